import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchTemplates, type TemplateSummary } from '../../api/templates';
import { usePageTitle } from '../../ui/page-title';
import { ErrorState, LoadingState } from '../../ui/states';
import { ToneBadge } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';

/** Every mail that a customer can get, when it goes out, and whose words it has. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  usePageTitle(t('title'));
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['templates'], queryFn: ({ signal }) => fetchTemplates(signal) });
  return (
    <>
      <div>
        <h1 className={css.title}>{t('title')}</h1>
        <p className={css.intro}>{t('intro')}</p>
      </div>
      {isPending && <LoadingState shape="list" label={t('loading')} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <TemplateTable items={data} />}
    </>
  );
}

function TemplateTable({ items }: { readonly items: readonly TemplateSummary[] }) {
  const { t } = useTranslation('templates');
  const names = [...new Set(items.map(({ template }) => template))];
  return (
    <Table className={css.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>{['mail', 'fa', 'en'].map((column) => <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>)}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Td><strong>{t(`mail.${name}.name`)}</strong><span className={css.small}>{t(`mail.${name}.when`)}</span></Table.Td>
            {items.filter(({ template }) => template === name).map((item) => <WordingCell key={item.locale} item={item} />)}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function WordingCell({ item: { template, locale, edited, version } }: { readonly item: TemplateSummary }) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  return (
    <Table.Td data-label={t(`column.${locale}`)}>
      <div>
        <Link data-tap to={`/admin/templates/${template}/${locale}`} aria-label={t('editOf', { mail: t(`mail.${template}.name`), language: t(`column.${locale}`) })}>{t('edit')}</Link>{' '}
        {edited ? <ToneBadge tone="accent">{t('edited', { n: format.number(version) })}</ToneBadge> : <ToneBadge tone="gray">{t('builtIn')}</ToneBadge>}
      </div>
    </Table.Td>
  );
}
