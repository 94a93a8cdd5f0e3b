/** A file that must be refused: by the rule of that name, or with these words. */
export interface PlantedCode {
  path: string;
  code: string;
  refusedBy: string;
}

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');
const longFunction = `export function long() {\n${Array.from({ length: 41 }, (_, index) => `  call(${index});`).join('\n')}\n}`;

/** For oxlint. */
export const PLANTED_LINT: PlantedCode[] = [
  { path: 'src/tickets/app/wall-clock.ts', code: 'export const at = Date.now();', refusedBy: 'no-restricted-properties' },
  { path: 'src/tickets/app/environment.ts', code: 'export const port = process.env.PORT;', refusedBy: 'no-process-env' },
  { path: 'src/platform/jobs/environment.ts', code: 'export const port = process.env.PORT;', refusedBy: 'no-process-env' },
  { path: 'src/tickets/index.ts', code: "import { forwardRef } from '@nestjs/common';\nexport const late = forwardRef(() => String);", refusedBy: 'no-restricted-imports' },
  { path: 'src/tickets/app/anything.ts', code: 'export const anything = (value: any) => value;', refusedBy: 'no-explicit-any' },
  { path: 'src/tickets/app/talks.ts', code: "console.log('hello');", refusedBy: 'no-console' },
  { path: 'src/tickets/app/huge.ts', code: lines(301), refusedBy: 'max-lines' },
  { path: 'src/tickets/app/long-function.ts', code: longFunction, refusedBy: 'max-lines-per-function' },
  { path: 'src/tickets/domain/only.spec.ts', code: "it.only('is alone', () => { expect(1).toBe(1); });", refusedBy: 'no-focused-tests' },
  { path: 'web/src/ui/picture.tsx', code: 'export const Picture = () => <img src="/a.png" />;', refusedBy: 'alt-text' },
  {
    path: 'web/src/ui/sometimes.tsx',
    code: "import { useState } from 'react';\nexport function Sometimes({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}",
    refusedBy: 'rules-of-hooks',
  },
];

/** For oxlint; each is right where it stands. */
export const ALLOWED_LINT: Omit<PlantedCode, 'refusedBy'>[] = [
  { path: 'src/platform/system-clock.ts', code: 'export const at = Date.now();' },
  { path: 'src/platform/config/load-env.ts', code: 'export const port = process.env.PORT;' },
  { path: 'src/main.ts', code: 'export const port = process.env.PORT;' },
];

const constructorOf = (count: number): string =>
  `export class Busy {\n  constructor(${Array.from({ length: count }, (_, index) => `readonly d${index}: string`).join(', ')}) {}\n}`;
const facadeOf = (count: number): string =>
  `export class TicketsFacade {\n${Array.from({ length: count }, (_, index) => `  verb${index}(): void {}`).join('\n')}\n  private own(): void {}\n}`;

/** For tools/check-house.mjs. */
export const PLANTED_HOUSE: PlantedCode[] = [
  { path: 'src/tickets/app/bare-date.ts', code: 'export const at = new Date();', refusedBy: 'reads the clock' },
  { path: 'src/tickets/app/date-call.ts', code: 'export const at = Date();', refusedBy: 'reads the clock' },
  { path: 'src/tickets/app/busy.ts', code: constructorOf(7), refusedBy: '7 dependencies' },
  { path: 'src/tickets/facade.ts', code: facadeOf(9), refusedBy: '9 methods' },
  { path: 'src/platform/database/schema.ts', code: 'export const options = { synchronize: true };', refusedBy: 'migrations/' },
];

/** For tools/check-house.mjs; each is right where it stands. */
export const ALLOWED_HOUSE: Omit<PlantedCode, 'refusedBy'>[] = [
  { path: 'src/platform/now.ts', code: 'export const at = new Date();' },
  { path: 'src/tickets/app/given-date.ts', code: 'export const at = new Date(0);' },
  { path: 'src/tickets/app/enough.ts', code: constructorOf(6) },
  { path: 'src/sla/facade.ts', code: facadeOf(8) },
  { path: 'src/platform/database/options.ts', code: 'export const options = { synchronize: false };' },
];
