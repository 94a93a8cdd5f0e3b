import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { insertPlanOf, insertSql, type InsertPlan } from './insert-plan';

/** One statement to run. */
export interface StagedStatement {
  text: string;
  values: unknown[];
}

/**
 * What a unit of work has staged: rows by table and single statements, made into one statement with data-changing CTEs.
 * The pieces of one statement share a snapshot, and of two changes of one row only one would take effect (PostgreSQL 18, 7.8.4):
 * the second change of a row begins another statement.
 */
export class StagedWrites {
  private readonly rows = new Map<InsertPlan, ObjectLiteral[]>();
  private readonly statements: { sql: string; params: readonly unknown[] }[] = [];
  private readonly changed = new Set<string>();
  private readonly sealed: StagedStatement[] = [];

  constructor(private readonly source: DataSource) {}

  get empty(): boolean {
    return this.rows.size === 0 && this.statements.length === 0 && this.sealed.length === 0;
  }

  /** Statements that must run before what `take` gives. */
  takeSealed(): StagedStatement[] {
    return this.sealed.splice(0);
  }

  get hasSealed(): boolean {
    return this.sealed.length > 0;
  }

  insert(entity: EntityTarget<ObjectLiteral>, added: ObjectLiteral[]): void {
    if (added.length === 0) return;
    const plan = insertPlanOf(this.source, entity);
    const rows = this.rows.get(plan);
    if (rows) rows.push(...added);
    else this.rows.set(plan, [...added]);
  }

  /** `row` names the row that is changed. */
  stage(sql: string, params: readonly unknown[], row?: string): void {
    if (row !== undefined && this.changed.has(row)) this.sealed.push(this.take());
    if (row !== undefined) this.changed.add(row);
    this.statements.push({ sql, params });
  }

  /** The one statement, ending in `last` (a SELECT expression); afterwards nothing but what is sealed is staged. */
  take(last = '1', lastParams: readonly unknown[] = []): StagedStatement {
    const values: unknown[] = [];
    const parts = [...this.rows].map(([plan, rows]) => insertSql(plan, rows, values));
    for (const { sql, params } of this.statements) parts.push(append(sql, params, values));
    const tail = append(last, lastParams, values);
    this.rows.clear();
    this.statements.length = 0;
    this.changed.clear();
    if (parts.length === 0) return { text: `SELECT ${tail}`, values };
    if (parts.length === 1 && last === '1') return { text: parts[0]!, values };
    return { text: `WITH ${parts.map((part, index) => `w${index} AS (${part})`).join(', ')} SELECT ${tail}`, values };
  }
}

/** The text with its `$n` moved behind the values already there. */
function append(sql: string, params: readonly unknown[], values: unknown[]): string {
  const offset = values.length;
  values.push(...params);
  return offset === 0 ? sql : sql.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + offset}`);
}
