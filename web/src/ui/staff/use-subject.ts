import { useTranslation } from 'react-i18next';

/** What the server writes in place of what it withholds. */
const VEIL = '•••';

/** The subject of a ticket; one that is withheld from the person whom the complaint is about says so. */
export function useSubject(): (subject: string) => string {
  const { t } = useTranslation('desk');
  return (subject) => (subject === VEIL ? t('ticket.aboutYou') : subject);
}
