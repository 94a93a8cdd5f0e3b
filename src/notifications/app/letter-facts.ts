import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { MOST_MAIL_BYTES } from '../../platform/http';
import { Resolution, type ResolutionRecord } from '../../resolution';
import type { TicketCircumstances } from '../data/circumstances.query';
import { LetterFactsQuery } from '../data/letter-facts.query';
import type { Happening, TemplateName } from '../domain/routing';
import type { RemedyData } from '../templates/mails/remedy';
import type { ResolutionData } from '../templates/mails/resolution';
import type { TemplateData } from '../templates/templates';

type Loaders = { [N in TemplateName]?: (happening: Happening, about: TicketCircumstances) => Promise<TemplateData[N] | null> };

/** Looks up what a letter tells besides the ticket itself. */
@Injectable()
export class LetterFacts {
  constructor(private readonly query: LetterFactsQuery, private readonly resolution: Resolution, private readonly clock: Clock) {}

  /** Null when the template needs something that is not there, or not the customer's to know. */
  async of<N extends TemplateName>(template: N, happening: Happening, about: TicketCircumstances): Promise<{ data: TemplateData[N] } | null> {
    const load = this.loaders[template] as Loaders[N];
    if (!load) return { data: null as TemplateData[N] };
    const data = await load(happening, about);
    return data === null ? null : { data };
  }

  private readonly loaders: Loaders = {
    staff_reply: ({ causeId }) => this.query.message(causeId),
    ask_customer: async ({ ticketId }) => ({ question: await this.query.lastSaid(ticketId) }),
    resolution: (_, about) => this.resolutionOf(about),
    reopened: async ({ sort }) => ({ rejected: sort === 'reject_resolution' }),
    action_taken: ({ causeId }) => this.query.action(causeId),
    promise_made: async ({ ticketId, causeId }) => {
      const promise = (await this.resolution.recordOf(ticketId)).promises.find(({ id }) => id === causeId);
      return promise ? { text: promise.text, dueAt: new Date(promise.dueAt) } : null;
    },
    date_changed: ({ ticketId, causeId }) => this.query.dateChange(ticketId, causeId),
    delayed: async (_, { promisedBy }) => ({ missed: promisedBy && promisedBy <= this.clock.now() ? promisedBy : null }),
    mail_too_large: async () => ({ megabytes: MOST_MAIL_BYTES / 2 ** 20 }),
    remedy_offered: (happening) => this.remedyOf(happening),
    remedy_fulfilled: (happening) => this.remedyOf(happening),
  };

  private async remedyOf({ ticketId, causeId }: Happening): Promise<RemedyData | null> {
    return (await this.resolution.recordOf(ticketId)).remedies.find(({ id }) => id === causeId) ?? null;
  }

  /** Everything public on record, whoever wrote the mails before; proposals that nobody approved stay inside. */
  private async resolutionOf({ ticketId, locale }: TicketCircumstances): Promise<ResolutionData> {
    const [record, externalBody] = await Promise.all([this.resolution.recordOf(ticketId), this.query.externalBody(ticketId, locale)]);
    return {
      decision: record.decisions.at(-1) ?? null,
      actions: record.actions.filter(({ visibility }) => visibility === 'public').map(({ text, doneAt }) => ({ text, doneAt: new Date(doneAt) })),
      remedies: record.remedies.filter(isTold),
      externalBody,
    };
  }
}

const isTold = ({ state }: ResolutionRecord['remedies'][number]): boolean => state === 'offered' || state === 'accepted' || state === 'fulfilled';
