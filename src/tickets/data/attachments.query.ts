import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { PageImage } from '../../platform/files';
import { ownFile } from '../domain/own-file';

export interface AttachmentView {
  id: string;
  name: string;
  size: number;
  contentType: string;
  sha256: Buffer;
}

/** Files and mail bodies of one ticket; asked for through another ticket, they do not exist. */
@Injectable()
export class AttachmentsQuery {
  constructor(private readonly database: Database) {}

  /** @param publicOnly leaves out the files of internal notes, for the customer. */
  find(ticketId: string, attachmentId: string, publicOnly: boolean): Promise<AttachmentView | null> {
    return this.database.one<AttachmentView>(
      `SELECT a.id, a.name, a.size::int AS size, a.content_type AS "contentType", a.sha256 FROM ticket_attachment a
       LEFT JOIN ticket_message m ON m.id = a.message_id
       WHERE a.id = $1 AND a.ticket_id = $2 AND (NOT $3::boolean OR (m.visibility = 'public' AND m.held_until IS NULL))`,
      [attachmentId, ticketId, publicOnly],
    );
  }

  /** The sanitised HTML of a mail, or null. */
  async html(ticketId: string, messageId: string): Promise<string | null> {
    const row = await this.database.one<{ html: string | null }>('SELECT html FROM ticket_message WHERE id = $1 AND ticket_id = $2', [messageId, ticketId]);
    return row?.html ?? null;
  }

  /** The pictures of a mail by the address that its HTML gives them. */
  async images(ticketId: string, messageId: string): Promise<Map<string, PageImage>> {
    const rows = await this.database.query<PageImage & { id: string }>(
      `SELECT id, sha256, content_type AS "contentType", size::int AS size FROM ticket_attachment WHERE message_id = $1 AND ticket_id = $2 AND content_type LIKE 'image/%'`,
      [messageId, ticketId],
    );
    return new Map(rows.map(({ id, ...image }) => [ownFile(id).replace('~', ticketId), image]));
  }
}
