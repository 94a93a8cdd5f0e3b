import { ContractBed } from './contract-bed';
import { crashCases } from './crash-cases';
import { deliveryCases } from './delivery-cases';
import { failureCases } from './failure-cases';
import { sharingCases } from './sharing-cases';
import { timeCases } from './time-cases';

/** What every dispatcher promises. `redisUrl` answers undefined for the one without Redis. */
export function jobsContract(driver: string, redisUrl: () => string | undefined): void {
  describe(`jobs by ${driver}`, () => {
    const bed = new ContractBed(redisUrl);
    beforeEach(() => bed.open());
    afterEach(() => bed.close());

    deliveryCases(bed);
    timeCases(bed);
    failureCases(bed);
    crashCases(bed);
    sharingCases(bed);
  });
}
