import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { EventMap } from '../../platform/jobs/job-map';
import type { JobRun } from '../../platform/jobs/job-handler';
import { EscalationQuery } from '../data/escalation.query';
import type { DeliveryEntity } from '../data/delivery.entity';
import { staffRouteOf } from '../domain/staff-routing';
import { DraftStaffMail } from './draft-staff-mail';
import { PostDelivery } from './post-delivery';
import { FindStaffAudience } from './staff-audience';

type Step = EventMap['ticket.escalated'];

/** Tells colleagues of a step of the escalation ladder, each once: a second run finds the first one's deliveries and does nothing. */
@Injectable()
export class TellStaff {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly escalations: EscalationQuery,
    private readonly audiences: FindStaffAudience,
    private readonly drafts: DraftStaffMail,
    private readonly post: PostDelivery,
    private readonly clock: Clock,
  ) {}

  async execute(step: Step, run: JobRun): Promise<void> {
    await this.uow.run(async (tx) => {
      tx.retryOnConflict('delivery_pkey');
      for (const delivery of await this.prepare(step)) await this.post.stage(delivery, tx);
      run.completeIn(tx);
    });
  }

  private async prepare({ ticketId, entryId, action }: Step): Promise<DeliveryEntity[]> {
    const escalation = await this.escalations.find(entryId, ticketId);
    const route = escalation && staffRouteOf(action, escalation.escalationLevel);
    if (!route) return [];
    const { people, audience } = await this.audiences.execute(route.audience, escalation);
    const reason = route.reason === route.audience ? audience : route.reason;
    const now = this.clock.now();
    const mails = people.map((person) => this.drafts.address({ escalation, entryId, person, reason }));
    const pressure = await this.escalations.pressure(mails, now);
    return mails.flatMap((mail) => this.drafts.execute(mail, pressure.get(mail.staffId)!, now) ?? []);
  }
}
