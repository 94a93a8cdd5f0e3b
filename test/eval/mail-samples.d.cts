/** Messages of many shapes, written here. */
export function samples(): Buffer[];
/** The same seed gives the same messages. */
export function mutants(originals: Buffer[], howMany: number, seed: number): Generator<Buffer>;
/** Messages made to cost much, by name. */
export const HOSTILE: [string, () => Buffer][];
