import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** Turns entity rows into the text and parameters of one INSERT. */
export interface InsertPlan {
  table: string;
  columns: { property: string; name: string; json: boolean }[];
}

const plans = new WeakMap<DataSource, Map<EntityTarget<ObjectLiteral>, InsertPlan>>();

export function insertPlanOf(source: DataSource, entity: EntityTarget<ObjectLiteral>): InsertPlan {
  let known = plans.get(source);
  if (!known) plans.set(source, (known = new Map()));
  let plan = known.get(entity);
  if (!plan) {
    const meta = source.getMetadata(entity);
    plan = {
      table: meta.tableName,
      columns: meta.columns
        .filter((column) => column.isInsert && !column.generatedType)
        .map((column) => ({ property: column.propertyName, name: column.databaseName, json: column.type === 'jsonb' })),
    };
    known.set(entity, plan);
  }
  return plan;
}

/** `INSERT INTO …` for the rows; a property given as undefined in all of them is left to its default. Values go to `params`. */
export function insertSql(plan: InsertPlan, rows: ObjectLiteral[], params: unknown[]): string {
  const used = plan.columns.filter((column) => rows.some((row) => row[column.property] !== undefined));
  const tuples = rows.map((row) => {
    const places = used.map(({ property, json }) => {
      const value: unknown = row[property];
      params.push(value === undefined || value === null ? null : json ? JSON.stringify(value) : value);
      return `$${params.length}`;
    });
    return `(${places.join(',')})`;
  });
  return `INSERT INTO "${plan.table}" (${used.map((column) => `"${column.name}"`).join(',')}) VALUES ${tuples.join(',')}`;
}
