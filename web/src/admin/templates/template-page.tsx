import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useParams } from 'react-router';
import { fetchTemplate, type MailTemplate } from '../../api/templates';
import { usePageTitle } from '../../ui/page-title';
import { ErrorState, LoadingState } from '../../ui/states';
import { useFormat } from '../../ui/use-format';
import sla from '../sla/sla.module.css';
import css from './templates.module.css';
import { TemplateEditor } from './template-editor';

/** One mail in one language. */
export function TemplatePage() {
  const { t } = useTranslation('templates');
  const { template = '', locale = '' } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['templates', template, locale], queryFn: ({ signal }) => fetchTemplate(template, locale, signal) });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label={t('loading')} />;
  return <><Head mail={data} /><TemplateEditor key={`${template} ${locale}`} saved={data} /></>;
}

function Head({ mail: { template, version, edited, changedAt, changedByName } }: { readonly mail: MailTemplate }) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const name = t(`mail.${template}.name`);
  usePageTitle(name);
  return (
    <div className={css.head}>
      <div>
        <Link to="/admin/templates" className={css.back} data-tap>{t('title')}</Link>
        <h1 className={sla.title}>{name}</h1>
        <p className={sla.note}>
          {t(`mail.${template}.when`)}{' '}
          {edited && changedAt ? t('savedBy', { n: format.number(version), when: format.dateTime(changedAt), name: changedByName }) : t('builtInHolds')}
        </p>
      </div>
      <nav className={sla.sections} aria-label={t('language')}>
        {['fa', 'en'].map((locale) => <NavLink key={locale} className={sla.pill} to={`/admin/templates/${template}/${locale}`}>{t(`column.${locale}`)}</NavLink>)}
      </nav>
    </div>
  );
}
