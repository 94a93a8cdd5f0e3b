import { sanitizeMailHtml, type SanitizedMailHtml } from '../html/sanitize-mail-html';
import { type ReplyParts, visibleReply } from '../reply/visible-reply';
import type { Chore } from './parse-messages';

export function doChore(chore: Chore): ReplyParts | SanitizedMailHtml {
  return chore.kind === 'reply' ? visibleReply(chore.text, { html: chore.html }) : sanitizeMailHtml(chore.html, chore.options);
}
