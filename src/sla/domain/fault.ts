/** One reason why a definition is refused; the code is translated, `params` fill the message. */
export interface Fault {
  /** Path to the value, dots between: `week.sat.1.close`. */
  field: string;
  code: string;
  params: Record<string, string | number>;
}

/** Collects faults under a path. */
export class Faults {
  constructor(readonly list: Fault[] = [], private readonly path = '') {}

  under(part: string | number): Faults {
    return new Faults(this.list, this.path ? `${this.path}.${part}` : String(part));
  }

  add(code: string, params: Fault['params'] = {}): void {
    this.list.push({ field: this.path, code, params });
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any value of a JSON text as something to show; an object with a `toString` of its own can't be made a string directly. */
export function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined').slice(0, 60);
}
