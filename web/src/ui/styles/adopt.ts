interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const adopted = new Map<string, Adopted>();

/**
 * Puts CSS text into the document as a constructed style sheet and returns its release. The same text is shared by all
 * who ask for it. Constructed sheets are made by script that the content policy already trusts, so no nonce is needed.
 */
export function adoptCss(css: string): () => void {
  const known = adopted.get(css);
  if (known) known.users += 1;
  else {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    adopted.set(css, { sheet, users: 1 });
  }
  return () => release(css);
}

function release(css: string): void {
  const entry = adopted.get(css);
  if (!entry) return;
  entry.users -= 1;
  if (entry.users > 0) return;
  adopted.delete(css);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
}
