import { Table } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PolicyName, Preview } from '../../../../api/sla';
import { Notice } from '../../../../ui/tone';
import { useFormat } from '../../../../ui/use-format';
import { useNow } from '../../../../ui/use-now';
import css from '../../sla.module.css';
import own from './preview.module.css';
import { PolicyReasons } from '../../../../ui/sla/policy-reasons';

export function PreviewAnswer({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const { policy, promise, shadowedBy } = preview;
  const shadow = shadowedBy && <Notice tone="yellow">{t('preview.shadowed', { name: shadowedBy })}</Notice>;
  if (!policy) return <>{shadow}<Notice tone="yellow">{t('preview.noPolicy')}</Notice><PolicyReasons explanation={preview} /></>;
  return (
    <div className={css.stack}>
      {shadow}
      <Taker policy={policy} unsaved={preview.unsaved} />
      {promise && (
        <Notice tone="accent" icon={IconCalendarCheck} title={t('preview.promised')}>
          <time dateTime={promise.at}>{format.dateTime(promise.at, promise.timeZone)}</time>
        </Notice>
      )}
      <DueTimes clocks={preview.clocks} timeZone={preview.timeZone} />
      <PolicyReasons explanation={preview} />
    </div>
  );
}

/** What is not saved has no page to go to. */
function Taker({ policy: { id, name, version }, unsaved }: { readonly policy: PolicyName; readonly unsaved: boolean }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  if (unsaved) return <p className={own.chosen}>{t('preview.takesUnsaved')}</p>;
  return <p className={own.chosen}>{t('preview.takes')} <Link to={`/admin/sla/policies/${id}`}><bdi>{name}</bdi></Link> <span className={css.small}>{t('version', { n: format.number(version) })}</span></p>;
}

function DueTimes({ clocks, timeZone }: Pick<Preview, 'clocks' | 'timeZone'>) {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const now = useNow();
  return (
    <Table className={own.table} verticalSpacing="xs">
      <Table.Thead><Table.Tr><Table.Th>{t('preview.clock')}</Table.Th><Table.Th>{t('preview.due')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {clocks.map(({ metric, dueAt }) => (
          <Table.Tr key={metric}>
            <Table.Td>{desk(`metric.${metric}`)}</Table.Td>
            <Table.Td>{dueAt ? <><time dateTime={dueAt}>{format.dateTime(dueAt, timeZone ?? undefined)}</time> <span className={css.small}>{format.relative(dueAt, now)}</span></> : t('span.agreed')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
