export type CsvCell = string | number | null;

/** A text that a spreadsheet would read as a formula is marked as text (OWASP, CSV injection). */
function cellOf(value: CsvCell): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with a byte order mark, as spreadsheets need it to see that it is UTF-8. */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string => `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
