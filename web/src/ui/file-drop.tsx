import { IconCamera, IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState, type ChangeEvent, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './file-drop.module.css';
import { Button } from './light/button';
import { Thumbnail } from './thumbnail';
import { useFormat } from './use-format';

export interface FileLimits {
  readonly maxFiles: number;
  readonly maxFileBytes: number;
}

interface FileDropProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly limits: FileLimits;
  /** 0 to 1 for each file while they are being sent. */
  readonly progress?: readonly number[];
}

/** Files by dropping, choosing or the phone's camera; what can't be sent is left out with the reason. */
export function FileDrop({ files, onChange, limits, progress }: FileDropProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const add = (added: readonly File[]): void => {
    const size = format.fileSize(limits.maxFileBytes);
    const tooBig = added.filter((file) => file.size > limits.maxFileBytes);
    const fitting = [...files, ...added.filter((file) => file.size <= limits.maxFileBytes)];
    const count = format.number(limits.maxFiles);
    onChange(fitting.slice(0, limits.maxFiles));
    setRefused([
      ...tooBig.map(({ name }) => t('files.tooBig', { name, size })),
      ...fitting.slice(limits.maxFiles).map(({ name }) => t('files.tooMany', { name, count })),
    ]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div>
      <div className={css.drop} data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <PickButton label={t('files.choose')} icon={<IconPaperclip size="1.15rem" aria-hidden />} onPick={add} />
        <PickButton camera label={t('files.camera')} icon={<IconCamera size="1.15rem" aria-hidden />} onPick={add} />
        <p className={css.hint}>{t('files.limits', { count: limits.maxFiles, n: format.number(limits.maxFiles), size: format.fileSize(limits.maxFileBytes) })}</p>
      </div>
      <div role="alert">{refused.map((text) => <p key={text} className={css.left}>{text}</p>)}</div>
      {files.length > 0 && (
        <ul className={css.list}>
          {files.map((file, index) => (
            <FileRow key={`${file.name}-${index}`} file={file} progress={progress?.[index]} onRemove={() => onChange(files.filter((_, other) => other !== index))} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface PickButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly camera?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

function PickButton({ label, icon, camera, onPick }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const picked = (event: ChangeEvent<HTMLInputElement>): void => {
    onPick([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <>
      <input ref={input} type="file" hidden multiple={!camera} accept={camera ? 'image/*' : undefined} capture={camera ? 'environment' : undefined} onChange={picked} aria-label={label} />
      <Button look="outline" onClick={() => input.current?.click()}>{icon}{label}</Button>
    </>
  );
}

function FileRow({ file, progress, onRemove }: { readonly file: File; readonly progress: number | undefined; readonly onRemove: () => void }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <li className={css.item}>
      <span className={css.thumb}><Thumbnail file={file} /></span>
      <div>
        <div className={css.name}><bdi>{file.name}</bdi></div>
        <div className={css.size}>{progress === 1 ? t('files.sent') : format.fileSize(file.size)}</div>
        {progress !== undefined && (
          <progress className={css.progress} max={1} value={progress} aria-label={t('files.progress', { name: file.name, percent: format.percent(progress) })} />
        )}
      </div>
      {progress === undefined && (
        <Button look="quiet" size="icon" aria-label={t('files.remove', { name: file.name })} onClick={onRemove}><IconX size="1.15rem" aria-hidden /></Button>
      )}
    </li>
  );
}
