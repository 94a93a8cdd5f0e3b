import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SmtpGate, SmtpSettings } from '../../../src/intake/app/smtp-gate';
import type { Agent } from '../../support/test-app';
import { type MailSourceUnderTest, mailSourceContract, type SourceBed, type Told } from './source-contract';

/** The listener, in either of its languages. */
class Listener implements MailSourceUnderTest {
  readonly oversize = 'refused';
  private readonly spoolDir = mkdtempSync(join(tmpdir(), 'peygir-spool-'));
  readonly options;
  private bed!: SourceBed;
  private told = false;

  constructor(private readonly protocol: 'smtp' | 'lmtp') {
    const settings = { enabled: true, host: '127.0.0.1', port: 0, mayBeTaken: false, protocol, spoolDir: this.spoolDir };
    this.options = { overrides: [{ provide: SmtpSettings, useValue: settings }] };
  }

  async open(bed: SourceBed): Promise<void> {
    this.bed = bed;
  }

  async close(): Promise<void> {
    rmSync(this.spoolDir, { recursive: true, force: true });
  }

  async offer(raw: string): Promise<Told> {
    this.told = false;
    const transport = createTransport({ host: '127.0.0.1', port: this.bed.t.get(SmtpGate).port!, ignoreTLS: true, lmtp: this.protocol === 'lmtp' } as object);
    try {
      const sent: object = await transport.sendMail({ envelope: { from: 'a@relay.test', to: ['complaints@peygir.localhost'] }, raw });
      // LMTP answers for each recipient, after the message.
      const [refusal] = (sent as { rejectedErrors?: Error[] }).rejectedErrors ?? [];
      if (refusal) throw refusal;
      this.told = true;
      return 'taken';
    } catch (error) {
      const { responseCode, response } = error as { responseCode?: number; response?: string };
      if (responseCode === 552) {
        expect(response).toMatch(/5\.3\.4 message exceeds \d+ bytes|maximum/i);
        return 'refused';
      }
      expect([451, 452]).toContain(responseCode);
      return 'kept';
    } finally {
      transport.close();
    }
  }

  again(raw: string): Promise<Told> {
    return this.offer(raw);
  }

  async isTold(): Promise<boolean> {
    return this.told;
  }
}

class Posted implements MailSourceUnderTest {
  readonly oversize = 'refused';
  private agent!: Agent;
  private told = false;

  async open({ t }: SourceBed): Promise<void> {
    this.agent = await t.as('admin');
  }

  async close(): Promise<void> {
    // Nothing of its own.
  }

  async offer(raw: string): Promise<Told> {
    this.told = false;
    const { status, body } = await this.agent.post('/api/mail/inbound').set('content-type', 'message/rfc822').send(raw);
    this.told = status === 201;
    if (status === 413) expect(body).toMatchObject({ code: 'mail_too_large', detail: expect.stringMatching(/MB/) });
    return status === 201 ? 'taken' : status === 413 ? 'refused' : 'kept';
  }

  again(raw: string): Promise<Told> {
    return this.offer(raw);
  }

  async isTold(): Promise<boolean> {
    return this.told;
  }
}

mailSourceContract('SMTP', new Listener('smtp'));
mailSourceContract('LMTP', new Listener('lmtp'));
mailSourceContract('POST', new Posted());
