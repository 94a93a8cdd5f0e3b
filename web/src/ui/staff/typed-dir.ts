/** The direction of a field that people type in: the text's own, and the page's while there is none. */
export const typedDir = (text: string): 'auto' | undefined => (text === '' ? undefined : 'auto');
