import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Draft, previewPolicy, type TicketFacts } from '../../../../api/sla';
import { ErrorState, LoadingState } from '../../../../ui/states';
import { FaultNotice, faultsOf } from '../../form/faults';
import { PreviewAnswer } from './preview-answer';

const AFTER_TYPING_MS = 400;
const NOTHING: Draft = {};

/** What becomes of the complaint, by the draft or by what is saved; asked anew as either changes. */
export function PreviewOutcome({ facts, draft: edited = NOTHING }: { readonly facts: TicketFacts; readonly draft?: Draft }) {
  const { t } = useTranslation('sla');
  const [draft] = useDebouncedValue(edited, AFTER_TYPING_MS);
  const preview = useQuery({
    queryKey: ['sla', 'preview', facts, draft],
    queryFn: ({ signal }) => previewPolicy(facts, draft, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <div aria-live="polite" aria-busy={preview.isFetching}>
      {preview.isPending && <LoadingState shape="list" />}
      {preview.isError && (faultsOf(preview.error).length > 0
        ? <FaultNotice error={preview.error} title={t('preview.faults')} />
        : <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />)}
      {preview.data && !preview.isError && <PreviewAnswer preview={preview.data} />}
    </div>
  );
}
