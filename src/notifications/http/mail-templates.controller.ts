import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { readForm, validateBody } from '../../platform/http';
import { CurrentStaff, RateLimit, Roles, type StaffActor } from '../../platform/security';
import { EditTemplate } from '../app/edit-template';
import { PreviewTemplate } from '../app/preview-template';
import { SendTestMail } from '../app/send-test-mail';
import { TemplateViewsQuery } from '../data/template-views.query';
import { PreviewFormRequest, RestoreTemplateRequest, SaveTemplateRequest, TemplateParams, TryTemplateRequest } from './mail-templates.requests';
import { TemplatePreviewResponse, TemplateResponse, TemplatesResponse, TemplateVersionsResponse, TestMailResponse } from './mail-templates.responses';

const FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** The wordings of the mails to customers. */
@ApiTags('mail')
@Roles('admin')
@Controller('mail-templates')
export class MailTemplatesController {
  constructor(
    private readonly views: TemplateViewsQuery,
    private readonly editor: EditTemplate,
    private readonly previews: PreviewTemplate,
    private readonly tester: SendTestMail,
  ) {}

  @Get()
  async list(): Promise<TemplatesResponse> {
    return { items: await this.views.list() };
  }

  @Get(':template/:locale')
  read(@Param() at: TemplateParams): Promise<TemplateResponse> {
    return this.views.one(at.template, at.locale);
  }

  @Get(':template/:locale/versions')
  async versions(@Param() at: TemplateParams): Promise<TemplateVersionsResponse> {
    return { items: await this.views.versions(at.template, at.locale) };
  }

  /** Makes a new version; mails that were written already stay as they are. */
  @Put(':template/:locale')
  async save(@Param() at: TemplateParams, @Body() { subject, body, version }: SaveTemplateRequest, @CurrentStaff() staff: StaffActor): Promise<TemplateResponse> {
    await this.editor.save(at, { subject, body }, version, staff);
    return this.views.one(at.template, at.locale);
  }

  /** Makes a new version of the words of an older one, or of the program's own. */
  @Post(':template/:locale/restore') @HttpCode(200)
  async restore(@Param() at: TemplateParams, @Body() { from, version }: RestoreTemplateRequest, @CurrentStaff() staff: StaffActor): Promise<TemplateResponse> {
    await this.editor.restore(at, from, version, staff);
    return this.views.one(at.template, at.locale);
  }

  /** The mail with made-up facts; nothing is saved. */
  @Post(':template/:locale/preview') @HttpCode(200)
  async preview(@Param() at: TemplateParams, @Body() { subject, body, kind, bare }: TryTemplateRequest): Promise<TemplatePreviewResponse> {
    const { sender: _, ...mail } = await this.previews.execute(at, { subject, body }, { kind, bare });
    return mail;
  }

  /** The designed part alone, for a form that is sent into a sandboxed frame: the page's own policy would take its inline styles away. */
  @Post(':template/:locale/preview/html') @HttpCode(200)
  async previewHtml(@Param() at: TemplateParams, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const form = await readForm(request, ({ field }) => Promise.reject(DomainError.invalid(field, 'not_allowed', 'No file is expected here.')));
    const { subject, body, kind, bare } = await validateBody(PreviewFormRequest, form);
    const { html } = await this.previews.execute(at, { subject, body }, { kind, bare: bare === 'true' });
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY, 'x-frame-options': 'SAMEORIGIN' });
    return html;
  }

  /** Sends it with made-up facts to the address of who asks, and to no other. */
  @Post(':template/:locale/test') @HttpCode(202)
  @RateLimit({ by: 'session', limit: 20, windowMs: 600_000, name: 'template-test' })
  async test(@Param() at: TemplateParams, @Body() { subject, body, kind, bare }: TryTemplateRequest, @CurrentStaff() staff: StaffActor): Promise<TestMailResponse> {
    return { deliveryId: await this.tester.execute(at, { subject, body }, { kind, bare }, staff), to: staff.email };
  }
}
