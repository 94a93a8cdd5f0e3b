import { HARD_PHRASES, SOFT_PHRASES } from './bounce-phrases';
import { enhancedStatus, replyCode } from './dsn-fields';

/** hard: the address does not take mail (5.x); soft: it may later (4.x); unknown: nothing tells. */
export type BounceKind = 'hard' | 'soft' | 'unknown';

/** The status decides, then the action, then codes in the diagnostic, then its words. */
export function bounceKind(status: string | null, action: string, diagnostic: string): BounceKind {
  if (action === 'delayed') return 'soft';
  const byStatus = kindOfCode(status);
  if (byStatus) return byStatus;
  const byCode = kindOfCode(enhancedStatus(diagnostic)) ?? kindOfCode(replyCode(diagnostic));
  if (byCode) return byCode;
  if (SOFT_PHRASES.test(diagnostic)) return 'soft';
  if (action === 'failed' || HARD_PHRASES.test(diagnostic)) return 'hard';
  return 'unknown';
}

function kindOfCode(code: string | null): BounceKind | null {
  if (code?.startsWith('5')) return 'hard';
  return code?.startsWith('4') ? 'soft' : null;
}
