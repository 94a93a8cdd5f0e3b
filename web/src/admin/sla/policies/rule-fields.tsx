import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PolicyDefinition, ReopenRule } from '../../../api/sla-types';
import { businessUnits, elapsedUnits } from '../form/amount';
import { AmountField } from '../form/amount-field';
import { useFault } from '../form/faults';
import { NumberField } from '../form/number-field';
import css from '../sla.module.css';

/** What holds where a policy says nothing. */
const USUAL = { silenceDays: 7, reopenDays: 30 } as const;

const gives = ['full', 'fraction', 'remaining'] as const;

function ruleOf(give: ReopenRule['give']): ReopenRule {
  if (give === 'full') return { give };
  return give === 'fraction' ? { give, percent: 50 } : { give, leastPercent: 25 };
}

/** How much time the next resolution of a reopened ticket gets. */
export function ReopenFields({ reopen, onChange }: { readonly reopen: ReopenRule; readonly onChange: (reopen: ReopenRule) => void }) {
  const { t } = useTranslation('sla');
  const percentFault = useFault('reopen.percent');
  const leastFault = useFault('reopen.leastPercent');
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('reopen.title')}</legend>
      <p className={css.note}>{t('reopen.hint')}</p>
      <div className={css.pair}>
        <Select label={t('reopen.give')} value={reopen.give} allowDeselect={false} error={useFault('reopen.give')} data={gives.map((value) => ({ value, label: t(`reopen.${value}`) }))}
          onChange={(give) => give && onChange(ruleOf(give as ReopenRule['give']))} />
        {reopen.give === 'fraction' && <NumberField label={t('reopen.percent')} error={percentFault} value={reopen.percent} onChange={(percent) => onChange({ give: 'fraction', percent })} />}
        {reopen.give === 'remaining' && <NumberField label={t('reopen.leastPercent')} error={leastFault} value={reopen.leastPercent} onChange={(leastPercent) => onChange({ give: 'remaining', leastPercent })} />}
      </div>
    </fieldset>
  );
}

type PromiseRule = PolicyDefinition['promise'];

/** What is added to the due time before the customer is told a date. */
export function PromiseFields({ promise, onChange }: { readonly promise: PromiseRule; readonly onChange: (promise: PromiseRule) => void }) {
  const { t } = useTranslation('sla');
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('promise.title')}</legend>
      <p className={css.note}>{t('promise.hint')}</p>
      <div className={css.pair}>
        <AmountField key={promise.unit} label={t('promise.buffer')} error={useFault('promise.bufferMs')} value={promise.bufferMs} units={promise.unit === 'business' ? businessUnits : elapsedUnits} onChange={(bufferMs) => onChange({ ...promise, bufferMs })} />
        <Select label={t('span.unit')} value={promise.unit} allowDeselect={false} data={(['business', 'elapsed'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
          onChange={(unit) => unit && onChange({ ...promise, unit: unit as PromiseRule['unit'] })} />
      </div>
    </fieldset>
  );
}

type Windows = NonNullable<PolicyDefinition['windows']>;

/** How long the customer has for the last word. */
export function WindowFields({ windows, onChange }: { readonly windows: Windows; readonly onChange: (windows: Windows) => void }) {
  const { t } = useTranslation('sla');
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('windows.title')}</legend>
      <p className={css.note}>{t('windows.hint')}</p>
      <div className={css.pair}>
        <NumberField label={t('windows.silenceDays')} error={useFault('windows.silenceDays')} value={windows.silenceDays ?? USUAL.silenceDays} onChange={(silenceDays) => onChange({ ...windows, silenceDays })} />
        <NumberField label={t('windows.reopenDays')} error={useFault('windows.reopenDays')} value={windows.reopenDays ?? USUAL.reopenDays} onChange={(reopenDays) => onChange({ ...windows, reopenDays })} />
      </div>
    </fieldset>
  );
}
