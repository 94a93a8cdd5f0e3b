import { Button, Select } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { impacts, kinds, priorities, severities } from '../../../api/desk-types';
import { useMe } from '../../../ui/staff/session';
import { useCategories, useTeams, useUsers } from '../../../ui/staff/use-people';
import { useLanguage } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { Panel } from './panel';
import css from './side.module.css';

/** Who has it, and how grave it is. Every choice is saved at once and can be undone. */
export function HandlingPanel() {
  const { t } = useTranslation('desk');
  return (
    <Panel name="handling" title={t('handling.title')} icon={IconUserCheck}>
      <div className={css.form}>
        <Assignment />
        <Assessment />
        <Nature />
      </div>
    </Panel>
  );
}

function Assignment() {
  const { t } = useTranslation('desk');
  const { ticket, change } = useTicketDesk();
  const me = useMe();
  const language = useLanguage();
  const users = useUsers().filter((user) => user.id !== ticket.complainedAboutId);
  return (
    <>
      <div className={css.withButton}>
        <Select id="assignee" label={t('field.assigneeId')} placeholder={t('ticket.nobody')} clearable searchable value={ticket.assigneeId}
          data={users.map(({ id, name }) => ({ value: id, label: name }))} onChange={(assigneeId) => change({ assigneeId })}
          clearButtonProps={{ 'aria-label': t('handling.unassign') }} nothingFoundMessage={t('handling.nobodyFound')} />
        {ticket.assigneeId !== me.id && <Button variant="light" onClick={() => change({ assigneeId: me.id })}>{t('handling.toMe')}</Button>}
      </div>
      <Select label={t('field.teamId')} placeholder={t('ticket.notSet')} clearable value={ticket.teamId}
        data={useTeams().map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(teamId) => change({ teamId })}
        clearButtonProps={{ 'aria-label': t('handling.noTeam') }} />
    </>
  );
}

function Assessment() {
  const { t } = useTranslation('desk');
  const { ticket, change } = useTicketDesk();
  const language = useLanguage();
  return (
    <>
      <div className={css.pair}>
        <Select label={t('field.severity')} placeholder={t('ticket.notSet')} value={ticket.severity} allowDeselect={false}
          data={severities.map((value) => ({ value, label: t(`severity.${value}`) }))} onChange={(severity) => severity && change({ severity })} />
        <Select label={t('field.impact')} placeholder={t('ticket.notSet')} value={ticket.impact} allowDeselect={false}
          data={impacts.map((value) => ({ value, label: t(`impact.${value}`) }))} onChange={(impact) => impact && change({ impact })} />
      </div>
      <div className={css.pair}>
        <Select label={t('field.priority')} value={ticket.priority} allowDeselect={false}
          data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} onChange={(priority) => priority && change({ priority })} />
        <Select label={t('field.categoryId')} placeholder={t('ticket.notSet')} clearable value={ticket.categoryId}
          data={useCategories().map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(categoryId) => change({ categoryId })}
          clearButtonProps={{ 'aria-label': t('handling.noCategory') }} />
      </div>
      <p className={css.small}>{t('handling.matrix')}</p>
    </>
  );
}

/** What kind of word it is, and whether it is about a colleague, who then may neither own it nor see who complained. */
function Nature() {
  const { t } = useTranslation('desk');
  const { ticket, change } = useTicketDesk();
  const users = useUsers().filter((user) => user.id !== ticket.assigneeId);
  return (
    <div className={css.pair}>
      <Select label={t('field.kind')} value={ticket.kind} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))}
        onChange={(kind) => kind && change({ kind })} />
      <Select label={t('field.complainedAboutId')} placeholder={t('handling.aboutNobody')} clearable searchable value={ticket.complainedAboutId}
        data={users.map(({ id, name }) => ({ value: id, label: name }))} onChange={(complainedAboutId) => change({ complainedAboutId })}
        clearButtonProps={{ 'aria-label': t('handling.aboutNobody') }} nothingFoundMessage={t('handling.nobodyFound')} />
    </div>
  );
}
