import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { makeStorable } from '../../kernel/text';
import { FileStore, sniffType } from '../../platform/files';
import { type IncomingFile, MOST_FILE_BYTES, MOST_FILES } from '../../platform/http';
import type { StoredAttachment } from './new-ticket';

const MEBI = 1024 * 1024;
const FIELD = 'files';

/** Keeps what people attach: by hash, with the type the bytes show, the name only for display. */
@Injectable()
export class StoreAttachments {
  constructor(private readonly files: FileStore) {}

  /** @throws DomainError `file_too_large`, `storage_full`. */
  async one(file: Pick<IncomingFile, 'name' | 'contentType'>, content: Buffer | AsyncIterable<Buffer>): Promise<StoredAttachment> {
    const name = displayName(file.name);
    const { sha256, size } = await this.files.put(content, { mostBytes: MOST_FILE_BYTES });
    const contentType = await sniffType(this.files.pathOf(sha256), file.contentType);
    return { name, size, contentType, sha256: sha256.toString('hex') };
  }

  /**
   * A collector for the files of one form.
   * @param mostTogether bytes of all files of the form
   * @throws DomainError `too_many_files` (400), `files_too_large` (413), both on the field `files`.
   */
  collector({ mostTogether = Infinity } = {}): { stored: StoredAttachment[]; add: (file: IncomingFile) => Promise<void> } {
    const stored: StoredAttachment[] = [];
    let together = 0;
    const add = async (file: IncomingFile): Promise<void> => {
      if (file.field !== FIELD) throw DomainError.invalid(file.field, 'unknown_field', 'Files come in the field "files".');
      if (stored.length >= MOST_FILES) throw DomainError.invalid(FIELD, 'too_many_files', `At most ${MOST_FILES} files.`);
      const kept = await this.one(file, file.stream);
      together += kept.size;
      if (together > mostTogether) throw tooLarge(mostTogether);
      stored.push(kept);
    };
    return { stored, add };
  }
}

/** One line without a path, control characters or overrides of the reading direction: fit for a page and for a mail header. */
export function displayName(given: string): string {
  const last = makeStorable(given).split(/[/\\]/).at(-1) ?? '';
  const line = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
  return line.slice(0, 200).replace(/[\ud800-\udbff]$/, '') || 'file';
}

function tooLarge(mostBytes: number): DomainError {
  const [code, message] = ['files_too_large', `The files of one message may have up to ${mostBytes / MEBI} MB together.`];
  return new DomainError('too_large', code, message, [{ field: FIELD, code, message }], { mostBytes });
}
