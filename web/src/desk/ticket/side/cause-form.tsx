import { ActionIcon, Button, Radio, SegmentedControl, Select, Textarea, TextInput, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordRootCause } from '../../../api/desk';
import type { RootCause } from '../../../api/desk-types';
import { fold } from '../../../ui/staff/use-commands';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import { useCauseChoices } from './cause-tree';
import { PanelForm } from './panel-form';
import css from './side.module.css';
import { typedDir } from '../../../ui/staff/typed-dir';

/** Every word must be found somewhere in the path; ي and ی, ك and ک are the same here. */
const foldedFilter: OptionsFilter = ({ options, search }) => {
  const words = fold(search).split(/\s+/);
  return options.filter((option) => words.every((word) => fold((option as ComboboxItem).label).includes(word)));
};

const initial = (current: RootCause | null) => ({
  looked: current?.notInvestigated ? 'no' : 'yes',
  causeId: current?.causeId ?? '',
  whys: current?.whys.length ? [...current.whys] : [''],
  escapedAt: current?.escapedAt ?? '',
  preventable: current?.preventable ?? 'unknown',
  reason: current?.notInvestigated?.reason ?? '',
});

type Values = ReturnType<typeof initial>;

export function CauseForm({ current, onDone }: { readonly current: RootCause | null; readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const [values, setValues] = useState(() => initial(current));
  const set = (change: Partial<Values>): void => setValues((before) => ({ ...before, ...change }));
  const write = useTicketWrite(ticket, () => recordRootCause(ticket.id, bodyOf(values)), onDone);
  const missing = values.looked === 'yes' ? values.causeId === '' : values.reason.trim() === '';
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={missing} submitLabel={t('cause.save')} onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <SegmentedControl fullWidth aria-label={t('cause.title')} value={values.looked} onChange={(looked) => set({ looked: looked as 'yes' | 'no' })}
        data={[{ value: 'yes', label: t('cause.investigated') }, { value: 'no', label: t('cause.notInvestigated') }]} />
      {values.looked === 'yes' ? <Investigated values={values} set={set} /> : (
        <Textarea label={t('cause.reason')} description={t('cause.reasonHint')} required autosize minRows={2} value={values.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })} />
      )}
    </PanelForm>
  );
}

interface PartProps {
  readonly values: Values;
  readonly set: (change: Partial<Values>) => void;
}

function Investigated({ values, set }: PartProps) {
  const { t } = useTranslation('desk');
  return (
    <>
      <Select label={t('cause.cause')} placeholder={t('cause.search')} searchable required value={values.causeId || null} data={[...useCauseChoices()]}
        filter={foldedFilter} nothingFoundMessage={t('cause.notFound')} onChange={(causeId) => set({ causeId: causeId ?? '' })} maxDropdownHeight={300} />
      <Whys values={values} set={set} />
      <TextInput label={t('cause.escapedAt')} description={t('cause.escapedHint')} dir={typedDir(values.escapedAt)} value={values.escapedAt} onChange={(event) => set({ escapedAt: event.currentTarget.value })} />
      <Radio.Group label={t('cause.preventable.label')} value={values.preventable} onChange={(next) => set({ preventable: next as Values['preventable'] })}>
        <div className={css.radios}>{['yes', 'no', 'unknown'].map((value) => <Radio key={value} value={value} label={t(`cause.preventable.${value}`)} />)}</div>
      </Radio.Group>
    </>
  );
}

/** Five whys: each answer asks the next question. */
function Whys({ values, set }: PartProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { whys } = values;
  const put = (index: number, text: string): void => set({ whys: whys.map((why, at) => (at === index ? text : why)) });
  return (
    <fieldset className={css.fieldset}>
      <legend>{t('cause.whys')}</legend>
      {whys.map((why, index) => (
        <div key={index} className={css.why}>
          <TextInput aria-label={t('cause.why', { n: format.number(index + 1) })} placeholder={t('cause.why', { n: format.number(index + 1) })} dir={typedDir(why)}
            value={why} onChange={(event) => put(index, event.currentTarget.value)} />
          {whys.length > 1 && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('cause.removeWhy', { n: format.number(index + 1) })} onClick={() => set({ whys: whys.toSpliced(index, 1) })}>
              <IconX size="1rem" aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {whys.length < 10 && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size="0.95rem" aria-hidden />} onClick={() => set({ whys: [...whys, ''] })}>{t('cause.addWhy')}</Button>
      )}
    </fieldset>
  );
}

function bodyOf({ looked, causeId, whys, escapedAt, preventable, reason }: Values) {
  if (looked === 'no') return { notInvestigated: { reason: reason.trim() } };
  return { causeId, whys: whys.map((why) => why.trim()).filter(Boolean), escapedAt: escapedAt.trim() || undefined, preventable };
}
