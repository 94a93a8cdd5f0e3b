/** Reference and secret token out of what a person pastes: the whole link, or only its last part. */
export function readTrackingLink(text: string): { reference: string; token: string } | null {
  const found = /\/t\/([^/?#\s]+)[^#\s]*#(\S+)/.exec(text.trim());
  return found ? { reference: decodeURIComponent(found[1] as string), token: found[2] as string } : null;
}

/** References are told on the phone and written by hand: case, spaces and a missing hyphen don't matter. */
export function tidyReference(text: string): string {
  const bare = text.trim().toUpperCase().replace(/[\s‐-―]+/g, '-').replace(/-+/g, '-');
  return /^C[0-9A-Z]{8}$/.test(bare) ? `C-${bare.slice(1)}` : bare;
}

const key = (reference: string): string => `peygir.token.${reference}`;

/** The token lives as long as the tab does, and only in it. */
export function rememberToken(reference: string, token: string): void {
  try {
    sessionStorage.setItem(key(reference), token);
  } catch {
    // Without storage the address keeps it.
  }
}

/** The token of this complaint: from the address' fragment, which browsers never send, or from this tab's memory. */
export function tokenFor(reference: string, fragment: string): string | null {
  const fromAddress = fragment.replace(/^#/, '');
  if (fromAddress) {
    rememberToken(reference, fromAddress);
    return fromAddress;
  }
  try {
    return sessionStorage.getItem(key(reference));
  } catch {
    return null;
  }
}
