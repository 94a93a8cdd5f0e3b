import { useEffect, useState } from 'react';
import { openAttachment, type Access } from '../../api/portal';
import type { Attachment } from '../../api/types';
import { imageMark, splitAtImages } from '../../ui/placed-images';
import css from './tracking.module.css';

interface SaidTextProps {
  readonly access: Access;
  readonly text: string;
  readonly files: readonly Attachment[];
}

/** What somebody wrote, with the pictures where they stand. */
export function SaidText({ access, text, files }: SaidTextProps) {
  const images = new Map(files.filter(({ inline }) => inline).map((file) => [file.name, file]));
  return splitAtImages(text, [...images.keys()]).map((part, index) => ('text' in part
    ? part.text
    : <Picture key={`${part.image}-${index}`} access={access} file={images.get(part.image)!} />));
}

/** The secret of the page goes in a header, so the picture is fetched and not linked. Until it is there its name stands in its place. */
function Picture({ access, file }: { readonly access: Access; readonly file: Attachment }) {
  const [address, setAddress] = useState<string>();
  const { reference, token } = access;
  useEffect(() => {
    const stop = new AbortController();
    let opened: string | undefined;
    openAttachment({ reference, token }, file.id, stop.signal).then((found) => {
      opened = found;
      if (stop.signal.aborted) URL.revokeObjectURL(found);
      else setAddress(found);
    }, () => undefined);
    return () => {
      stop.abort();
      if (opened) URL.revokeObjectURL(opened);
    };
  }, [reference, token, file.id]);
  return address ? <img className={css.picture} src={address} alt={file.name} /> : imageMark(file.name);
}
