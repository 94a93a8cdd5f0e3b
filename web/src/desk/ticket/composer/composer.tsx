import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { IconLock, IconMessage, IconSend } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import css from './composer.module.css';
import type { ComposerMode } from './drafts';
import { lostPictures } from './composer-files';
import { AttachButton, FileChips } from './file-chips';
import { NewerDialog } from './newer-dialog';
import { useComposer } from './use-composer';
import { useDrop, useFiles } from './use-files';

export type { ComposerMode };

interface ComposerProps {
  readonly mode: ComposerMode;
  readonly onMode: (mode: ComposerMode) => void;
}

/** Always in reach. A reply goes to the customer and can be called back for some seconds; a note stays among colleagues. */
export function Composer({ mode, onMode }: ComposerProps) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const composer = useComposer(mode);
  const area = useRef<HTMLTextAreaElement>(null);
  const files = useFiles(composer, area);
  const drop = useDrop(files.drop);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) composer.send();
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
  };
  if (ticket.status === 'merged') return <div className={css.box}><Notice tone="gray">{t('composer.merged')}</Notice></div>;
  return (
    <section className={css.box} data-mode={mode} data-over={drop.over || undefined} aria-label={t('composer.label')} {...drop.handlers}>
      {composer.newer && (
        <Notice tone="blue" role="status">
          {t('composer.newer')} <Button size="compact-sm" variant="default" onClick={composer.acknowledge}>{t('composer.read')}</Button>
        </Notice>
      )}
      {composer.recovered && composer.text !== '' && mode === 'reply' && <Notice tone="yellow" role="status">{t('composer.recovered')}</Notice>}
      {composer.note.error && <Notice tone="red" role="alert">{errorText(composer.note.error)} {t('outbox.kept')}</Notice>}
      <Textarea ref={area} onPaste={files.onPaste} id="composer-text" aria-label={t(`composer.${mode}.label`)} placeholder={ticket.customerName ? t(`composer.${mode}.placeholder`, { name: ticket.customerName }) : t(`composer.${mode}.label`)}
        autosize minRows={2} maxRows={9} classNames={{ input: css.text }} value={composer.text}
        onChange={(event) => composer.setText(event.currentTarget.value)} onKeyDown={onKeyDown} />
      <LostPictures names={lostPictures(composer.text, composer.files)} />
      <FileChips files={composer.files} text={composer.text} refused={files.refused} onPlace={files.place} onRemove={files.remove} />
      <div className={css.bar}>
        <ModeSwitch mode={mode} onMode={onMode} />
        <AttachButton onChoose={files.choose} />
        <Saved text={composer.text} />
        <Button onClick={composer.send} disabled={composer.text.trim() === ''} loading={composer.note.isPending} color={mode === 'note' ? 'yellow.9' : undefined} autoContrast={mode === 'note'}
          leftSection={mode === 'note' ? <IconLock size="1.1rem" aria-hidden /> : <IconSend size="1.1rem" className="peygir-mirror" aria-hidden />}>
          {t(`composer.${mode}.send`)}
        </Button>
      </div>
      <NewerDialog opened={composer.asking} onClose={composer.closeQuestion} onSend={composer.sendAnyway} />
    </section>
  );
}

/** Before it is sent: the reader would find a name in brackets where the picture should be. */
function LostPictures({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (names.length === 0) return null;
  return <Notice tone="yellow" role="status">{t('composer.lost', { count: names.length, names: format.list(names.map((name) => `\u2068${name}\u2069`)) })}</Notice>;
}

function ModeSwitch({ mode, onMode }: ComposerProps) {
  const { t } = useTranslation('desk');
  const option = (value: ComposerMode) => {
    const Glyph = value === 'reply' ? IconMessage : IconLock;
    return { value, label: <span className={css.mode}><Glyph size="1rem" aria-hidden />{t(`composer.${value}.tab`)}</span> };
  };
  return <SegmentedControl aria-label={t('composer.label')} data={[option('reply'), option('note')]} value={mode} onChange={(next) => onMode(next as ComposerMode)} />;
}

function Saved({ text }: { readonly text: string }) {
  const { t } = useTranslation('desk');
  return <span className={css.saved}>{text === '' ? <span className={css.wide}>{t('composer.keys')}</span> : t('composer.saved')}</span>;
}
