import en from '../locales/en.json';
import fa from '../locales/fa.json';

/** Words of ours that stand in for what a mail does not say. */
export const MAIL_TEXTS = { fa, en };
