import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { Kind } from '../../api/types';
import { usePageTitle } from '../../ui/page-title';
import { useLanguage } from '../../ui/use-format';
import { rememberToken } from '../tracking-link';
import { useSettings } from '../use-settings';
import { checkDraft, errorsOfStep, firstBadStep, fromServer, stepsFor, type DraftErrors, type Step } from './check-draft';
import { ComplainForm } from './complain-form';
import { discardDraft } from './draft';
import { today } from './today';
import { toRequest } from './to-request';
import { useDraft } from './use-draft';
import { useFiling } from './use-filing';

const kinds: readonly string[] = ['complaint', 'criticism', 'suggestion', 'praise', 'question'];
const kindOf = (text: string | null): Kind | '' => (text && kinds.includes(text) ? (text as Kind) : '');

export default function ComplainPage() {
  const { t } = useTranslation('complain');
  const [address, setAddress] = useSearchParams();
  const state = useDraft(kindOf(address.get('kind')));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [files, setFiles] = useState<readonly File[]>([]);
  const [attempt, setAttempt] = useState(0);
  const filing = useFiling();
  const step = currentStep(address.get('step'), state.draft.kind);
  usePageTitle(t(`complain.pageTitle.${state.draft.kind || 'any'}`));
  const send = useSend(state, files, filing, (refused) => {
    setErrors(refused);
    setAttempt((before) => before + 1);
    const bad = firstBadStep(state.draft, refused, 'send');
    if (bad) setAddress({ step: bad });
  });
  const next = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkDraft(state.draft, today());
    setErrors(errorsOfStep(found, step));
    setAttempt((before) => before + 1);
    const bad = firstBadStep(state.draft, found, step);
    if (bad && bad !== step) return setAddress({ step: bad });
    if (bad) return;
    if (step === 'send') void send();
    else setAddress({ step: after(step, state.draft.kind) });
  };
  const form = useFocus(step, attempt);
  return (
    <ComplainForm formRef={form} step={step} state={state} errors={errors} files={files} onFiles={setFiles} filing={filing}
      settings={useSettings().settings} onSubmit={next} onStep={(to) => setAddress({ step: to })}
      onChange={(part) => { setErrors((before) => without(before, Object.keys(part))); state.change(part); }}
      onDiscard={() => { state.discard(); setFiles([]); setErrors({}); setAddress({}); }} />
  );
}

/** The step in the address, so that the browser's own back button goes one question back. */
function currentStep(wanted: string | null, kind: Kind | ''): Step {
  const order = stepsFor(kind);
  if (!kind) return 'kind';
  return order.find((step) => step === wanted) ?? (wanted === null ? 'story' : 'kind');
}

const after = (step: Step, kind: Kind | ''): Step => {
  const order = stepsFor(kind);
  return order[order.indexOf(step) + 1] ?? 'send';
};

const without = (errors: DraftErrors, fields: readonly string[]): DraftErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field)));

function useSend(state: ReturnType<typeof useDraft>, files: readonly File[], filing: ReturnType<typeof useFiling>, onRefused: (errors: DraftErrors) => void) {
  const { t } = useTranslation('complain');
  const language = useLanguage();
  const navigate = useNavigate();
  return async (): Promise<void> => {
    const { draft } = state;
    const remedy = draft.remedy && draft.remedy !== 'other' ? t(`complain.remedy.${draft.remedy}`) : undefined;
    const answer = await filing.file(toRequest(draft, language, remedy), files, draft.key);
    if (answer === null) return;
    if (answer instanceof ApiProblem) {
      // A refusal is final for its key; after a fault of the server the first try may still have been stored.
      if (answer.status < 500) state.change({ key: newIdempotencyKey() });
      return onRefused(fromServer(answer.errors));
    }
    discardDraft();
    rememberToken(answer.reference, answer.trackingToken);
    const { email, phone, kind } = draft;
    await navigate('/complain/sent', { replace: true, state: { ...answer, kind, writtenTo: email || phone } });
  };
}

/** Keyboard and screen reader go to the first field to correct, or to the heading of a new step. */
function useFocus(step: Step, attempt: number) {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.current?.querySelector<HTMLElement>('h1');
    first?.focus();
  }, [step]);
  return form;
}
