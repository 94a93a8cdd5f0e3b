import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '../../kernel/actor';
import type { FieldFault } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { type Guard, GUARDS, type TicketAction } from '../domain/transitions';

/** What is asked for, besides the action itself. */
export interface TransitionDetails {
  /** How the customer told us, when staff act for them. */
  toldHow?: string;
  reason?: string;
  mergeIntoId?: string;
  /** The customer's message that takes the ticket up again. */
  messageId?: string;
}

export interface GuardedTransition {
  ticket: TicketEntity;
  action: TicketAction;
  actor: Actor;
  details: TransitionDetails;
}

/** Answers one or more guards of the lifecycle; implemented by the modules that hold the records. */
export interface TransitionGuard {
  /** The fault, or null when nothing stands in the way. */
  check(guard: Guard, transition: GuardedTransition, tx: Tx): Promise<FieldFault | null>;
}

const META = 'peygir:transition-guard';

/** Marks a class as the one that answers these guards; found at boot. */
export const AnswersGuards = (...guards: Guard[]): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(META, guards)) as ClassDecorator;

/** Every guard of the table with the class that answers it. */
@Injectable()
export class TransitionGuards {
  private byCode?: Map<Guard, TransitionGuard>;

  constructor(private readonly discovery: DiscoveryService) {}

  /** All guards that stand in the way, in the table's order. */
  async faults(guards: readonly Guard[], transition: GuardedTransition, tx: Tx): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    for (const guard of guards) {
      const fault = await this.all().get(guard)!.check(guard, transition, tx);
      if (fault) faults.push(fault);
    }
    return faults;
  }

  /** @throws Error when a guard of the table has no answer, or two: the process must not start. */
  onApplicationBootstrap(): void {
    this.all();
  }

  private all(): Map<Guard, TransitionGuard> {
    if (this.byCode) return this.byCode;
    const found = new Map<Guard, TransitionGuard>();
    for (const wrapper of this.discovery.getProviders()) {
      const type: unknown = wrapper.metatype;
      const codes = typeof type === 'function' ? (Reflect.getMetadata(META, type) as Guard[] | undefined) : undefined;
      if (!codes || !wrapper.instance) continue;
      for (const code of codes) {
        if (found.has(code)) throw new Error(`Two classes answer the guard "${code}".`);
        found.set(code, wrapper.instance as TransitionGuard);
      }
    }
    const missing = GUARDS.filter((guard) => !found.has(guard));
    if (missing.length > 0) throw new Error(`Nobody answers the guards ${missing.join(', ')}.`);
    this.byCode = found;
    return found;
  }
}
