import 'reflect-metadata';
import { runProcess } from './bootstrap/run-process';

void runProcess(process.env);
