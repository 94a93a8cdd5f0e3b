import { useEffect, useRef } from 'react';

/** Keys to handlers: `j`, `/`, `?`, `Enter`, `mod+k` (Ctrl, or ⌘ on a Mac). */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const persianMarks: Readonly<Record<string, string>> = { '؟': '?', '÷': '/' };

/**
 * The name of a pressed key. Letters count by their place when the layout is not Latin: on a Persian keyboard the key
 * that types «ت» still answers as `j`.
 */
function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  if (/^[a-z]$/i.test(event.key)) return mod + event.key.toLowerCase();
  if (persianMarks[event.key]) return mod + persianMarks[event.key];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter && event.key.length === 1) return mod + letter.toLowerCase();
  return mod + event.key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [role="combobox"]');
}

const dialogIsOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]') !== null;

/** Page-wide keys; silent while somebody types or a dialog is open, except for combinations with Ctrl or ⌘. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const handler = latest.current[name];
      if (!handler || event.defaultPrevented || event.altKey) return;
      if (!name.startsWith('mod+') && (isTyping(event.target) || dialogIsOpen())) return;
      event.preventDefault();
      handler(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
