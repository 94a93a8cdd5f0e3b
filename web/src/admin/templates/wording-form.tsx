import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';
import type { MailTemplate, Wording } from '../../api/templates';
import { useFormat } from '../../ui/use-format';
import sla from '../sla/sla.module.css';
import { useTemplateFault } from './use-template-fault';
import css from './templates.module.css';
import { VariableChips } from './variable-chips';

interface WordingFormProps {
  readonly saved: MailTemplate;
  readonly draft: Wording;
  readonly faults: readonly FieldProblem[];
  readonly onChange: (change: Partial<Wording>) => void;
}

export function WordingForm({ saved, draft, faults, onChange }: WordingFormProps) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const faultText = useTemplateFault();
  const field = useRef<HTMLTextAreaElement>(null);
  const faultOf = (name: string) => faultText(faults.find((fault) => fault.field === name));
  const insert = (text: string): void => {
    const { selectionStart: from = draft.body.length, selectionEnd: to = from } = field.current ?? {};
    onChange({ body: draft.body.slice(0, from) + text + draft.body.slice(to) });
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  const dir = saved.locale === 'fa' ? 'rtl' : 'ltr';
  return (
    <section className={sla.part} aria-label={t('words')}>
      <TextInput label={t('subject')} description={t('subjectHint')} value={draft.subject} error={faultOf('subject')} dir={dir} lang={saved.locale}
        classNames={{ input: css.typed }} onChange={(event) => onChange({ subject: event.currentTarget.value })} />
      <Textarea ref={field} label={t('body')} description={t('bodyHint', { n: format.number(saved.limits.body) })} value={draft.body} error={faultOf('body')} autosize minRows={14} maxRows={30}
        dir={dir} lang={saved.locale} classNames={{ input: css.typed }} onChange={(event) => onChange({ body: event.currentTarget.value })} />
      <Marks />
      <VariableChips variables={saved.variables} fixed={saved.fixed} onInsert={insert} />
      <FixedParts />
    </section>
  );
}

const marks = [['# …', 'title'], ['## …', 'heading'], ['**…**', 'bold'], ['[…](https://…)', 'link'], ['- …', 'bullets'], ['1. …', 'numbers'], ['~ …', 'small']] as const;

function Marks() {
  const { t } = useTranslation('templates');
  return (
    <details>
      <summary>{t('marks')}</summary>
      <dl className={css.marks}>
        {marks.map(([mark, name]) => <div key={name}><dt><code data-ltr>{mark}</code></dt><dd>{t(`mark.${name}`)}</dd></div>)}
      </dl>
    </details>
  );
}

function FixedParts() {
  const { t } = useTranslation('templates');
  return (
    <details>
      <summary>{t('fixed')}</summary>
      <ul className={css.why}>
        {['reference', 'link', 'facts', 'footer'].map((name) => <li key={name}>{t(`fixedWhy.${name}`)}</li>)}
      </ul>
    </details>
  );
}
