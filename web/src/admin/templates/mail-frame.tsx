import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { templatePath, type MailTemplate, type Sample, type Wording } from '../../api/templates';
import css from './templates.module.css';

interface MailFrameProps {
  readonly at: MailTemplate;
  readonly tried: Wording & Sample;
  readonly phone: boolean;
}

/**
 * The designed part in a frame that may do nothing. A form brings it there, since the page's own policy would take the mail's inline
 * styles away; each draft gets a frame of its own, so that none adds a step to the browser's history.
 */
export function MailFrame({ at, tried, phone }: MailFrameProps) {
  const { t } = useTranslation('templates');
  const form = useRef<HTMLFormElement>(null);
  const name = useId();
  const { subject, body, kind, bare } = tried;
  const key = JSON.stringify([subject, body, kind, bare]);
  useEffect(() => form.current?.submit(), [key]);
  return (
    <>
      <form ref={form} method="post" encType="multipart/form-data" target={name} action={templatePath(at.template, at.locale, '/preview/html')} hidden>
        <input type="hidden" name="subject" value={subject} readOnly />
        <textarea name="body" value={body} readOnly />
        <input type="hidden" name="kind" value={kind} readOnly />
        <input type="hidden" name="bare" value={String(bare)} readOnly />
      </form>
      <iframe key={key} name={name} className={css.frame} data-phone={phone} sandbox="" title={t('frame')} />
    </>
  );
}
