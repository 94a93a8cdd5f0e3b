import { useState } from 'react';
import type { Draft, TicketFacts } from '../../../../api/sla';
import { useLanguage } from '../../../../ui/use-format';

/** The complaint that is tried out: a plain one, as far as the policy being edited does not ask for another, so that its own times are the first to be seen. */
export const useTrialFacts = ({ definition }: Draft = {}) =>
  useState<TicketFacts>({ kind: 'complaint', channel: 'web', priority: 'normal', language: useLanguage(), ...askedBy(definition) });

function askedBy(definition: Draft['definition']): TicketFacts {
  const asked = Object.entries(definition?.conditions ?? {}).flatMap(([field, { in: values }]) => {
    const first = values?.[0];
    return first === undefined ? [] : [[field, field === 'segment' ? [first] : first] as const];
  });
  return Object.fromEntries(asked);
}
