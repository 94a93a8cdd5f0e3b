import { jobsContract } from './jobs-contract';

jobsContract('PollingDispatcher', () => undefined);
