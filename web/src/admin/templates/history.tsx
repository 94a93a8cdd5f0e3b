import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchTemplateVersions, type MailTemplate, type TemplateVersion } from '../../api/templates';
import { useFormat } from '../../ui/use-format';
import sla from '../sla/sla.module.css';
import css from './templates.module.css';

interface HistoryProps {
  readonly at: MailTemplate;
  readonly current: number;
  readonly busy: boolean;
  readonly onRestore: (version: number) => void;
}

/** Every wording that ever held, newest first. */
export function History({ at: { template, locale }, current, busy, onRestore }: HistoryProps) {
  const { t } = useTranslation('templates');
  const { data = [] } = useQuery({ queryKey: ['templates', template, locale, 'versions', current], queryFn: ({ signal }) => fetchTemplateVersions(template, locale, signal) });
  if (data.length === 0) return null;
  return (
    <section className={sla.part}>
      <h2 className={sla.heading}>{t('history')}</h2>
      <ol className={css.versions}>
        {data.map((version) => <Version key={version.version} version={version} current={version.version === current} locale={locale} busy={busy} onRestore={onRestore} />)}
      </ol>
    </section>
  );
}

function Version({ version, current, locale, busy, onRestore }: Pick<HistoryProps, 'busy' | 'onRestore'> & { readonly version: TemplateVersion; readonly current: boolean; readonly locale: string }) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const n = format.number(version.version);
  const from = version.restoredFrom ? t('restoredFrom', { n: format.number(version.restoredFrom) }) : '';
  return (
    <li className={css.version}>
      <details>
        <summary>
          <strong>{t('version', { n })}</strong> · {format.dateTime(version.createdAt)} · <bdi>{version.createdByName}</bdi>{version.builtIn && ` · ${t('builtIn')}`}{from && ` · ${from}`}
        </summary>
        <div className={css.words} dir={locale === 'fa' ? 'rtl' : 'ltr'} lang={locale}><strong>{version.subject}</strong><pre className={css.text}>{version.body}</pre></div>
      </details>
      {current ? <span className={sla.small}>{t('holds')}</span>
        : <Button size="compact-md" variant="default" loading={busy} aria-label={t('restoreOf', { n })} onClick={() => onRestore(version.version)}>{t('restore')}</Button>}
    </li>
  );
}
