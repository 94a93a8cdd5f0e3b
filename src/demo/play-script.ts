import type { CauseKey, CategoryKey } from './company';
import type { DemoScript, Ending } from './scripts';
import type { StoryClient } from './story-client';

/** What the acts of the story need. */
export interface Stage {
  customer: StoryClient;
  agent: StoryClient;
  /** A colleague who answers in English. */
  second: StoryClient;
  manager: StoryClient;
  categories: Record<CategoryKey, string>;
  causes: Record<CauseKey, string>;
  /** References by order number, for tickets that are merged into another. */
  byOrder: Map<string, string>;
}

/** One act: what happens so many hours after the complaint came in. */
export interface Act {
  hours: number;
  play(): Promise<void>;
}

interface Filed {
  reference: string;
  trackingToken: string;
}

const RESOLVED: ReadonlySet<Ending> = new Set(['resolved', 'closed', 'lapsed', 'reopened', 'appealed']);
const WORKED: ReadonlySet<Ending> = new Set([...RESOLVED, 'in_progress', 'waiting_customer', 'waiting_third_party']);

/** The acts of one complaint, from the form to where it stands today. */
export function actsOf(script: DemoScript, email: string, stage: Stage): Act[] {
  return new ScriptPlayer(script, email, stage).acts();
}

class ScriptPlayer {
  private filed!: Filed;

  constructor(private readonly script: DemoScript, private readonly email: string, private readonly stage: Stage) {}

  acts(): Act[] {
    const { ending, kind = 'complaint' } = this.script;
    const acts: Act[] = [{ hours: 0, play: () => this.file() }];
    if (ending === 'new') return acts;
    if (ending === 'spam') return [...acts, { hours: 5, play: async () => void (await this.move('mark_spam')) }];
    if (ending === 'merged') return [...acts, { hours: 6, play: () => this.merge() }];
    if (ending === 'withdrawn') return [...acts, { hours: 9, play: () => this.withdraw() }];
    const short = kind === 'praise' || kind === 'suggestion' || kind === 'question';
    if (!short) acts.push({ hours: 1.5, play: () => this.assess() });
    if (WORKED.has(ending)) acts.push({ hours: 3, play: () => this.work() });
    return [...acts, ...this.rest(short)];
  }

  private rest(short: boolean): Act[] {
    const { ending } = this.script;
    if (ending === 'waiting_customer') return [{ hours: 4, play: async () => void (await this.move('ask_customer')) }];
    if (ending === 'waiting_third_party') return [{ hours: 6, play: async () => void (await this.move('wait_third_party', { reason: this.script.reply })) }];
    if (!RESOLVED.has(ending)) return [];
    const acts: Act[] = [{ hours: 28, play: () => this.resolve(short) }];
    if (ending === 'closed') acts.push({ hours: 40, play: () => this.answer(true) });
    if (ending === 'reopened') acts.push({ hours: 52, play: () => this.answer(false) });
    if (ending === 'appealed') acts.push({ hours: 60, play: () => this.appeal() });
    return acts;
  }

  private get agent(): StoryClient {
    return this.script.locale === 'fa' ? this.stage.agent : this.stage.second;
  }

  private get path(): string {
    return `/tickets/${this.filed.reference}`;
  }

  private async file(): Promise<void> {
    const { script, stage } = this;
    const body = {
      kind: script.kind ?? 'complaint', subject: script.subject, description: script.text, product: script.product, orderRef: script.order,
      desiredRemedy: script.remedy, categoryId: stage.categories[script.category],
      contact: { name: script.name, email: this.email, locale: script.locale },
    };
    if (script.channel) {
      const { reference } = await this.agent.call<{ reference: string }>('POST', '/tickets', { ...body, channel: script.channel });
      this.filed = { reference, trackingToken: '' };
    } else this.filed = await stage.customer.call<Filed>('POST', '/portal/complaints', body);
    if (script.order && script.ending !== 'merged') stage.byOrder.set(script.order, this.filed.reference);
  }

  private async version(): Promise<number> {
    return (await this.agent.call<{ version: number }>('GET', this.path)).version;
  }

  /** @returns the version that the ticket has then. */
  private async move(action: string, more: object = {}): Promise<number> {
    const { version } = await this.agent.call<{ version: number }>('POST', `${this.path}/transitions`, { action, version: await this.version(), ...more });
    return version;
  }

  private async assess(): Promise<void> {
    const { severity, impact } = this.script;
    const version = await this.move('assess');
    await this.agent.call('PATCH', this.path, { version, severity, impact });
  }

  private async work(): Promise<void> {
    await this.move('start');
    if (this.script.reply) await this.agent.call('POST', `${this.path}/messages`, { visibility: 'public', text: this.script.reply });
  }

  private async resolve(short: boolean): Promise<void> {
    if (!short) await this.putOnRecord();
    await this.explainBreaches();
    await this.move('resolve');
  }

  private async putOnRecord(): Promise<void> {
    const { manager, causes } = this.stage;
    const { agent, script } = this;
    const outcome = script.ending === 'appealed' ? 'rejected' : 'upheld';
    await agent.call('PUT', `${this.path}/decision`, { outcome, reasons: script.reply });
    await agent.call('POST', `${this.path}/actions`, { text: script.action, visibility: 'public' });
    await agent.call('PUT', `${this.path}/root-cause`, { causeId: causes[script.cause], preventable: 'yes' });
    if (!script.refund) return;
    const { id } = await agent.call<{ id: string }>('POST', `${this.path}/remedies`, { type: 'refund', note: script.action, ...script.refund });
    await manager.call('POST', `${this.path}/remedies/${id}/approve`, {});
    await agent.call('POST', `${this.path}/remedies/${id}/fulfil`, {});
  }

  /** Times that were not kept need a reason before the end. */
  private async explainBreaches(): Promise<void> {
    const clocks = await this.agent.call<{ metric: string; instance: number; breachedAt: string | null }[]>('GET', `${this.path}/clocks`);
    const reason = this.script.locale === 'fa' ? 'حجم تماس‌ها در آن روز زیاد بود.' : 'There were more calls than usual that day.';
    for (const { metric, instance, breachedAt } of clocks) {
      if (breachedAt && metric !== 'confirmation') await this.agent.call('PUT', `${this.path}/clocks/${metric}/${instance}/breach-reason`, { reason });
    }
  }

  private async answer(satisfied: boolean): Promise<void> {
    const { trackingToken, reference } = this.filed;
    const comment = this.script.locale === 'fa' ? 'هنوز کسی با من تماس نگرفته است.' : 'Nobody has called me yet.';
    if (trackingToken) {
      await this.stage.customer.withToken(trackingToken).call('POST', `/portal/complaints/${reference}/confirm`, { satisfied, ...(satisfied ? {} : { comment }) });
      return;
    }
    await this.move(satisfied ? 'confirm' : 'reject_resolution', { toldHow: this.script.locale === 'fa' ? 'تلفنی گفت' : 'Said so on the phone', reason: comment });
  }

  private async appeal(): Promise<void> {
    const { trackingToken, reference } = this.filed;
    const reason = this.script.locale === 'fa' ? 'نتیجهٔ کارشناسی را نمی‌پذیرم؛ عکس‌ها را ببینید.' : 'I do not accept the finding; please look at the photos.';
    await this.stage.customer.withToken(trackingToken).call('POST', `/portal/complaints/${reference}/appeal`, { reason });
  }

  private async withdraw(): Promise<void> {
    const { trackingToken, reference } = this.filed;
    const reason = this.script.locale === 'fa' ? 'مشکل حل شد.' : 'It has arrived meanwhile.';
    await this.stage.customer.withToken(trackingToken).call('POST', `/portal/complaints/${reference}/withdraw`, { reason });
  }

  private async merge(): Promise<void> {
    const target = this.stage.byOrder.get(this.script.order!)!;
    const { id } = await this.agent.call<{ id: string }>('GET', `/tickets/${target}`);
    await this.agent.call('POST', `${this.path}/merge`, { intoId: id });
  }
}
