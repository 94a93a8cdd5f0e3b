import { ReaderSettings } from '../../src/intake/app/mailboxes/reader-settings';
import { type MailSourceUnderTest, mailSourceContract, type SourceBed, type Told } from '../contract/mail-sources/source-contract';
import { waitFor } from '../support/wait-for';
import { Dovecot, PASSWORD } from './support/dovecot';
import { QUICK } from './support/imap-bed';

/** A mailbox that is read: the message lies there unseen until it is taken. */
class Mailbox implements MailSourceUnderTest {
  readonly oversize = 'ticket';
  readonly options = { env: { PRIVATE_HOSTS: '127.0.0.0/8' }, overrides: [{ provide: ReaderSettings, useValue: QUICK }] };
  private readonly dovecot = new Dovecot({ users: ['box'] });
  private bed!: SourceBed;

  async open(bed: SourceBed): Promise<void> {
    this.bed = bed;
    await this.dovecot.start();
    const admin = await bed.t.as('admin');
    await admin.post('/api/mail/sources').send({
      name: 'Box', host: '127.0.0.1', port: this.dovecot.ports.imap, security: 'none', username: 'box', auth: 'password', password: PASSWORD, folder: 'INBOX',
      afterCommit: 'flag', existing: 'fetch', enabled: true,
    }).expect(201);
  }

  async close(): Promise<void> {
    await this.dovecot.remove();
  }

  async offer(raw: string): Promise<Told> {
    const before = this.bed.trouble.felt;
    await this.dovecot.append('box', 'INBOX', [raw]);
    return waitFor('the message to be taken, or the trouble to be felt', async () => {
      if (await this.isTold()) return 'taken' as const;
      return this.bed.trouble.felt > before ? ('kept' as const) : null;
    }, 60_000);
  }

  /** It still lies there, or was taken and is put there a second time. */
  async again(raw: string): Promise<Told> {
    if (await this.isTold()) return this.offer(raw);
    return waitFor('the message to be taken', async () => ((await this.isTold()) ? ('taken' as const) : null), 60_000);
  }

  async isTold(): Promise<boolean> {
    return (await this.dovecot.seen('box')).every(Boolean);
  }
}

mailSourceContract('IMAP', new Mailbox());
