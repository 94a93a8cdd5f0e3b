import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { imageMark } from '../../../ui/placed-images';
import { Thumbnail } from '../../../ui/thumbnail';
import { useFormat } from '../../../ui/use-format';
import css from './composer.module.css';
import { isPicture } from './composer-files';

interface FileChipsProps {
  readonly files: readonly File[];
  readonly text: string;
  readonly refused: readonly string[];
  readonly onPlace: (name: string) => void;
  readonly onRemove: (file: File) => void;
}

/** What goes with the text; a picture can be put into it. */
export function FileChips({ files, text, refused, onPlace, onRemove }: FileChipsProps) {
  const { t } = useTranslation('desk');
  return (
    <>
      {refused.length > 0 && <div role="alert" className={css.refused}>{refused.map((why) => <p key={why}>{why}</p>)}</div>}
      {files.length > 0 && (
        <ul className={css.chips} aria-label={t('composer.files')}>
          {files.map((file) => <Chip key={file.name} file={file} placed={isPicture(file) && text.includes(imageMark(file.name))} onPlace={onPlace} onRemove={onRemove} />)}
        </ul>
      )}
    </>
  );
}

interface ChipProps extends Pick<FileChipsProps, 'onPlace' | 'onRemove'> {
  readonly file: File;
  readonly placed: boolean;
}

function Chip({ file, placed, onPlace, onRemove }: ChipProps) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  return (
    <li className={css.chip}>
      <span className={css.thumb}><Thumbnail file={file} /></span>
      <span className={css.chipName}>
        <bdi>{file.name}</bdi>
        <small>{placed ? t('composer.inText') : format.fileSize(file.size)}</small>
      </span>
      {isPicture(file) && !placed && (
        <ActionIcon variant="subtle" aria-label={t('composer.place', { name: file.name })} title={t('composer.place', { name: file.name })} onClick={() => onPlace(file.name)}>
          <IconPhotoPlus size="1.1rem" aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label={t('common:files.remove', { name: file.name })} onClick={() => onRemove(file)}>
        <IconX size="1.05rem" aria-hidden />
      </ActionIcon>
    </li>
  );
}

export function AttachButton({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const { t } = useTranslation('desk');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input ref={input} type="file" multiple hidden aria-label={t('composer.attach')}
        onChange={(event) => { onChoose([...(event.target.files ?? [])]); event.target.value = ''; }} />
      <Button variant="subtle" color="gray" px="xs" leftSection={<IconPaperclip size="1.15rem" aria-hidden />} onClick={() => input.current?.click()}
        aria-label={t('composer.attach')} title={t('composer.attach')} classNames={{ section: css.alone }} />
    </>
  );
}
