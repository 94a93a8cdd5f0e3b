import { readFile } from 'node:fs/promises';
import { findBounce } from '../bounce/find-bounce';
import { MailParseError } from '../parse/mail-parse-error';
import { parseMail } from '../parse/parse-mail';
import { doChore } from './do-chore';
import type { ParseAnswer, ParseTask } from './parse-messages';

/** The process that reads messages: it holds no secret, opens no connection and may be killed at any time. */
process.on('message', (task: ParseTask) => {
  void answer(task).then((message) => process.send?.(message));
});
process.on('disconnect', () => process.exit(0));

async function answer(task: ParseTask): Promise<ParseAnswer> {
  try {
    if (task.chore) return { id: task.id, done: doChore(task.chore) };
    const raw = task.path === undefined ? Buffer.from(task.raw!) : await readFile(task.path);
    const mail = await parseMail(raw, task.limits);
    return { id: task.id, mail, report: findBounce(mail, task.nullSender ?? false) };
  } catch (error) {
    if (error instanceof MailParseError) return { id: task.id, code: error.code };
    // A file that cannot be read is no fault of the message; the caller sees the errno name.
    return { id: task.id, failure: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
}
