import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Measure, Pareto, ParetoItem } from '../api/insight';
import { useLanguage } from '../ui/use-format';
import css from './pareto.module.css';
import { useParetoTexts } from './use-pareto-texts';

const MOST = 12;

/**
 * A Pareto chart lying on its side (Juran, 1951): names of causes are long, screens are narrow. Bars grow from where
 * reading begins; the line adds the shares up. Every row opens its tickets.
 */
export function ParetoChart({ pareto, by }: { readonly pareto: Pareto; readonly by: Measure }) {
  const { t } = useTranslation('insight');
  const items = pareto.items.slice(0, MOST);
  return (
    <div className={css.chart}>
      <div className={css.scale} aria-hidden>
        <span className={css.head}>{t('pareto.cause')}</span>
        <span className={css.mark}>{t('pareto.mark')}</span>
        <span className={css.head} data-number>{t(`pareto.value.${by}`)}</span>
        <span className={css.head} data-number>{t('pareto.cumulative')}</span>
      </div>
      <ol className={css.rows}>
        {items.map((item, index) => <Row key={item.causeId} item={item} before={items[index - 1]?.cumulative ?? 0} by={by} currency={pareto.currency} />)}
      </ol>
    </div>
  );
}

interface RowProps {
  readonly item: ParetoItem;
  /** Where the line comes from, 0 to 1. */
  readonly before: number;
  readonly by: Measure;
  readonly currency: string | null | undefined;
}

function Row({ item, before, by, currency }: RowProps) {
  const { t } = useTranslation('insight');
  const language = useLanguage();
  const say = useParetoTexts(by, currency);
  const name = item.name[language];
  const texts = { cause: name, value: say.value(item.value), share: say.share(item.share), cumulative: say.share(item.cumulative) };
  return (
    <li>
      <Link to={`/desk?${new URLSearchParams({ view: 'all', status: 'all', causeId: item.causeId }).toString()}`} className={css.row} aria-label={t('pareto.row', texts)}>
        <span className={css.name} dir="auto">{name}</span>
        <span className={css.plot} aria-hidden>
          <span className={css.bar} style={{ inlineSize: `${item.share * 100}%` }} data-vital={before < 0.8 || undefined} />
          <svg className={css.line} viewBox="0 0 100 100" preserveAspectRatio="none">
            <line x1={before * 100} y1={before === 0 ? 0 : -50} x2={item.cumulative * 100} y2="50" vectorEffect="non-scaling-stroke" />
          </svg>
          <span className={css.point} style={{ insetInlineStart: `${item.cumulative * 100}%` }} />
        </span>
        <span className={css.value} aria-hidden>{texts.value}</span>
        <span className={css.sum} aria-hidden>{texts.cumulative}</span>
      </Link>
    </li>
  );
}
