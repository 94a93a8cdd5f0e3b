import { NumberInput, PasswordInput, Radio, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { typedDir } from '../../ui/staff/typed-dir';
import css from '../admin.module.css';
import { ports, type MailboxValues } from './mailbox-draft';

export interface FieldsProps {
  readonly values: MailboxValues;
  readonly set: (change: Partial<MailboxValues>) => void;
  readonly faultOf: (field: string) => string | undefined;
  /** Secrets are kept already; empty means: as they are. */
  readonly keeps: boolean;
}

type TextName = 'host' | 'username' | 'tokenUrl' | 'clientId' | 'scope' | 'folder' | 'moveTo' | 'ownServer';

/** A field of what servers call things: always from left to right. */
function Technical({ name, values, set, faultOf, required, hint, example }: FieldsProps & { readonly name: TextName; readonly required?: boolean; readonly hint?: string; readonly example?: boolean }) {
  const { t } = useTranslation('mailboxes');
  return (
    <TextInput label={t(`field.${name}`)} description={hint} required={required} dir="ltr" autoComplete="off" placeholder={example ? t(`example.${name}`) : undefined} value={values[name]} error={faultOf(name)}
      styles={{ label: { unicodeBidi: 'plaintext' }, description: { unicodeBidi: 'plaintext' } }} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  );
}

function Secret({ name, values, set, faultOf, keeps, required }: FieldsProps & { readonly name: 'password' | 'clientSecret' | 'refreshToken'; readonly required?: boolean }) {
  const { t } = useTranslation('mailboxes');
  return (
    <PasswordInput label={t(`field.${name}`)} required={required && !keeps} placeholder={keeps ? t('field.kept') : undefined} autoComplete="new-password" value={values[name]} error={faultOf(name)}
      dir={typedDir(values[name]) && 'ltr'} visibilityToggleButtonProps={{ 'aria-label': t('field.show'), 'aria-hidden': false, tabIndex: 0 }} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  );
}

/** Where the server is and how the way to it is protected. */
export function ServerFields(props: FieldsProps) {
  const { values, set, faultOf } = props;
  const { t } = useTranslation('mailboxes');
  const secure = (security: string | null): void => {
    if (security !== 'tls' && security !== 'starttls' && security !== 'none') return;
    set({ security, ...(Number(values.port) === ports[values.security] ? { port: ports[security] } : {}) });
  };
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('part.server')}</legend>
      <TextInput data-autofocus label={t('field.name')} dir={typedDir(values.name)} autoComplete="off" maxLength={120} value={values.name} error={faultOf('name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Technical {...props} name="host" required example />
      <div className={css.pair}>
        <Select label={t('field.security')} allowDeselect={false} value={values.security} error={faultOf('security')} data={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: t(`security.${value}`) }))} onChange={secure} />
        <NumberInput label={t('field.port')} required dir="ltr" min={1} max={65535} allowDecimal={false} hideControls value={values.port} error={faultOf('port')} onChange={(port) => set({ port })} />
      </div>
    </fieldset>
  );
}

/** Who signs in there. */
export function AccountFields(props: FieldsProps) {
  const { values, set } = props;
  const { t } = useTranslation('mailboxes');
  const oauth = values.auth === 'oauth2';
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('part.account')}</legend>
      <div className={css.pair}>
        <Technical {...props} name="username" required example />
        <Select label={t('field.auth')} allowDeselect={false} value={values.auth} data={(['password', 'oauth2'] as const).map((value) => ({ value, label: t(`auth.${value}`) }))}
          onChange={(auth) => (auth === 'password' || auth === 'oauth2') && set({ auth })} />
      </div>
      {!oauth && <Secret {...props} name="password" required />}
      {oauth && (
        <>
          <Technical {...props} name="tokenUrl" required example />
          <div className={css.pair}>
            <Technical {...props} name="clientId" required />
            <Secret {...props} name="clientSecret" />
          </div>
          <Secret {...props} name="refreshToken" required />
          <Technical {...props} name="scope" />
        </>
      )}
    </fieldset>
  );
}

/** Which mails, and what becomes of them on the server. */
export function FolderFields(props: FieldsProps & { readonly fresh: boolean }) {
  const { values, set, fresh, faultOf } = props;
  const { t } = useTranslation('mailboxes');
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('part.mails')}</legend>
      <Technical {...props} name="folder" required />
      {fresh && (
        <Radio.Group label={t('field.existing')} value={values.existing} onChange={(existing) => (existing === 'fetch' || existing === 'leave') && set({ existing })}>
          <div className={css.fields}>{(['fetch', 'leave'] as const).map((value) => <Radio key={value} value={value} label={t(`existing.${value}`)} />)}</div>
        </Radio.Group>
      )}
      <Select label={t('field.afterCommit')} description={t('field.afterCommitHint')} allowDeselect={false} value={values.afterCommit} error={faultOf('afterCommit')}
        data={(['flag', 'move', 'delete'] as const).map((value) => ({ value, label: t(`afterCommit.${value}`) }))}
        onChange={(after) => (after === 'flag' || after === 'move' || after === 'delete') && set({ afterCommit: after })} />
      {values.afterCommit === 'move' && <Technical {...props} name="moveTo" required />}
      <Technical {...props} name="ownServer" hint={t('field.ownServerHint')} example />
    </fieldset>
  );
}
