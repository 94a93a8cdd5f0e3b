import { useTranslation } from 'react-i18next';
import type { MailAddress } from '../../api/mailing';
import { useCategories, useTeams } from '../../ui/staff/use-people';
import { useLanguage } from '../../ui/use-format';

type Where = Pick<MailAddress, 'kind' | 'teamId' | 'categoryId' | 'language'>;

/** What a mail becomes, in one line: kind, category, team, language. */
export function useWhere(): (route: Where) => string {
  const { t } = useTranslation('mailing');
  const language = useLanguage();
  const teams = useTeams();
  const categories = useCategories();
  return ({ kind, teamId, categoryId, language: spoken }) => [
    t(`common:kind.${kind}`),
    categories.find(({ id }) => id === categoryId)?.name[language],
    teams.find(({ id }) => id === teamId)?.name[language],
    spoken && t(`desk:language.${spoken}`),
  ].filter(Boolean).join(' · ');
}
