import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem';

/** A fault of a wording in the reader's language where we know its code, else in the server's words. */
export function useTemplateFault(): (fault: FieldProblem | undefined) => string | undefined {
  const { t, i18n } = useTranslation('templates');
  return (fault) => {
    if (!fault) return undefined;
    const key = `fault.${fault.code.replace('template.', '')}`;
    if (!i18n.exists(`templates:${key}`)) return fault.message;
    // The name that is not known stands in braces in the server's words.
    const [name = ''] = /\{\{[^{}]*\}\}/.exec(fault.message) ?? [];
    return t(key, { name });
  };
}
