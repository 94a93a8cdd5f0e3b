import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { makeStorable } from '../../kernel/text';
import { FileStore, sniffType } from '../../platform/files';
import { type IncomingFile, MOST_FILE_BYTES, MOST_FILES } from '../../platform/http';
import type { StoredAttachment } from '../../tickets';

/** Keeps what customers attach: by hash, with the type the bytes show, the name only for display. */
@Injectable()
export class StoreAttachments {
  constructor(private readonly files: FileStore) {}

  /** @throws DomainError `too_large`, `storage_full`. */
  async one(file: Pick<IncomingFile, 'name' | 'contentType'>, content: Buffer | AsyncIterable<Buffer>): Promise<StoredAttachment> {
    const { sha256, size } = await this.files.put(content, { mostBytes: MOST_FILE_BYTES });
    const contentType = await sniffType(this.files.pathOf(sha256), file.contentType);
    return { name: makeStorable(file.name).slice(0, 200) || 'file', size, contentType, sha256: sha256.toString('hex') };
  }

  /** A collector for the files of one form. @throws DomainError `validation_failed` beyond the number allowed. */
  collector(): { stored: StoredAttachment[]; add: (file: IncomingFile) => Promise<void> } {
    const stored: StoredAttachment[] = [];
    const add = async (file: IncomingFile): Promise<void> => {
      if (file.field !== 'files') throw DomainError.invalid(file.field, 'unknown_field', 'Files come in the field "files".');
      if (stored.length >= MOST_FILES) throw DomainError.invalid('files', 'too_many_files', `At most ${MOST_FILES} files.`);
      stored.push(await this.one(file, file.stream));
    };
    return { stored, add };
  }
}
