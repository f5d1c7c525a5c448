/**
 * Comma-separated values after RFC 4180, written with a byte-order mark so that spreadsheets read Vietnamese. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front. Product codes are written as text with their zeros.
 */

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

export type Cell = string | number | null | undefined;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function printCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Rows of cells; comma, semicolon or tab, whichever the first line has most of. Quotes may hold line ends. */
export function parseCsv(text: string): string[][] {
  const input = text.replace(/^\ufeff/, '');
  const head = input.split(/\r?\n/, 1)[0] ?? '';
  const mark = [',', ';', '\t'].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < input.length; at++) {
    const sign = input[at] as string;
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (input[at + 1] === '"') {
        value += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === mark) {
      row.push(value);
      value = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && input[at + 1] === '\n') at++;
      row.push(value);
      rows.push(row);
      row = [];
      value = '';
    } else value += sign;
  }
  if (value !== '' || row.length > 0) rows.push([...row, value]);
  return rows.filter((cells) => cells.some((one) => one.trim() !== ''));
}
