/**
 * Comma-separated values after RFC 4180. Written with a byte-order mark, so that spreadsheets read Vietnamese; a text that a
 * spreadsheet would run as a formula gets an apostrophe in front. Reading takes what the build has checked: commas, double quotes.
 */

export type Cell = string | number | boolean | null | undefined;

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** The text of a cell: yes or empty for a boolean, empty for what is not known. */
export function cellText(value: Cell): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'yes';
  const text = String(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map((value) => quoted(cellText(value))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Rows of cells, the header first; quotes may hold commas, quotes and line ends. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let row: string[] = [];
  for (pattern.lastIndex = text.startsWith('\ufeff') ? 1 : 0; pattern.lastIndex < text.length; ) {
    const found = pattern.exec(text);
    if (!found) throw new Error(`CSV that the build let pass cannot be read at character ${rows.flat().join().length}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') {
      if (pattern.lastIndex === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}
