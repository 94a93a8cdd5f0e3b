import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/**
 * Something every start makes sure of (defaults, secrets, demonstration data), after the migrations and before the first
 * request. Any provider that extends this class is found. It runs at every start, so it must bear repeating; processes that
 * start together run their tasks one after the other.
 */
export abstract class BootTask {
  /** Lower runs earlier: 0 secrets, 10 defaults of modules, 50 accounts, 90 demonstration data. */
  abstract readonly order: number;
  abstract run(): Promise<void>;
}

/** Finds the boot tasks of all modules. */
@Injectable()
export class BootTasks {
  constructor(private readonly discovery: DiscoveryService) {}

  async run(): Promise<void> {
    const tasks = this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown).filter((one) => one instanceof BootTask);
    for (const task of [...new Set(tasks)].sort((a, b) => a.order - b.order)) await task.run();
  }
}
