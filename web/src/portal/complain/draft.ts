import { readStored, writeStored } from '../../i18n/languages';
import type { Channel, Kind } from '../../api/types';

export const remedies = ['refund', 'replacement', 'repair', 'apology', 'explanation', 'other'] as const;
export type RemedyWanted = (typeof remedies)[number];

/** What the customer has written so far; every field is there, empty until it is filled. */
export interface Draft {
  kind: Kind | '';
  subject: string;
  description: string;
  categoryId: string;
  /** `YYYY-MM-DD` */
  occurredOn: string;
  product: string;
  orderRef: string;
  remedy: RemedyWanted | '';
  remedyText: string;
  name: string;
  email: string;
  phone: string;
  channel: Channel | '';
  website: string;
  /** Sent with every try, so that a repeated one files nothing twice. */
  key: string;
  /** ms since 1970; 0 while nothing is written. */
  savedAt: number;
}

const KEY = 'peygir.draft';

export function emptyDraft(kind: Kind | '' = ''): Draft {
  return {
    kind, subject: '', description: '', categoryId: '', occurredOn: '', product: '', orderRef: '', remedy: '', remedyText: '',
    name: '', email: '', phone: '', channel: '', website: '', key: crypto.randomUUID(), savedAt: 0,
  };
}

/** The draft kept in this browser, if there is a readable one. */
export function loadDraft(): Draft | null {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const empty = emptyDraft();
    const known = Object.entries(stored).filter(([name, value]) => name in empty && typeof value === typeof empty[name as keyof Draft]);
    return { ...empty, ...Object.fromEntries(known) };
  } catch {
    return null;
  }
}

/** False when this browser keeps nothing (private mode, storage full): then we must not say that it is kept. */
export const saveDraft = (draft: Draft): boolean => writeStored(KEY, JSON.stringify({ ...draft, savedAt: Date.now() }));

export const discardDraft = (): boolean => writeStored(KEY, null);
