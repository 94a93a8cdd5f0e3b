import { Button, Select, TextInput, type ComboboxData } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds, priorities } from '../../api/desk-types';
import { useUsers } from '../../ui/staff/use-people';
import { useKeys } from '../../ui/staff/use-keys';
import { statusLooks } from '../../ui/status-badge';
import css from './queue.module.css';
import type { FilterName, Queue } from './queue-filters';
import { typedDir } from '../../ui/staff/typed-dir';

export function FilterBar({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => search.current?.focus() });
  const active = Object.keys(queue.filters).filter((name) => name !== 'q' && name !== 'sort').length;
  return (
    <search className={css.filters} data-opened={opened || undefined}>
      <SearchBox key={queue.view} queue={queue} input={search} />
      <Button variant="default" className={css.filterToggle} aria-expanded={opened} onClick={() => setOpened(!opened)}
        leftSection={<IconAdjustmentsHorizontal size="1.1rem" aria-hidden />}>
        {t('queue.filters')}{active > 0 && ` (${active})`}
      </Button>
      <Choices queue={queue} />
      {active > 0 && (
        <Button variant="subtle" className={css.choice} leftSection={<IconX size="1rem" aria-hidden />} onClick={queue.clear}>{t('queue.clear')}</Button>
      )}
    </search>
  );
}

function SearchBox({ queue, input }: { readonly queue: Queue; readonly input: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('desk');
  const asked = queue.filters.q ?? '';
  const [text, setText] = useState(asked);
  const ask = useDebouncedCallback((q: string) => queue.set({ q: q.trim() }), 300);
  useEffect(() => {
    if (asked === '') setText('');
  }, [asked]);
  return (
    <TextInput ref={input} type="search" className={css.search} dir={typedDir(text)} aria-label={t('queue.search')} placeholder={t('queue.search')}
      leftSection={<IconSearch size="1.1rem" aria-hidden />} value={text}
      onChange={(event) => { setText(event.currentTarget.value); ask(event.currentTarget.value); }}
      onKeyDown={(event) => { if (event.key === 'Escape') event.currentTarget.blur(); }} />
  );
}

function Choices({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation('desk');
  const users = useUsers();
  const all = queue.view === 'all' || queue.view === 'team';
  const statuses = ['all', ...Object.keys(statusLooks)].map((value) => ({ value, label: t(`status.${value}`) }));
  return (
    <>
      {queue.view !== 'resolved' && <Choice queue={queue} name="status" empty={t('status.open')} data={statuses} />}
      <Choice queue={queue} name="priority" empty={t('queue.anyPriority')} data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} />
      <Choice queue={queue} name="kind" empty={t('queue.anyKind')} data={kinds.map((value) => ({ value, label: t(`common:kind.${value}`) }))} />
      {all && <Choice queue={queue} name="assignee" empty={t('queue.anyAssignee')} data={users.map(({ id, name }) => ({ value: id, label: name }))} />}
      <Choice queue={queue} name="sort" empty={t('sort.deadline')} data={['createdAt', 'updatedAt'].map((value) => ({ value, label: t(`sort.${value}`) }))} />
      {queue.filters.causeId && (
        <Button variant="light" className={css.choice} rightSection={<IconX size="1rem" aria-hidden />} onClick={() => queue.set({ causeId: '' })}>
          {t('queue.ofCause')}
        </Button>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly queue: Queue;
  readonly name: FilterName;
  /** What holds while nothing is chosen. */
  readonly empty: string;
  readonly data: ComboboxData;
}

function Choice({ queue, name, empty, data }: ChoiceProps) {
  const { t } = useTranslation('desk');
  const value = queue.filters[name] ?? '';
  return (
    <Select className={css.choice} data-chosen={value !== '' || undefined} aria-label={t(`queue.by.${name}`)} allowDeselect={false} checkIconPosition="right"
      data={[{ value: '', label: empty }, ...data] as ComboboxData} value={value} onChange={(next) => queue.set({ [name]: next ?? '' })}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }} />
  );
}
