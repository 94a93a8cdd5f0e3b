import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarException } from '../../../api/sla-types';
import { typedDir } from '../../../ui/staff/typed-dir';
import { fold } from '../../../ui/staff/use-commands';
import { useFormat } from '../../../ui/use-format';
import { useListFocus } from '../form/use-list-focus';
import { useFault, useFaultyPlaces } from '../form/faults';
import css from '../sla.module.css';
import fields from '../form/form.module.css';
import { ExceptionDialog } from './exception-dialog';
import { ExceptionRow } from './exception-row';
import { useRuleText } from './use-exception-text';

const PAGE = 10;

interface ExceptionsEditorProps {
  readonly exceptions: readonly CalendarException[];
  readonly onChange: (exceptions: readonly CalendarException[]) => void;
}

/** Days that are not like their weekday. `editing` is the place in the list, or its end for a new one. */
export function ExceptionsEditor({ exceptions, onChange }: ExceptionsEditorProps) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const fault = useFault('exceptions');
  const faulty = useFaultyPlaces('exceptions');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [editing, setEditing] = useState<number | null>(null);
  const found = useFound(exceptions, search);
  const { box, removed } = useListFocus<HTMLFieldSetElement>();
  return (
    <fieldset ref={box} className={css.part} data-faulty={fault !== undefined || undefined}>
      <legend className={css.legend}>{t('calendar.exceptions')}</legend>
      <p className={css.note}>{t('calendar.exceptionsHint')}</p>
      {fault && <p className={fields.fault} role="alert">{fault}</p>}
      <div className={css.bar}>
        <Button data-add variant="light" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={() => setEditing(exceptions.length)}>{t('exception.add')}</Button>
        {exceptions.length > PAGE && (
          <TextInput className={css.grow} aria-label={t('exception.search')} placeholder={t('exception.search')} leftSection={<IconSearch size="1rem" aria-hidden />} dir={typedDir(search)}
            value={search} onChange={(event) => { setSearch(event.currentTarget.value); setShown(PAGE); }} />
        )}
      </div>
      <p className={css.note} role="status">{t('exception.count', { count: found.length, n: format.number(found.length) })}</p>
      <ul className={css.rows}>
        {found.filter(({ index }, place) => place < shown || faulty.has(index)).map(({ exception, index }) => (
          <ExceptionRow key={index} index={index} exception={exception} onEdit={() => setEditing(index)} onRemove={() => { onChange(exceptions.toSpliced(index, 1)); removed(); }} />
        ))}
      </ul>
      {found.length > shown && <Button variant="default" onClick={() => setShown(shown + 60)}>{t('exception.more', { n: format.number(found.length - shown) })}</Button>}
      {editing !== null && (
        <ExceptionDialog exception={exceptions[editing]} onClose={() => setEditing(null)} onSave={(exception) => { onChange(exceptions.toSpliced(editing, 1, exception)); setEditing(null); }} />
      )}
    </fieldset>
  );
}

/** Those whose name or date holds every word, with their place in the whole list. */
function useFound(exceptions: readonly CalendarException[], search: string) {
  const ruleText = useRuleText();
  const words = fold(search).split(/\s+/).filter(Boolean);
  const all = exceptions.map((exception, index) => ({ exception, index }));
  if (words.length === 0) return all;
  return all.filter(({ exception }) => {
    const text = fold(`${exception.name} ${ruleText(exception.on)}`);
    return words.every((word) => text.includes(word));
  });
}
