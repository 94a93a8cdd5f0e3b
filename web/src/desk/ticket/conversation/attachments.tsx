import { IconDownload, IconFile, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attachmentUrl } from '../../../api/desk';
import type { TimelineFile } from '../../../api/desk-types';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import css from './conversation.module.css';

export function Attachments({ files }: { readonly files: readonly TimelineFile[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { ticket } = useTicketDesk();
  if (files.length === 0) return null;
  return (
    <ul className={css.files} aria-label={t('talk.files')}>
      {files.map((file) => {
        const Glyph = file.contentType.startsWith('image/') ? IconPhoto : IconFile;
        return (
          <li key={file.id}>
            <a className={css.file} href={attachmentUrl(ticket.id, file.id)} download={file.name}>
              <Glyph size="1.1rem" aria-hidden />
              <bdi className={css.fileName}>{file.name}</bdi>
              <span className={css.fileSize}>{format.fileSize(file.size)}</span>
              <IconDownload size="1rem" aria-hidden />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
