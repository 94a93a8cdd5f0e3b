import { Button, SegmentedControl, SimpleGrid, Textarea, TextInput, Select } from '@mantine/core';
import { IconBuildingStore, IconMailbox, IconPhone } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { logComplaint } from '../../api/desk';
import { kinds } from '../../api/desk-types';
import { ApiProblem } from '../../api/problem';
import { DateField } from '../../ui/date-field';
import { usePageTitle } from '../../ui/page-title';
import { useCategories } from '../../ui/staff/use-people';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useLanguage } from '../../ui/use-format';
import css from './log.module.css';
import { bodyOf, useLogDraft, type LogValues } from './log-values';
import { typedDir } from '../../ui/staff/typed-dir';

/** An agent writes down what a customer says on the phone, by letter or at the counter. */
export default function LogPage() {
  const { t } = useTranslation('desk');
  usePageTitle(t('log.title'));
  const navigate = useNavigate();
  const [values, set, clear] = useLogDraft();
  const [key] = useState(newIdempotencyKey);
  const log = useMutation({
    mutationFn: () => logComplaint(bodyOf(values), key),
    onSuccess: ({ reference }) => {
      clear();
      void navigate(`/desk/t/${reference}`);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    log.mutate();
  };
  const part = { values, set, faultOf: faultsOf(log.error) };
  const reachable = values.phone.trim() !== '' || values.email.trim() !== '';
  return (
    <form className={css.page} onSubmit={submit}>
      <h1 className={css.title}>{t('log.title')}</h1>
      <p className={css.intro}>{t('log.intro')}</p>
      <How {...part} />
      <Who {...part} />
      <What {...part} />
      <Refusal error={log.error} />
      <div className={css.foot}>
        <span className={css.note}>{t(reachable ? 'log.acknowledged' : 'log.needContact')}</span>
        <Button type="submit" size="md" loading={log.isPending} disabled={!reachable}>{t('log.submit')}</Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly values: LogValues;
  readonly set: (change: Partial<LogValues>) => void;
  readonly faultOf: (field: string) => string | undefined;
}

const faultsOf = (error: unknown) => (field: string): string | undefined =>
  (error instanceof ApiProblem ? error.errors.find((fault) => fault.field === field)?.message : undefined);

function Refusal({ error }: { readonly error: unknown }) {
  const errorText = useErrorText();
  const { t } = useTranslation('desk');
  return error ? <Notice tone="red" role="alert">{errorText(error)} {t('outbox.kept')}</Notice> : null;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

const channels = [['phone', IconPhone], ['letter', IconMailbox], ['in_person', IconBuildingStore]] as const;

function How({ values, set }: PartProps) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('log.how')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SegmentedControl aria-label={t('log.how')} value={values.channel} onChange={(channel) => set({ channel: channel as LogValues['channel'] })}
          data={channels.map(([value, Glyph]) => ({ value, label: <span className={css.option}><Glyph size="1.05rem" aria-hidden />{t(`channel.${value}`)}</span> }))} />
        <Select aria-label={t('field.kind')} value={values.kind} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
          onChange={(kind) => kind && set({ kind })} />
      </SimpleGrid>
    </Part>
  );
}

function Who({ values, set, faultOf }: PartProps) {
  const { t } = useTranslation('desk');
  return (
    <Part title={t('log.who')}>
      <TextInput label={t('log.name')} required dir={typedDir(values.name)} autoComplete="off" value={values.name} error={faultOf('contact.name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('log.phone')} type="tel" dir="ltr" autoComplete="off" value={values.phone} error={faultOf('contact.phone')} onChange={(event) => set({ phone: event.currentTarget.value })} />
        <TextInput label={t('log.email')} type="email" dir="ltr" autoComplete="off" value={values.email} error={faultOf('contact.email')} onChange={(event) => set({ email: event.currentTarget.value })} />
      </SimpleGrid>
      <p className={css.note}>{t('log.contactHint')}</p>
      <Select label={t('log.language')} value={values.locale} allowDeselect={false} className={css.narrow}
        data={['fa', 'en'].map((value) => ({ value, label: t(`language.${value}`) }))} onChange={(locale) => locale && set({ locale })} />
    </Part>
  );
}

function What({ values, set, faultOf }: PartProps) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const text = (name: 'product' | 'orderRef' | 'desiredRemedy') => ({
    label: t(`field.${name}`), value: values[name], dir: typedDir(values[name]), autoComplete: 'off', error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <Part title={t('log.what')}>
      <TextInput label={t('log.subject')} required maxLength={300} dir={typedDir(values.subject)} autoComplete="off" value={values.subject} error={faultOf('subject')} onChange={(event) => set({ subject: event.currentTarget.value })} />
      <Textarea label={t('log.description')} description={t('log.descriptionHint')} required autosize minRows={5} maxRows={16} value={values.description}
        error={faultOf('description')} onChange={(event) => set({ description: event.currentTarget.value })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select label={t('field.categoryId')} placeholder={t('ticket.notSet')} clearable value={values.categoryId || null} clearButtonProps={{ 'aria-label': t('handling.noCategory') }}
          data={useCategories().map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(categoryId) => set({ categoryId: categoryId ?? '' })} />
        <TextInput {...text('product')} />
        <TextInput {...text('orderRef')} />
        <TextInput {...text('desiredRemedy')} />
      </SimpleGrid>
      <DateField label={t('field.occurredOn')} value={values.occurredOn} max={today()} error={faultOf('occurredOn')} optional onChange={(occurredOn) => set({ occurredOn })} />
    </Part>
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);
