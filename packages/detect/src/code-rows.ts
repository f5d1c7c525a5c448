/**
 * Lists whose form alone tells that they hold codes: rows behind their number, codes between commas or in quotation marks. Each
 * rule asks for several in a row, in order and of real headings, and that the text speaks of goods or names a nomenclature above them.
 */
import type { RawCode } from './code-scan.ts';
import { looksLikeYear } from './headings.ts';

/** How far apart two rows of one list may stand. */
const REACH = 600;

/** The name of a nomenclature in the lines above a list, or in the name that a program gives it. */
const HEADED = /(?:^|[^\p{L}])(?:PCN|CN|HS|NC|KN|GN|SH|NCM|TARIC)(?!\p{L})|tarif|taryf|arancel|nomen[ck]lat|hscode/iu;
export const isHeaded = (text: string, first: RawCode | undefined): boolean =>
  first !== undefined && HEADED.test(text.slice(Math.max(0, first.start - 120), first.start));

const COUNTED_LEAST = 4;
/** How many rows without a code may stand between two with one. */
const SKIPPED = 4;
/** "8 * 0106 14 90": the number of the row, and the sign of a note. */
const ROW_NUMBER = /\n[ \t]{0,8}(\d{1,4})[.)]?[ \u00a0](?:\*[ \u00a0])?$/;
const ROW_GOES_ON = /^(?:\d\))?[ \u00a0]{0,4}(?:\n|\p{L}{2}|[–—-]|x[ \u00a0])/u;

const BEHIND_NUMBER = '0123456789.)*';

/** "13 0201 Mięso z bydła", "14 0202 Mięso …": rows that are numbered one by one, before codes that never fall. */
export function addCounted(text: string, codes: readonly RawCode[], found: Set<RawCode>, goods: boolean): void {
  let rows: RawCode[] = [];
  let number = 0;
  const close = () => {
    // Numbered years and numbered amounts of one thousand rise as well.
    const years = rows.filter(({ digits }) => looksLikeYear(digits)).length;
    if (rows.length >= COUNTED_LEAST && years * 2 < rows.length && (goods || isHeaded(text, rows[0])))
      for (const code of rows) found.add(code);
    rows = [];
  };
  for (const code of codes) {
    // A space, and before it a digit, a point, a bracket or an asterisk.
    if (code.digits.length < 4 || !BEHIND_NUMBER.includes(text[code.start - 2] ?? ' ')) continue;
    const row = Number(ROW_NUMBER.exec(`\n${text.slice(Math.max(0, code.start - 16), code.start)}`)?.[1] ?? 0);
    if (row === 0 || !ROW_GOES_ON.test(text.slice(code.end, code.end + 8))) continue;
    const last = rows.at(-1);
    const next = row > number && row <= number + SKIPPED && last !== undefined && code.digits >= last.digits;
    if (last && (!next || code.start - last.end > REACH)) close();
    rows.push(code);
    number = row;
  }
  close();
}

const QUOTED_LEAST = 5;
/** Between two of them; a number of five or seven digits, of which nothing is made, may stand there too. */
const QUOTES = /^["'](?:[,;]\s{0,12}|\s{1,12})["'](?:\d{5,7}["'][,;]\s{0,12}["']){0,2}$/;

/** "'40161010', '40169990', '70071100'": unbroken codes in quotation marks, none but codes between them. */
export function addQuoted(text: string, codes: readonly RawCode[], found: Set<RawCode>, goods: boolean): void {
  let list: RawCode[] = [];
  const close = () => {
    const whole = list.filter(({ digits }) => digits.length >= 8).length;
    if (list.length >= QUOTED_LEAST && whole * 2 > list.length && (goods || isHeaded(text, list[0])))
      for (const code of list) found.add(code);
    list = [];
  };
  for (const code of codes) {
    if (code.shape !== 'solid' || code.end - code.start !== code.digits.length) continue;
    const last = list.at(-1);
    if (last && !QUOTES.test(text.slice(last.end, Math.min(code.start, last.end + 60)))) close();
    const unit = text.charCodeAt(code.start - 1);
    if (unit === 34 || unit === 39) list.push(code);
  }
  close();
}

const LISTED_LEAST = 3;

/** "(0201100000, 8471300000, 9503007500)": unbroken codes of ten digits in a list, all of real headings, in a text about goods. */
export function addListed(text: string, codes: readonly RawCode[], found: Set<RawCode>): void {
  let list: RawCode[] = [];
  const close = () => {
    if (list.length >= LISTED_LEAST) for (const code of list) found.add(code);
    list = [];
  };
  for (const code of codes) {
    if (code.digits.length !== 10 || code.end - code.start !== 10) continue;
    const last = list.at(-1);
    if (last && !/^[,;]\s?$/.test(text.slice(last.end, Math.min(code.start, last.end + 3)))) close();
    list.push(code);
  }
  close();
}

const NUMBERED_LEAST = 4;
const ITEM = /\n ?(\d{1,2})[.)] $/;

/** "1. 7601 Alluminio greggio;", "2. 7604 Barre …": items of a numbered list that open with headings of one chapter, in rising order. */
export function addNumbered(text: string, codes: readonly RawCode[], found: Set<RawCode>): void {
  let items: RawCode[] = [];
  let number = 0;
  const close = () => {
    if (items.length >= NUMBERED_LEAST) for (const code of items) found.add(code);
    items = [];
  };
  for (const code of codes) {
    if ((code.digits.length !== 4 && code.digits.length !== 6) || code.end - code.start !== code.digits.length)
      continue;
    const item = Number(ITEM.exec(`\n${text.slice(Math.max(0, code.start - 6), code.start)}`)?.[1] ?? 0);
    if (item === 0 || looksLikeYear(code.digits) || !/^ \p{L}{3}/u.test(text.slice(code.end, code.end + 4))) continue;
    const last = items.at(-1);
    const next =
      item === number + 1 && last?.digits.slice(0, 2) === code.digits.slice(0, 2) && code.digits > last.digits;
    if (last && !next) close();
    items.push(code);
    number = item;
  }
  close();
}
