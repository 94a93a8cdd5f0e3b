import { IconArrowRight, IconSend } from '@tabler/icons-react';
import { useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalSettings } from '../../api/types';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Button } from '../../ui/light/button';
import { useFormat } from '../../ui/use-format';
import { stepsFor, type DraftErrors, type DraftField, type Step } from './check-draft';
import css from './complain.module.css';
import type { Draft } from './draft';
import { FilingError } from './filing-error';
import { StepContact } from './step-contact';
import { StepKind } from './step-kind';
import { StepRemedy } from './step-remedy';
import { StepSend } from './step-send';
import { StepStory } from './step-story';
import type { DraftState } from './use-draft';
import type { Filing } from './use-filing';

interface ComplainFormProps {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly step: Step;
  readonly state: DraftState;
  readonly errors: DraftErrors;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly filing: Filing;
  readonly settings: PortalSettings | undefined;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onSubmit: (event: FormEvent) => void;
  readonly onStep: (step: Step) => void;
  readonly onDiscard: () => void;
}

export function ComplainForm(props: ComplainFormProps) {
  const { step, state, filing } = props;
  const { t } = useTranslation('complain');
  const order = stepsFor(state.draft.kind);
  const before = order[order.indexOf(step) - 1];
  return (
    <form ref={props.formRef} className={css.page} onSubmit={props.onSubmit} noValidate>
      <StepHead step={step} order={order} kind={state.draft.kind} />
      <DraftNote state={state} onDiscard={props.onDiscard} />
      <FilingError error={filing.error} />
      <div className={css.card}>
        <StepBody {...props} />
        <div className={css.trap} aria-hidden>
          <label>{t('complain.trap')}<input name="website" tabIndex={-1} autoComplete="off" value={state.draft.website} onChange={(event) => props.onChange({ website: event.target.value })} /></label>
        </div>
        <div className={css.actions}>
          {before ? <Button look="quiet" onClick={() => props.onStep(before)}>{t('common:action.back')}</Button> : <span />}
          {step === 'send'
            ? <Button type="submit" size="large" busyLabel={filing.busy && t('complain.sending')}><IconSend className="peygir-mirror" size="1.25rem" aria-hidden />{t('complain.send')}</Button>
            : <Button type="submit" size="large">{t('common:action.next')}<IconArrowRight className="peygir-mirror" size="1.25rem" aria-hidden /></Button>}
        </div>
      </div>
    </form>
  );
}

function StepHead({ step, order, kind }: { readonly step: Step; readonly order: readonly Step[]; readonly kind: Draft['kind'] }) {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const at = order.indexOf(step);
  return (
    <header className={css.head}>
      <p className={css.count}>{t('complain.step', { n: format.number(at + 1), of: format.number(order.length) })}</p>
      <div className={css.bar} aria-hidden>{order.map((one, index) => <span key={one} data-done={index <= at} />)}</div>
      <h1 className={css.title} tabIndex={-1}>{step === 'story' ? t(`complain.title.story.${kind || 'complaint'}`) : t(`complain.title.${step}`)}</h1>
    </header>
  );
}

function StepBody({ step, state, errors, files, onFiles, filing, settings, onChange }: ComplainFormProps) {
  const { t, i18n } = useTranslation('complain');
  const errorText = (field: DraftField): string | undefined => {
    const code = errors[field];
    if (!code) return undefined;
    return i18n.exists(`complain:complain.errors.${field}.${code}`) ? t(`complain.errors.${field}.${code}`) : code;
  };
  const props = { draft: state.draft, change: onChange, errorText };
  if (step === 'kind') return <StepKind {...props} />;
  if (step === 'story') return <StepStory {...props} />;
  if (step === 'remedy') return <StepRemedy {...props} />;
  if (step === 'contact') return <StepContact {...props} />;
  return <StepSend draft={state.draft} files={files} onFiles={onFiles} progress={filing.progress} settings={settings} />;
}

/** Says what is kept where, and offers to throw it away. */
function DraftNote({ state, onDiscard }: { readonly state: DraftState; readonly onDiscard: () => void }) {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const text = !state.isKept ? t('complain.draft.notKept')
    : state.restoredFrom ? t('complain.draft.restored', { date: format.dateTime(state.restoredFrom) }) : t('complain.draft.kept');
  return (
    <div className={css.kept}>
      <span>{text}</span>
      {state.restoredFrom && <Button look="quiet" onClick={() => setAsking(true)}>{t('complain.draft.discard')}</Button>}
      <ConfirmDialog opened={asking} danger title={t('complain.draft.discardTitle')} confirmLabel={t('complain.draft.discard')}
        onConfirm={() => { setAsking(false); onDiscard(); }} onClose={() => setAsking(false)} />
    </div>
  );
}
