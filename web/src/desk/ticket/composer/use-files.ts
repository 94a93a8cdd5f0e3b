import { useQuery } from '@tanstack/react-query';
import { useState, type ClipboardEvent, type DragEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchReplySettings } from '../../../api/desk';
import type { ReplySettings } from '../../../api/desk-types';
import { imageMark } from '../../../ui/placed-images';
import { useFormat } from '../../../ui/use-format';
import { freshName, isPicture } from './composer-files';

const MEBI = 1024 * 1024;
const UNTIL_KNOWN: ReplySettings = { undoSeconds: 10, uploads: { maxFiles: 10, maxFileBytes: 15 * MEBI, maxTogetherBytes: 18 * MEBI } };

/** How replies are written here; the usual until it is known. */
export const useReplySettings = (): ReplySettings =>
  useQuery({ queryKey: ['reply-settings'], queryFn: ({ signal }) => fetchReplySettings(signal), staleTime: 300_000 }).data ?? UNTIL_KNOWN;

interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
}

/** Which of these may join the files that are there, under names of their own; and why the others may not. */
function useSift(): (files: readonly File[], added: readonly File[]) => { kept: readonly File[]; refused: readonly string[] } {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { maxFiles, maxFileBytes, maxTogetherBytes } = useReplySettings().uploads;
  return (files, added) => {
    const kept = [...files];
    const refused: string[] = [];
    for (const file of added) {
      const { name } = file;
      const together = kept.reduce((sum, { size }) => sum + size, file.size);
      if (file.size > maxFileBytes) refused.push(t('files.tooBig', { name, size: format.fileSize(maxFileBytes) }));
      else if (kept.length >= maxFiles) refused.push(t('files.tooMany', { name, count: format.number(maxFiles) }));
      else if (together > maxTogetherBytes) refused.push(t('files.tooBigTogether', { name, size: format.fileSize(maxTogetherBytes) }));
      else kept.push(new File([file], freshName(name, kept.map((one) => one.name)), { type: file.type }));
    }
    return { kept, refused };
  };
}

/** The text with these pictures where the writing is, each on a line of its own. */
function withPictures(text: string, names: readonly string[], at: number): string {
  if (names.length === 0) return text;
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return `${text.slice(0, at)}${before}${names.map(imageMark).join('\n')}\n${text.slice(at).replace(/^\n/, '')}`;
}

/** Files of a draft: chosen, dropped or pasted. A picture that is pasted or dropped stands where the writing is. */
export function useFiles({ text, setText, files, setFiles }: Draft, area: RefObject<HTMLTextAreaElement | null>) {
  const sift = useSift();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const place = (names: readonly string[]): void => setText(withPictures(text, names, area.current?.selectionEnd ?? text.length));
  const add = (added: readonly File[], inText: boolean): void => {
    const sifted = sift(files, added);
    setRefused(sifted.refused);
    setFiles(sifted.kept);
    if (inText) place(sifted.kept.slice(files.length).filter(isPicture).map(({ name }) => name));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = [...event.clipboardData.files];
    // Office programs put a picture of the text beside the text; then the text is meant.
    if (pasted.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    add(pasted, true);
  };
  const remove = (file: File): void => {
    setFiles(files.filter((one) => one !== file));
    setText(text.replaceAll(`${imageMark(file.name)}\n`, '').replaceAll(imageMark(file.name), ''));
  };
  return { refused, onPaste, remove, place: (name: string) => place([name]), choose: (chosen: readonly File[]) => add(chosen, false), drop: (dropped: readonly File[]) => add(dropped, true) };
}

/** A place that takes dropped files. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
