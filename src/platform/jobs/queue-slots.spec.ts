import type { ClaimedJob } from './claimed-job';
import { QueueSlots } from './queue-slots';

const jobs = (count: number): ClaimedJob[] => Array.from({ length: count }, (_, index) => ({ id: `job ${index}` }) as ClaimedJob);

function started(slots: QueueSlots): number {
  let count = 0;
  while (slots.next()) count++;
  return count;
}

describe('QueueSlots', () => {
  it('never starts more jobs than its limit', () => {
    const slots = new QueueSlots('default', 4);
    expect(slots.wanted()).toBe(4);
    slots.fill(jobs(4), 4);
    expect(started(slots)).toBe(4);
    expect(slots.wanted()).toBe(0);
    expect(slots.more).toBe(true);
  });

  it('claims ahead only while jobs are short', () => {
    const slots = new QueueSlots('default', 4);
    slots.fill(jobs(4), 4);
    started(slots);
    for (let index = 0; index < 4; index++) slots.ended(2);
    expect(slots.wanted()).toBe(16);
    slots.fill(jobs(16), 16);
    expect(started(slots)).toBe(4);
    slots.ended(2_000);
    expect(slots.wanted()).toBe(0);
    expect(slots.empty()).toHaveLength(12);
  });

  it('waits until half of the places are free while it has work ahead', () => {
    const slots = new QueueSlots('default', 4);
    slots.fill(jobs(1), 4);
    started(slots);
    slots.ended(1);
    slots.fill(jobs(16), 16);
    started(slots);
    for (let index = 0; index < 7; index++) {
      slots.ended(1);
      slots.next();
      expect(slots.wanted()).toBe(0);
    }
    slots.ended(1);
    expect(slots.wanted()).toBe(8);
  });

  it('knows that nothing is left when a claim brought less than it asked for', () => {
    const slots = new QueueSlots('default', 4);
    slots.fill(jobs(3), 4);
    expect(slots.more).toBe(false);
  });
});
