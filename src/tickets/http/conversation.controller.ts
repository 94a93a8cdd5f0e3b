import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { downloadHeaders, embedImages, FileStore } from '../../platform/files';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { Tickets } from '../app/tickets-facade';
import { AttachmentsQuery } from '../data/attachments.query';
import { WithheldQuery } from '../data/withheld.query';
import { TicketPageQuery } from '../data/ticket-page.query';
import { MailHtmlRequest } from './conversation.requests';

/** Where the cleaning of a mail put the address of an image of another server. */
const HELD_BACK = / data-remote-src="/g;

/** What is said on a ticket, and the files that came with it. */
@Controller('tickets/:id')
export class ConversationController {
  constructor(
    private readonly tickets: Tickets,
    private readonly pages: TicketPageQuery,
    private readonly attachments: AttachmentsQuery,
    private readonly files: FileStore,
    private readonly withheld: WithheldQuery,
  ) {}

  @Get('timeline') @Header('content-type', 'application/json; charset=utf-8')
  async timeline(@Param('id') id: string, @CurrentStaff() viewer: StaffActor): Promise<string> {
    return this.pages.timeline((await this.tickets.get(id)).id, viewer);
  }

  @Get('attachments/:attachmentId')
  async attachment(
    @Param('id') id: string, @Param('attachmentId', ParseUUIDPipe) attachmentId: string, @CurrentStaff() viewer: StaffActor, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.withheld.refuse(ticketId, { attachmentId }, viewer.id);
    const file = await this.attachments.find(ticketId, attachmentId, false);
    if (!file) throw DomainError.notFound('file');
    void reply.headers(downloadHeaders(file.name, file.contentType, { inline: true }));
    return new StreamableFile(await this.files.open(file.sha256));
  }

  /**
   * A mail as it looked, sanitised and with its own pictures; meant for a sandboxed frame and useless outside one. Those of other servers
   * are fetched only when asked for: each tells its sender who looked, and when.
   */
  @Get('messages/:messageId/html')
  async html(
    @Param('id') id: string, @Param('messageId', ParseUUIDPipe) messageId: string, @Query() { images }: MailHtmlRequest,
    @CurrentStaff() viewer: StaffActor, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { id: ticketId } = await this.tickets.get(id);
    await this.withheld.refuse(ticketId, { messageId }, viewer.id);
    const html = await this.attachments.html(ticketId, messageId);
    if (html === null) throw DomainError.notFound('message');
    const remote = images === 'remote';
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remote ? ' https:; upgrade-insecure-requests' : ''}; sandbox; frame-ancestors 'self'`,
      'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer',
    });
    const asked = remote ? html.replace(HELD_BACK, ' referrerpolicy="no-referrer" src="') : html;
    const shown = await embedImages(asked, await this.attachments.images(ticketId, messageId), this.files);
    return `<!doctype html><meta charset="utf-8"><base target="_blank"><style>img{max-width:100%;height:auto}</style><body dir="auto">${shown}</body>`;
  }
}
