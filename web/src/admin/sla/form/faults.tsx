import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, type FieldProblem } from '../../../api/problem';
import { useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import fields from './form.module.css';
import { useFaultPlace } from './use-fault-place';

const FaultsContext = createContext<readonly FieldProblem[]>([]);

/** Faults of a refused save, with paths as they stand in the definition: `week.sat.1.close`. */
export const faultsOf = (error: unknown): readonly FieldProblem[] =>
  (error instanceof ApiProblem ? error.errors.map((fault) => ({ ...fault, field: fault.field.replace(/^(definition|calendar(?=\.|$))\.?/, '') })) : []);

/** Gives the fields below the faults of the last save. */
export function FaultsProvider({ error, children }: { readonly error: unknown; readonly children: ReactNode }) {
  return <FaultsContext value={faultsOf(error)}>{children}</FaultsContext>;
}

/** A fault in the reader's language where we know its code, else in the server's words. */
export function useFaultText(): (fault: Pick<FieldProblem, 'code' | 'message'>) => string {
  const { t, i18n } = useTranslation('sla');
  return ({ code, message }) => {
    // A key that ends in `_many` would be read as a plural form.
    const key = `fault.${code.replace(/too_many$/, 'too_many_holidays')}`;
    return i18n.exists(`sla:${key}`) ? t(key) : message;
  };
}

/** What is wrong with exactly this value. */
export function useFault(path: string): string | undefined {
  const text = useFaultText();
  const fault = useContext(FaultsContext).find(({ field }) => field === path);
  return fault && text(fault);
}

/**
 * What is wrong with this value or anything inside it, each said once.
 * @param besides what is inside it and says its faults itself, such as `when.percent`
 */
export function useFaultsWithin(path: string, besides: readonly string[] = []): readonly string[] {
  const text = useFaultText();
  const faults = useContext(FaultsContext).filter(({ field }) => (field === path || field.startsWith(`${path}.`)) && !besides.includes(field.slice(path.length + 1)));
  return [...new Set(faults.map(text))];
}

/** Places in a list, from 0, in which something is wrong. */
export function useFaultyPlaces(path: string): ReadonlySet<number> {
  return new Set(useContext(FaultsContext).flatMap(({ field }) => (field.startsWith(`${path}.`) ? [Number(field.slice(path.length + 1).split('.')[0])] : [])));
}

/** Everything that stands in the way of a save, in one place; the fields say it once more. */
export function FaultNotice({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const errorText = useErrorText();
  const text = useFaultText();
  const { t } = useTranslation('sla');
  const placeOf = useFaultPlace();
  if (!error) return null;
  const texts = [...new Set(faultsOf(error).map((fault) => [placeOf(fault.field), text(fault)].filter(Boolean).join(': ')))];
  return (
    <Notice tone="red" role="alert" title={texts.length > 0 ? title ?? t('fault.title') : undefined}>
      {texts.length > 0 ? <ul className={fields.faults}>{texts.map((one) => <li key={one}>{one}</li>)}</ul> : text({ code: error instanceof ApiProblem ? error.code : '', message: errorText(error) })}
    </Notice>
  );
}
