import { Button } from '@mantine/core';
import { IconArrowBackUp, IconRefresh, IconSend } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../states';
import { useFormat } from '../use-format';
import { handOver, sendNow, takeBack, useOutbox, type OutboxItem } from './outbox';
import css from './outbox-bar.module.css';

/** Replies that can still be called back, wherever in the desk one has gone meanwhile. */
export function OutboxBar() {
  const { t } = useTranslation('desk');
  const items = useOutbox();
  const shown = items.length > 0;
  // Only what the server does not have yet would be lost with the page.
  const pending = items.some(({ state }) => state === 'sending' || state === 'failed');
  useEffect(() => {
    if (!pending) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [pending]);
  return (
    <section className={css.bar} aria-label={t('outbox.label')} hidden={!shown} data-outbox>
      {items.map((item) => <Item key={item.key} item={item} />)}
    </section>
  );
}

function Item({ item }: { readonly item: OutboxItem }) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  const format = useFormat();
  const failed = item.state === 'failed';
  const sending = item.state === 'sending';
  return (
    <div className={css.item} data-failed={failed || undefined}>
      <p className={css.text} role={failed ? 'alert' : 'status'}>
        <strong>{t(`outbox.${item.state}`)}</strong> <span data-ltr>{item.reference}</span>
        {failed && <span className={css.error}>{errorText(item.error)} {t('outbox.kept')}</span>}
      </p>
      {sending && item.progress > 0 && <progress className={css.progress} max={1} value={item.progress} aria-label={format.percent(item.progress)} />}
      {item.state === 'waiting' && <Countdown leavesAt={item.leavesAt ?? 0} />}
      {(item.state === 'waiting' || failed) && (
        <Button size="xs" variant="white" leftSection={<IconArrowBackUp size="1rem" aria-hidden />} onClick={() => void takeBack(item.key)}>
          {t(failed ? 'outbox.backToDraft' : 'outbox.undo')}
        </Button>
      )}
      {item.state === 'waiting' && (
        <Button size="xs" variant="transparent" className={css.now} leftSection={<IconSend size="1rem" className="peygir-mirror" aria-hidden />} onClick={() => void sendNow(item.key)}>
          {t('outbox.now')}
        </Button>
      )}
      {failed && (
        <Button size="xs" variant="transparent" className={css.now} leftSection={<IconRefresh size="1rem" aria-hidden />} onClick={() => void handOver(item.key)}>
          {t('outbox.again')}
        </Button>
      )}
    </div>
  );
}

/** Seconds left, for the eye only: a screen reader is told once, not ten times. */
function Countdown({ leavesAt }: { readonly leavesAt: number }) {
  const format = useFormat();
  const [left, setLeft] = useState(leavesAt - Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(leavesAt - Date.now()), 250);
    return () => clearInterval(timer);
  }, [leavesAt]);
  return <span className={css.count} aria-hidden>{format.number(Math.max(0, Math.ceil(left / 1_000)))}</span>;
}
