import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { embedImages, FileStore } from '../../platform/files';
import { OperatorAccess, Public } from '../../platform/security';
import { Outlet } from '../app/outlet';
import { MailboxQuery } from '../data/mailbox.query';
import { MailboxRequest } from './mailbox.requests';
import { MailboxResponse, MailResponse } from './notifications.responses';

/** No API key carries it: the mails hold the private links of all customers. */
const SCOPE = 'mailbox:read';
const PAGE = 50;

/**
 * What would have been mailed, for who tries the program out. It exists only while the application runs its own database and
 * has no SMTP server, and then only for this machine itself and for administrators.
 */
@ApiTags('mail')
@Public()
@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mails: MailboxQuery, private readonly outlet: Outlet, private readonly access: OperatorAccess, private readonly files: FileStore) {}

  @Get()
  async list(@Query() { cursor, limit = PAGE }: MailboxRequest, @Req() request: FastifyRequest): Promise<MailboxResponse> {
    await this.admit(request);
    return this.mails.page(cursor, limit);
  }

  @Get(':id')
  async read(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<MailResponse> {
    await this.admit(request);
    const mail = await this.mails.find(id);
    if (!mail) throw DomainError.notFound('mail');
    return mail;
  }

  /** The mail with its design and its pictures, meant for a sandboxed frame: the page's own policy would take its inline styles away. */
  @Get(':id/html')
  async html(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { html } = await this.read(id, request);
    if (html === null) throw DomainError.notFound('mail');
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
    });
    return embedImages(html, await this.mails.images(id), this.files);
  }

  private async admit(request: FastifyRequest): Promise<void> {
    if (!this.outlet.hasMailbox) throw DomainError.notFound('page');
    await this.access.require(request, SCOPE);
  }
}
