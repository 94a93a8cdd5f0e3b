import { useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewTemplate, type MailTemplate, type Sample } from '../../api/templates';
import { ApiProblem, type FieldProblem } from '../../api/problem';
import { EditorActions } from './editor-actions';
import { History } from './history';
import { PreviewPane } from './preview-pane';
import css from './templates.module.css';
import { useTemplateDraft } from './use-template-draft';
import { WordingForm } from './wording-form';

const PAUSE_MS = 400;

/** The words on one side, what becomes of them on the other. */
export function TemplateEditor({ saved }: { readonly saved: MailTemplate }) {
  const { template, locale } = saved;
  const editing = useTemplateDraft(saved);
  const [sample, setSample] = useState<Sample>({ kind: 'complaint', bare: false });
  const [tried] = useDebouncedValue({ ...editing.draft, ...sample }, PAUSE_MS);
  const preview = useQuery({
    queryKey: ['template-preview', template, locale, tried],
    queryFn: ({ signal }) => previewTemplate(template, locale, tried, signal),
    placeholderData: keepPreviousData, retry: false, staleTime: Infinity,
  });
  return (
    <>
      <div className={css.columns}>
        <div className={css.stack}>
          <WordingForm saved={saved} draft={editing.draft} faults={faultsOf(preview.error)} onChange={editing.change} />
          <EditorActions saved={saved} editing={editing} sample={sample} faulty={preview.isError} />
        </div>
        <PreviewPane at={saved} tried={tried} preview={preview} sample={sample} onSample={setSample} />
      </div>
      <History at={saved} current={saved.version} busy={editing.restore.isPending} onRestore={(version) => editing.restore.mutate(version)} />
    </>
  );
}

const faultsOf = (error: unknown): readonly FieldProblem[] => (error instanceof ApiProblem ? error.errors : []);
