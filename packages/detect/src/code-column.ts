/**
 * Columns of codes in files and plain tables: a line whose cells are parted by tabs, bars, semicolons or commas, one of which
 * names a nomenclature ("CN code", "hs_code", "Mã hàng"), makes the cells below it codes as long as lines of that kind follow.
 * What such a cell holds needs no other witness. Each line is looked at once.
 */
import type { RawCode } from './code-scan.ts';
import { hasHeading, isChapter } from './headings.ts';

/** A column whose table is still open where a piece of text ends. */
export interface Column {
  readonly delimiter: string;
  readonly index: number;
  /** Its head is Vietnamese: eight digits are of the Vietnamese tariff. */
  readonly national: boolean;
  /** Its head says no more than "code": only six digits and more count. */
  readonly strict: boolean;
  /** Two digits of it are chapters; those of a column "TARIC" or "subdivision" are tails of the code beside them. */
  readonly chapters: boolean;
}

export interface Columns {
  /** Cells of such columns, in order: where each begins and ends. */
  readonly cells: readonly (readonly [number, number])[];
  /** Codes that fill their cell. */
  readonly codes: readonly RawCode[];
  /** Stretches of the tables that hold them: outside the columns, digits of such a table are no codes by their place. */
  readonly tables: readonly (readonly [number, number])[];
  /** The columns that are open at the end of the text. */
  readonly open: readonly Column[];
}

/** How many lines at the top of a text are asked for the head of a column in small letters. */
const TOP = 3;
const LONGEST_HEAD = 40;
/** A line of heads parted by commas that is longer than this is prose. */
const LONGEST_HEADS = 600;
const VIETNAMESE_HEAD = /^["\s]*mã (?:số )?(?:hs|hàng|hàng hóa|hàng hoá|hh|số)\b|^["\s]*mã số["\s]*$/iu;

/** "hs_code", "CN8", "taric code". */
const COLUMN_NAME =
  /^["\s]*(?:hs|cn|nc|kn|gn|sh|taric|commodity|tariff)[ _-]?(?:codes?|[468]|10)["\s]*$|^["\s]*ncm(?:[ _/-]?sh)?["\s]*$|^["\s]*(?:tariff |hs |cn )?(?:sub)?headings?(?: nos?\.?)?["\s]*$/i;
const PLAIN_HEAD = /^["\s]*(?:product|goods|code|mã)?[ _-]?(?:codes?|sp)["\s]*$/i;

/** First two letters of those heads; the words of prose seldom begin so, and are not asked. */
const OPENING = /^["\s]*(?:[_-]|hs|cn|nc|kn|gn|sh|ta|co|su|he|pr|go|mã|sp)/i;

const DELIMITER = /[\t|;,]/;

/** Additional codes of TARIC have four signs and are no headings. */
const NO_HEAD = /\d{4}|addition|zusatz|compl[ée]ment|adicional|aggiunt|aanvull|dodatk|tillægs|tilläggs/i;

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Cells of a line; delimiters within quotes do not count. Answers the bounds of each. */
function cellsOf(text: string, start: number, end: number, delimiter: string): [number, number][] {
  const cells: [number, number][] = [];
  const sign = delimiter.charCodeAt(0);
  let from = start;
  let quoted = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 34) quoted = !quoted;
    else if (unit === sign && !quoted) {
      cells.push([from, i]);
      from = i + 1;
    }
  }
  cells.push([from, end]);
  return cells;
}

/** The columns that heads in one line open, if it is a line of cells. */
function columnsAt(text: string, heads: readonly Head[]): { columns: Column[]; end: number } | null {
  const at = heads[0]?.at ?? 0;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  if (end - start > 2000) return null;
  for (const delimiter of ['\t', '|', ';', ',']) {
    if (!text.slice(start, end).includes(delimiter)) continue;
    const commas = delimiter === ';' || delimiter === ',';
    if (commas && end - start > LONGEST_HEADS) continue;
    const cells = cellsOf(text, start, end, delimiter);
    if (commas) {
      // Prose has commas too: heads are short, and the next line has as many cells.
      const next = cellsOf(text, end + 1, lineEnd(text, end + 1), delimiter);
      if (next.length !== cells.length || cells.some(([from, to]) => to - from > LONGEST_HEAD)) continue;
    }
    const columns: Column[] = [];
    for (const head of heads) {
      const index = cells.findIndex(([from, to]) => head.at >= from && head.at < to);
      const [from, to] = cells[index] ?? [0, 0];
      const words = text.slice(from, to).trim();
      if (index < 0 || words === '' || words.length > LONGEST_HEAD || NO_HEAD.test(words)) continue;
      if (columns.some((column) => column.index === index)) continue;
      const national = /^["\s]*mã/iu.test(words) && !/\bCN\b/.test(words);
      const chapters = !head.strict && !/taric|sub|suffix/i.test(words);
      columns.push({ delimiter, index, national, strict: head.strict, chapters });
    }
    if (columns.length > 0) return { columns, end };
  }
  return null;
}

interface Head {
  readonly at: number;
  readonly strict: boolean;
}

/** Heads of columns: where a nomenclature is named, and in the first lines also names in small letters and Vietnamese ones. */
function headsOf(text: string, marks: readonly number[]): Head[] {
  const heads: Head[] = marks.map((at) => ({ at, strict: false }));
  let start = 0;
  for (let line = 0; line < TOP && start < text.length; line++) {
    const end = Math.min(lineEnd(text, start), start + 2000);
    let at = start;
    for (const part of text.slice(start, end).split(DELIMITER)) {
      const stop = at + part.length;
      if (OPENING.test(part)) {
        const named = COLUMN_NAME.test(part) || VIETNAMESE_HEAD.test(part);
        if (named || PLAIN_HEAD.test(part)) heads.push({ at: stop - 1, strict: !named });
      }
      at = stop + 1;
    }
    start = end + 1;
  }
  return heads.sort((a, b) => a.at - b.at);
}

const CODE = /^["'\s]*(?:ex[\s_]*)?(\d[\d .\u00a0\u202f-]{0,16}\d)["'\s]*$/;

export function readColumns(text: string, marks: readonly number[], open: readonly Column[]): Columns {
  const cells: [number, number][] = [];
  const tables: [number, number][] = [];
  const codes: RawCode[] = [];
  let until = -1;
  let still: readonly Column[] = [];
  const follow = (columns: readonly Column[], from: number) => {
    const delimiter = columns[0]?.delimiter ?? '\t';
    let at = from;
    while (at < text.length) {
      const end = lineEnd(text, at);
      if (end - at > 20_000 || !text.slice(at, end).includes(delimiter)) break;
      const row = cellsOf(text, at, end, delimiter);
      for (const column of columns) {
        const cell = row[column.index];
        if (!cell) continue;
        const range = rangeIn(text, cell, column);
        const code = range[0] ?? codeIn(text, cell, column);
        if (code) codes.push(code, ...range.slice(1));
        if (code || !column.strict) cells.push(cell);
      }
      at = end + 1;
    }
    tables.push([from, at]);
    until = at;
    still = at >= text.length ? columns : [];
  };
  if (open.length > 0) follow(open, 0);
  const heads = headsOf(text, marks);
  for (let n = 0; n < heads.length; n++) {
    const head = heads[n];
    if (!head || head.at < until) continue;
    const line = lineEnd(text, head.at);
    const group = within(heads, n, line);
    const found = columnsAt(text, group);
    // All heads of the line were asked at once.
    if (found) follow(found.columns, found.end + 1);
    else until = line;
  }
  return { cells, codes, tables, open: still };
}

/** The heads from the n-th on that stand in its line. */
function within(heads: readonly Head[], n: number, line: number): Head[] {
  let end = n;
  while (end < heads.length && (heads[end]?.at ?? 0) <= line) end++;
  return heads.slice(n, end);
}

/** "07-12", "7601-7609" fills a cell: two chapters or headings of a range, as tables of taxes and guides write them. */
function rangeIn(text: string, [from, to]: readonly [number, number], { chapters }: Column): RawCode[] {
  if (to - from > 20) return [];
  const found = RANGE_CELL.exec(text.slice(from, to));
  const [whole = '', gap = '', low = '', high = ''] = found ?? [];
  const size = low.length;
  if (!found || size !== high.length || low >= high) return [];
  if (size === 2 ? !(chapters && isChapter(low) && isChapter(high)) : !(hasHeading(low) && hasHeading(high))) return [];
  const start = from + gap.length;
  const end = from + whole.trimEnd().length;
  return [
    { start, end: start + size, digits: low, shape: 'cell' },
    { start: end - size, end, digits: high, shape: 'cell' },
  ];
}

const RANGE_CELL = /^(\s*)(\d\d|\d{4})\s?[-–]\s?(\d\d|\d{4})\s*$/;

/** The code that fills a cell. */
function codeIn(
  text: string,
  [from, to]: readonly [number, number],
  { national, strict, chapters }: Column,
): RawCode | null {
  if (to - from > 30) return null;
  const found = CODE.exec(text.slice(from, to));
  const written = found?.[1];
  if (!written) return null;
  const digits = written.replace(/\D/g, '');
  if (written.length === 2 && chapters && isChapter(written))
    return { start: text.indexOf(written, from), end: text.indexOf(written, from) + 2, digits, shape: 'cell' };
  if (digits.length % 2 === 1 || digits.length < (strict ? 6 : 4) || digits.length > 10 || !hasHeading(digits))
    return null;
  const start = text.indexOf(written, from);
  return { start, end: start + written.length, digits, shape: 'cell', ...(national ? { national } : {}) };
}
