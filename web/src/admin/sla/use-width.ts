import { useMediaQuery } from '@mantine/hooks';

const now = { getInitialValueInEffect: false };

/** Room for a form and something beside it. */
export const useWide = (): boolean => useMediaQuery('(min-width: 75em)', undefined, now);

/** A phone: long parts are told in a line and open when touched. */
export const useNarrow = (): boolean => useMediaQuery('(max-width: 47.99em)', undefined, now);
