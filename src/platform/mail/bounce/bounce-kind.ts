import { FULL_PHRASES, HARD_PHRASES, POLICY_PHRASES, SOFT_PHRASES, UNKNOWN_USER } from './bounce-phrases';
import { enhancedStatus, replyCode } from './dsn-fields';

/** hard: the address takes no mail; soft: it may later, or the message and not the address was refused; unknown: nothing tells. */
export type BounceKind = 'hard' | 'soft' | 'unknown';

/**
 * Codes of the class 5 that say nothing against the address (RFC 3463 3, RFC 7372, RFC 7505): a full mailbox, a full or wrongly
 * set system, a message too large, a bad sender, an expired try, content, policy.
 */
const SOFT_FIVES = /^5\.(?:1\.[78]|2\.[23]|3\.[1-5]|4\.(?:[357]|300|312|316|317)|5\.3|6\.\d+)$/;
/** "Other or undefined": the words beside them know more. */
const UNDEFINED = /^5\.(?:[0-5]\.0|5\.[124])$/;
/** Policy (RFC 3463 3.8), apart from accounts that are disabled or have changed hands (RFC 5248, RFC 7293). */
const POLICY = /^5\.7\.(?!1[37]$)\d+$/;

/**
 * The status decides, then the codes and the words of the diagnostic, then the action and the words of the report.
 * @param words what the report says elsewhere; asked last
 */
export function bounceKind(status: string | null, action: string, diagnostic: string, words = ''): BounceKind {
  if (action === 'delayed') return 'soft';
  if (FULL_PHRASES.test(diagnostic)) return 'soft';
  const byStatus = kindOfStatus(status, diagnostic) ?? kindOfStatus(enhancedStatus(diagnostic), diagnostic) ?? kindOfReply(replyCode(diagnostic), diagnostic);
  if (byStatus) return byStatus;
  if (status?.startsWith('5')) return isPolicy(diagnostic) ? 'soft' : 'hard';
  return kindOfWords(`${diagnostic}\n${words}`, action);
}

/** Null for a code that decides nothing. */
function kindOfStatus(status: string | null, diagnostic: string): BounceKind | null {
  if (status?.startsWith('4')) return 'soft';
  if (!status?.startsWith('5') || UNDEFINED.test(status)) return null;
  if (SOFT_FIVES.test(status)) return 'soft';
  return POLICY.test(status) && !UNKNOWN_USER.test(diagnostic) ? 'soft' : 'hard';
}

/** 452 and 552 are about room (RFC 5321 4.2.3). */
function kindOfReply(code: string | null, diagnostic: string): BounceKind | null {
  if (code === null) return null;
  const passing = SOFT_PHRASES.test(diagnostic) && !UNKNOWN_USER.test(diagnostic);
  return code.startsWith('4') || code === '552' || passing || isPolicy(diagnostic) ? 'soft' : 'hard';
}

function kindOfWords(words: string, action: string): BounceKind {
  if (FULL_PHRASES.test(words) || SOFT_PHRASES.test(words) || isPolicy(words)) return 'soft';
  return action === 'failed' || HARD_PHRASES.test(words) || UNKNOWN_USER.test(words) ? 'hard' : 'unknown';
}

/** The message or its sender was refused, and no word says that there is nobody. */
const isPolicy = (words: string): boolean => POLICY_PHRASES.test(words) && !UNKNOWN_USER.test(words);
