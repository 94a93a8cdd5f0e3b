import type * as Mail from '../../src/platform/mail/index';

interface Score {
  fields: Record<string, { hits: number; total: number }>;
  misses: string[];
  /** Hits by total, 0…1. */
  share(field: string): number;
}

type Api = Pick<typeof Mail, 'parseMail' | 'parseBounce' | 'visibleReply' | 'sanitizeMailHtml' | 'htmlToPlain'>;

export function evaluateMessages(api: Api, root: string): Promise<Score>;
export function evaluateReplies(api: Api, root: string): Score;
export function evaluateBounces(api: Api, root: string): Promise<Score>;
export function evaluateAll(api: Api, root: string): Promise<{ files: number; thrown: string[]; unclean: string[]; millis: number }>;
export function mutations(root: string, howMany: number, seed: number): Iterable<Buffer>;
