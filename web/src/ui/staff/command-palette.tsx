import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../states';
import css from './command-palette.module.css';
import { useCommands, type Command } from './use-commands';
import { useFoundTickets } from './use-found-tickets';

interface PaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** One box for going anywhere: commands by name, tickets by reference or words (WAI-ARIA combobox with a listbox). */
export function CommandPalette({ opened, onClose, onHelp }: PaletteProps) {
  const { t } = useTranslation('desk');
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.open')}>
        <Modal.Body><PaletteBody onClose={onClose} onHelp={onHelp} /></Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose, onHelp }: Omit<PaletteProps, 'opened'>) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text.trim(), 250);
  const commands = useCommands(text, onHelp);
  const tickets = useFoundTickets(searched);
  const all = [...commands, ...tickets.found];
  const cursor = useCursor(all, (command) => { onClose(); command.run(); });
  return (
    <>
      <TextInput data-autofocus size="lg" variant="unstyled" className={css.input} leftSection={<IconSearch size="1.25rem" aria-hidden />}
        placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')} role="combobox" aria-expanded aria-controls={`${id}-list`}
        aria-activedescendant={all.length > 0 ? `${id}-${cursor.at}` : undefined} autoComplete="off"
        value={text} onChange={(event) => { setText(event.currentTarget.value); cursor.reset(); }} onKeyDown={cursor.onKeyDown} />
      <div role="listbox" id={`${id}-list`} aria-label={t('palette.results')} className={css.list}>
        {all.map((command, index) => (
          <Option key={command.id} id={`${id}-${index}`} command={command} active={index === cursor.at} onRun={() => cursor.run(index)} />
        ))}
      </div>
      {tickets.searching && <div className={css.note}><LoadingState label={t('palette.searching')} shape="list" /></div>}
      {all.length === 0 && !tickets.searching && <p className={css.note} role="status">{t('palette.nothing')}</p>}
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly active: boolean;
  readonly onRun: () => void;
}

function Option({ id, command, active, onRun }: OptionProps) {
  const Glyph = command.icon;
  return (
    // Focus stays in the box, and so do the keys (aria-activedescendant).
    <div role="option" tabIndex={-1} id={id} aria-selected={active} className={css.option} onPointerDown={(event) => { event.preventDefault(); onRun(); }}
      ref={(node) => { if (active) node?.scrollIntoView({ block: 'nearest' }); }}>
      <Glyph size="1.2rem" aria-hidden />
      <span className={css.name} dir="auto">{command.name}</span>
      {command.hint && <span className={css.hint} data-ltr>{command.hint}</span>}
    </div>
  );
}

function useCursor(all: readonly Command[], run: (command: Command) => void) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, Math.max(0, all.length - 1));
  const runAt = (index: number): void => {
    const command = all[index];
    if (command) run(command);
  };
  const steps: Record<string, () => void> = {
    ArrowDown: () => setWanted((at + 1) % Math.max(1, all.length)),
    ArrowUp: () => setWanted((at - 1 + all.length) % Math.max(1, all.length)),
    Enter: () => runAt(at),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    // Enter also ends a composed word; that one is not for us.
    if (!step || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step();
  };
  return { at, run: runAt, reset: () => setWanted(0), onKeyDown };
}
