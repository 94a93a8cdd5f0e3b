import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import css from './shortcuts-help.module.css';

const groups = [
  { name: 'everywhere', keys: [['Ctrl K', 'palette'], ['c', 'new'], ['?', 'help']] },
  { name: 'queue', keys: [['j', 'next'], ['k', 'previous'], ['Enter', 'open'], ['/', 'search']] },
  { name: 'ticket', keys: [['r', 'reply'], ['n', 'note'], ['a', 'assign'], ['s', 'status'], ['Ctrl Enter', 'send'], ['u', 'back']] },
] as const;

export function ShortcutsHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('help.title')} wide>
      <div className={css.groups}>
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3 className={css.title}>{t(`help.group.${name}`)}</h3>
            <dl className={css.keys}>
              {keys.map(([key, what]) => (
                <div key={key} className={css.row}>
                  <dt>{t(`help.key.${what}`)}</dt>
                  <dd data-ltr>{key.split(' ').map((one) => <kbd key={one} className={css.kbd}>{one}</kbd>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={css.note}>{t('help.layout')}</p>
    </Dialog>
  );
}
