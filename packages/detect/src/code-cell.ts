/** Where a code stands in its line or cell: first, alone, before its description. Looks 24 units back and 12 ahead. */
import { isDash, isSpace } from './chars.ts';
import { isDay } from './code-doubt.ts';
import { addNines } from './code-nines.ts';
import { addCounted, addListed, addNumbered, addQuoted, isHeaded } from './code-rows.ts';
import type { RawCode } from './code-scan.ts';
import { looksLikeYear } from './headings.ts';
import { ofEurope } from './letters.ts';

/** "│", with which plain texts draw tables. */
export const DRAWN_BAR = 0x2502;

/** Whether the code stands first in its line or cell, and whether only codes stand there. */
export interface Cell {
  readonly lead: boolean;
  readonly alone: boolean;
}

/** Line feed, tab, bar (also the drawn one), carriage return: where a line or a cell ends. */
const isEdge = (unit: number): boolean =>
  unit === 10 || unit === 9 || unit === 124 || unit === 13 || unit === DRAWN_BAR;

/** Comma, semicolon, point, closing bracket, or a space that ends no line or cell. */
const isTrailing = (unit: number): boolean =>
  unit === 44 || unit === 59 || unit === 46 || unit === 41 || (isSpace(unit) && unit !== 10 && unit !== 9);

/** Looks where a code stands. */
export function placeInCell(text: string, start: number, end: number): Cell {
  let i = start;
  const floor = Math.max(0, start - 24);
  let lead = false;
  for (;;) {
    if (i === 0) {
      lead = true;
      break;
    }
    const unit = text.charCodeAt(i - 1);
    if (isEdge(unit)) {
      lead = true;
      break;
    }
    if (i <= floor || !(isSpace(unit) || isDash(unit) || unit === 0x2022 || unit === 42)) break;
    i--;
  }
  i = end;
  while (i < end + 6 && isTrailing(text.charCodeAt(i))) i++;
  return { lead, alone: lead && (i >= text.length || isEdge(text.charCodeAt(i))) };
}

/** A heading at the head of a line is followed by its description. */
export const leadsText = (text: string, end: number): boolean =>
  /^\s{0,3}(?:[–—:|-]\s{0,2})?\p{L}{2}/u.test(text.slice(end, end + 8)) ||
  /^\s{0,3}(?:[–—:|-]|\()/.test(text.slice(end, end + 6));

/** How far apart cells of one column may stand, and how many of them make it one of codes. */
const COLUMN_REACH = 600;
const COLUMN_LEAST = 3;
const NONE: ReadonlySet<RawCode> = new Set();
const FILLED = /^(?:[ \u00a0]?\(\d{1,2}\))?[ \u00a0]{0,2}(?:[|\t\n\r]|$)/;

const ROWS_LEAST = 4;
/** What stands behind the code of a row: a wide gap or another cell, then words. */
const DESCRIBED = ofEurope(/^(?:[ \u00a0]{2,}|[ \u00a0]?[\t|][ \u00a0]?)(?:[–—-]\s{0,2}){0,4}\p{L}{2}/u);

/** Rows of a tariff: codes in groups at the head of lines, each before its words, none lower than the one above and of the same chapter. */
function addRows(text: string, codes: readonly RawCode[], found: Set<RawCode>): void {
  let rows: RawCode[] = [];
  const close = () => {
    if (rows.length >= ROWS_LEAST) for (const code of rows) found.add(code);
    rows = [];
  };
  for (const code of codes) {
    if (code.digits.length < 6 || code.shape !== 'spaced') continue;
    if (!placeInCell(text, code.start, code.end).lead || !DESCRIBED.test(text.slice(code.end, code.end + 40))) continue;
    const last = rows.at(-1);
    if (
      last &&
      (code.start - last.end > COLUMN_REACH ||
        code.digits < last.digits ||
        code.digits.slice(0, 2) !== last.digits.slice(0, 2))
    )
      close();
    rows.push(code);
  }
  close();
}

const SERIES_LEAST = 5;
const NAMED = ofEurope(/^[ \u00a0]?[\t|][ \u00a0]?\p{L}{2}/u);

/**
 * "| 3301111000 | Silice bergamotová |": unbroken codes that fill cells before words, in rising order, of more than two subheadings, and
 * most of them ending in a nought as the numbers of a tariff do and serial numbers do not.
 */
function addSeries(text: string, codes: readonly RawCode[], found: Set<RawCode>): void {
  let rows: RawCode[] = [];
  const close = () => {
    const subheadings = new Set(rows.map(({ digits }) => digits.slice(0, 6)));
    const round = rows.filter(({ digits }) => digits.endsWith('0')).length;
    if (rows.length >= SERIES_LEAST && subheadings.size >= 3 && round * 2 >= rows.length)
      for (const code of rows) found.add(code);
    rows = [];
  };
  for (const code of codes) {
    if (code.shape !== 'solid' || code.digits.length < 8 || code.end - code.start !== code.digits.length) continue;
    if (!placeInCell(text, code.start, code.end).lead || !NAMED.test(text.slice(code.end, code.end + 6))) continue;
    const last = rows.at(-1);
    if (last && (code.start - last.end > COLUMN_REACH || code.digits < last.digits)) close();
    rows.push(code);
  }
  close();
}

const RISING_LEAST = 6;
const WORDED = ofEurope(/^[ \u00a0]{1,2}(?:\d{1,3} )?(?:(?:[–—-][ \u00a0]?){0,7}\p{L}{2}|\d{8}(?!\d))/u);
/** "1201005000": the elements of customs declarations are numbered so, 12 01 005 000. */
const isElement = (digits: string): boolean => /^1[1-9]\d\d0\d\d000$/.test(digits);

const ROUND_LEAST = 12;

/** Most end in a nought, and half are of the heading before: lines of a tariff between figures, "40021900 2,5 2009 0,14 40023900 2,5". */
function areLines(rows: readonly RawCode[]): boolean {
  const round = rows.filter(({ digits }) => digits.endsWith('0')).length;
  const akin = rows.filter(({ digits }, n) => rows[n - 1]?.digits.slice(0, 4) === digits.slice(0, 4)).length;
  const subheadings = new Set(rows.map(({ digits }) => digits.slice(0, 6)));
  return round * 3 > rows.length * 2 && akin * 3 > rows.length && subheadings.size * 2 > rows.length;
}

/**
 * "04031051 – Joghurt, 04031053 – 1,5 tömegszázalék": unbroken codes of eight or ten digits between words, in rising order, in a text that names a
 * nomenclature: a table that lost its lines. Days of a calendar rise too.
 */
function addRising(text: string, codes: readonly RawCode[], found: Set<RawCode>, goods: boolean): void {
  let rows: RawCode[] = [];
  const close = () => {
    if (rows.length < RISING_LEAST) {
      rows = [];
      return;
    }
    const days = rows.filter(({ digits }) => isDay(digits) || isElement(digits)).length;
    const worded = rows.filter(({ end }) => WORDED.test(text.slice(end, end + 20))).length;
    const tells =
      (goods && worded * 2 > rows.length) ||
      (areLines(rows) && rows.length >= (goods || isHeaded(text, rows[0]) ? ROUND_LEAST : ROUND_LEAST * 2));
    if (days * 4 < rows.length && tells) for (const code of rows) found.add(code);
    rows = [];
  };
  for (const code of codes) {
    const size = code.digits.length;
    if ((size !== 8 && size !== 10) || code.end - code.start !== size || !isSpace(text.charCodeAt(code.start - 1)))
      continue;
    const last = rows.at(-1);
    if (last && (code.start - last.end > COLUMN_REACH || size !== last.digits.length || code.digits <= last.digits))
      close();
    rows.push(code);
  }
  close();
}

const LINES_LEAST = 4;

/** Unbroken codes of eight digits below each other, each alone in its cell, rising and most of them of the heading of the one above. */
function addLines(text: string, codes: readonly RawCode[], found: Set<RawCode>): void {
  let rows: RawCode[] = [];
  let akin = 0;
  const close = () => {
    if (rows.length >= LINES_LEAST && akin * 2 >= rows.length && !rows.some(({ digits }) => isDay(digits)))
      for (const code of rows) found.add(code);
    rows = [];
    akin = 0;
  };
  for (const code of codes) {
    if (code.digits.length !== 8 || code.end - code.start !== 8) continue;
    const last = rows.at(-1);
    const below = last !== undefined && code.start - last.end < 4 && code.digits > last.digits;
    if (last !== undefined && !below) close();
    if (!placeInCell(text, code.start, code.end).alone) continue;
    if (below && last.digits.slice(0, 4) === code.digits.slice(0, 4)) akin++;
    rows.push(code);
  }
  close();
}

/** "2001 24", "2002 31", "2003 42" on a line each: years and their figures, for lines of the tariff share their headings. */
const areYears = (row: readonly RawCode[]): boolean =>
  row.every(({ digits }) => digits.length === 6 && looksLikeYear(digits.slice(0, 4))) &&
  new Set(row.map(({ digits }) => digits.slice(0, 4))).size === row.length;

/** Codes of six and more digits in groups that fill a cell and have others like them near: a column without a head. */
export function loneInColumns(text: string, codes: readonly RawCode[], goods: boolean): ReadonlySet<RawCode> {
  if (codes.length < COLUMN_LEAST) return NONE;
  const found = new Set<RawCode>();
  let row: RawCode[] = [];
  const close = () => {
    if (row.length >= COLUMN_LEAST && !areYears(row)) for (const code of row) found.add(code);
    row = [];
  };
  for (const code of codes) {
    if (code.digits.length < 6 || (code.shape !== 'spaced' && code.shape !== 'dotted')) continue;
    if (!placeInCell(text, code.start, code.end).lead || !FILLED.test(text.slice(code.end, code.end + 9))) continue;
    const last = row.at(-1);
    if (last && code.start - last.end > COLUMN_REACH) close();
    row.push(code);
  }
  close();
  addRows(text, codes, found);
  addSeries(text, codes, found);
  addNumbered(text, codes, found);
  addNines(codes, found);
  if (goods) {
    addLines(text, codes, found);
    addListed(text, codes, found);
  }
  addRising(text, codes, found, goods);
  addCounted(text, codes, found, goods);
  addQuoted(text, codes, found, goods);
  return found;
}
