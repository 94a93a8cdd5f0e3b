/** The part of html-to-text 10 that is used here; the package brings no types. */
declare module 'html-to-text' {
  interface Selector {
    selector: string;
    format?: string;
    options?: Record<string, unknown>;
  }

  interface Options {
    wordwrap?: number | false;
    limits?: { maxDepth?: number; maxInputLength?: number; maxChildNodes?: number; maxBaseElements?: number; ellipsis?: string };
    selectors?: Selector[];
  }

  export function compile(options?: Options): (html: string) => string;
}
