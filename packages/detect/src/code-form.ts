/** A code of four or more digits that no word and no list speaks for: its form and its place in the text decide. */
import { type Cell, leadsText } from './code-cell.ts';
import { behindProduct, endsInYear, isDate, isTwin, isValue } from './code-doubt.ts';
import type { RawCode } from './code-scan.ts';
import { chaptersApart, type Last, no, sure, type Weight, type Witness } from './code-witness.ts';
import { looksLikeYear } from './headings.ts';

/** How sure such a code is, or why it is none. */
export function weighForm(witness: Witness, cell: Cell): Weight {
  const { context, raw, trigger, last, nearCode, nearMark, inZone, whole } = witness;
  const { text, settings, memory } = context;
  const { digits, shape } = raw;
  const heading = digits.length === 4;
  const long = digits.length >= 8 || raw.end - raw.start >= 11;
  const year = looksLikeYear(digits.slice(0, 4));
  const goods = whole || settings.goods;

  // "coffee (0901), cocoa (1801)"
  if (
    heading &&
    !year &&
    (nearCode || nearMark) &&
    text.charCodeAt(trigger.start - 1) === 40 &&
    text.charCodeAt(raw.end) === 41
  )
    return sure(0.78);
  const apart = last === null ? NEIGHBOURS : chaptersApart(last.digits, digits);
  if (shape === 'pair') {
    const whole = digits.length === 8;
    if (whole && (inZone || nearMark || memory.goods || hasTwin(text, raw) || (nearCode && apart === 0)))
      return sure(0.8);
    const vietnamese = inZone && (trigger.national || (memory.tariff === 'vn' && cell.alone));
    // "11.02", then what it is: between the rows of its chapter.
    const row =
      (memory.goods && ((nearCode && apart <= 1 && leadsText(text, raw.end)) || leadsPair(text, raw))) ||
      ofChapter(text, raw, last);
    return cell.lead && heading && (vietnamese || row || leadsLines(text, raw)) ? sure(0.7) : no('no_context');
  }
  if (shape === 'glued' && !heading) return sure(long ? 0.94 : 0.88);
  if (shape === 'dotted' && !heading) {
    // No text dates anything to 1901 by points, and headings 1901 to 1905 are pastes and bread.
    const row = nearCode && apart <= 1 && (cell.lead || last?.digits.length === digits.length);
    if (isDate(digits) && (digits.startsWith('20') || !memory.goods) && year && !row) return no('date');
    if (raw.end - raw.start === 9 && !inZone && !memory.goods && !nearCode && endsInYear(digits)) return no('date');
    return long || inZone || nearMark || nearCode || memory.goods || goods ? sure(long ? 0.88 : 0.8) : no('no_context');
  }
  if (shape === 'spaced' && !heading) {
    if (/^0/.test(digits) && raw.end - raw.start > 12 && !inZone && !nearMark && !goods) return no('telephone');
    if (long || inZone || nearMark || nearCode || goods) return sure(long ? 0.88 : 0.8);
    // Far from any other, but in a text about goods: alone in its cell, or between two rows of a table without lines.
    const opens = cell.lead || /[.;)]\s$/.test(text.slice(raw.start - 2, raw.start));
    if (!year && cell.lead && EX_SOON.test(text.slice(raw.end, raw.end + 48))) return sure(0.72);
    const row = cell.alone || (opens && ROW.test(text.slice(raw.end, raw.end + 20)));
    if (memory.goods && !year && (row || sameHeading(text, raw))) return sure(0.72);
    return no('no_context');
  }
  if (shape === 'dashed' && !heading) {
    if (goods || (inZone && cell.lead && !(year && isDate(digits)))) return sure(0.75);
    return no(year ? 'date' : 'no_context');
  }
  if (goods) return sure(0.7);
  if (besideSubstance(text, raw)) return sure(0.8);
  // "2710 1149", behind a code of the same heading.
  if (digits.length === 8 && nearCode && last?.digits.slice(0, 4) === digits.slice(0, 4)) return sure(0.75);
  // "8471300000 (portables)": a line of TARIC without subdivisions, in a text about goods.
  if (digits.length === 10 && memory.goods && /^[1-9]\d{5}0000$/.test(digits)) return sure(0.72);
  // "72082610 , 72082690", "27101941 27101945 και …": unbroken codes of one heading, side by side in a text about goods.
  if (digits.length === 8 && (memory.goods || inZone) && isTwin(text, raw)) return sure(0.75);
  if (heading && !year) {
    const behind = text.slice(raw.end, raw.end + 24);
    if (nearMark && LISTED.test(behind)) return sure(0.72);
    // "1) 0901 Kawa", "6. 2701, 2702": rows that are numbered.
    const numbered = /(?:^|\s)(?:\d{1,2}|[a-z]{1,2})[.)]\s{0,2}$/.test(
      text.slice(Math.max(0, raw.start - 6), raw.start),
    );
    const near = (nearCode && apart <= 1) || nearMark;
    if (numbered && near && (ROW.test(behind) || GOES_ON.test(behind))) return sure(0.72);
    const counted = nearCode && apart <= 2 && COUNTED.test(text.slice(Math.max(0, raw.start - 10), raw.start));
    const product =
      behindProduct(witness) || (nearCode && apart <= 1 && / : $/.test(text.slice(raw.start - 3, raw.start)));
    if (product && (ROW.test(behind) || / \+ \d{4}(?!\d)/.test(behind.slice(0, 8)))) return sure(0.72);
    if (nearCode && apart <= 1 && cell.lead && ROW.test(behind) && leadsLines(text, raw)) return sure(0.72);
    if (
      memory.goods &&
      ROW.test(behind) &&
      (counted || isNext(last, raw, nearCode) || leadsLines(text, raw) || leadsNext(text, raw))
    )
      return sure(0.72);
    // "7206 ijzer en niet-gelegeerd staal 7207 halffabrikaten": the next heading of a table that lost its lines.
    const step = last !== null && nearCode && !last.chapter ? Number(digits) - Number(last.digits) : 0;
    if (memory.goods && step > 0 && step < (inZone ? 6 : 3) && LOWER_ROW.test(behind)) return sure(0.71);
    if (memory.goods && cell.alone && nearCode && (apart <= 1 || leadsChapter(text, raw))) return sure(0.72);
  }
  if (inZone && cell.lead) {
    const neighbour = nearCode && apart <= 3;
    // Nothing of 1901 to 1905 stands alone in a cell above words.
    const pastes = cell.alone && digits.startsWith('19') && ROW.test(text.slice(raw.end, raw.end + 8));
    if (year && heading && !neighbour && !pastes) return no('year');
    if (heading && cell.alone && !neighbour && (isValue(text, raw, last) || isRepeated(text, raw)))
      return no('quantity');
    if (cell.alone || !heading) return sure(neighbour ? 0.9 : 0.8);
    if (leadsText(text, raw.end)) return sure(neighbour ? 0.88 : 0.78);
  }
  return no('no_context');
}

/** "| 29329400 | 94-59-7 |": a chemical, and its number in the register of substances in the next cell. */
const besideSubstance = (text: string, { digits, end }: RawCode): boolean =>
  digits.length === 8 &&
  /^(?:2[89]|3[0-9])/.test(digits) &&
  /^[ \u00a0]?[|\t\n][ \u00a0]?\d{2,7}-\d\d-\d(?!\d)/.test(text.slice(end, end + 16));

/** What follows an item of a numbered list: more headings, a range, the end. */
const GOES_ON = /^(?:[,;]|\s(?:tot en met|tot|bis|à|do|to|a|och|og|en|et|i)\s\d{4}(?!\d)|\s?\n)/;
const COUNTED = /\p{L}{2}[.)]? \d{1,3} $/u;

/** "2707 10, a 2707 20, …": the list goes on with another of the same heading. */
const sameHeading = (text: string, raw: RawCode): boolean => {
  const next = /^,\s(?:a\s|ex\s)?(\d{4})[ \u00a0]\d\d(?!\d)/.exec(text.slice(raw.end, raw.end + 16))?.[1];
  return next === raw.digits.slice(0, 4);
};

/** Whether the heading is one of the next few behind the one before. */
const isNext = (last: Last | null, raw: RawCode, near: boolean): boolean => {
  const step = last !== null && near && last.digits.length === 4 ? Number(raw.digits) - Number(last.digits) : 0;
  return step > 0 && step < 6;
};

/** "0301 Ryby żywe 0302 Ryby świeże": the next heading of the chapter and its words follow. */
function leadsNext(text: string, raw: RawCode): boolean {
  const next = /\s(\d{4}) \p{Lu}\p{Ll}{2}/u.exec(text.slice(raw.end + 3, raw.end + 220))?.[1];
  const step = Number(next ?? 0) - Number(raw.digits);
  return step > 0 && step < 6;
}

/** "72.01 Roheisen …", and below it "72.02 Ferrolegierungen": the next heading of the chapter opens a line too. */
function leadsPair(text: string, raw: RawCode): boolean {
  if (!/^ \p{Lu}\p{Ll}/u.test(text.slice(raw.end, raw.end + 3))) return false;
  const next = /\n(\d\d)\.(\d\d) \p{Lu}\p{Ll}/u.exec(text.slice(raw.end, raw.end + 300));
  const step = Number((next?.[1] ?? '') + (next?.[2] ?? '')) - Number(raw.digits);
  return step > 0 && step < 8;
}

/** Four headings in a row, near the name of a nomenclature: "NC (1001, 1002, 1003, 1004, …)". */
const LISTED = /^(?:, \d{4}(?!\d)){3}/;
const NEIGHBOURS = 99;

/** "1210", and the same on the line below: a rate that stays as it is. */
const isRepeated = (text: string, { digits, start, end }: RawCode): boolean =>
  new RegExp(`^\\s{0,2}\\n\\s?${digits}(?!\\d)`).test(text.slice(end, end + 9)) ||
  new RegExp(`(?:^|\\D)${digits}\\s{0,2}\\n\\s?$`).test(text.slice(Math.max(0, start - 9), start));

/** "0701.10.00", and in the next row "07.02". */
const isStep = (before: string, digits: string): boolean => {
  const step = Number(digits) - Number(before.slice(0, 4));
  return step > 0 && step <= 3;
};

/** "| Hoofdstuk 15 |", "| 15.01 | Reuzel": the headings below the number of their chapter. */
const ofChapter = (text: string, raw: RawCode, last: Last | null): boolean =>
  last !== null &&
  raw.start - last.candidate.end < 300 &&
  last.digits.slice(0, 2) === raw.digits.slice(0, 2) &&
  (last.chapter || last.digits.length === 4 || isStep(last.digits, raw.digits)) &&
  /^[ \u00a0]{0,3}[|\t│][ \u00a0]?\p{L}{3}/u.test(text.slice(raw.end, raw.end + 10));

/** "27.10.00.34 and 27.10.00.36": another of the same heading follows; no address of a computer has a "00". */
function hasTwin(text: string, raw: RawCode): boolean {
  const written = text.slice(raw.start, raw.end);
  if (!/\.0\d/.test(written)) return false;
  const around = text.slice(Math.max(0, raw.start - 80), raw.start) + text.slice(raw.end, raw.end + 80);
  return around.includes(`${written.slice(0, 5)}.`);
}

/** "11.02\tFlour", "1102.20": a line of the heading follows. */
function leadsLines(text: string, raw: RawCode): boolean {
  const behind = text.slice(raw.end, raw.end + 400);
  const at = behind.indexOf(raw.digits);
  return at > 0 && /^[\s|]\d{4}[ .\u00a0]\d\d/.test(behind.slice(at - 1, at + 7));
}

/** Whether the next code in groups, a few cells on, is of the chapter of this heading. */
function leadsChapter(text: string, raw: RawCode): boolean {
  const next = /[\n\t|]\s{0,2}(\d\d)\d\d[ .\u00a0]\d\d/.exec(text.slice(raw.end, raw.end + 160))?.[1];
  return next === raw.digits.slice(0, 2);
}

/** What follows the code of a row: its description, or the end of the line. */
const ROW = /^(?:\/\d\d)?\s{1,14}\p{Lu}\p{Ll}{2}/u;
const LOWER_ROW = /^[ \u00a0]{1,2}\p{Ll}{4}/u;

/** "4011 10, 4011 40", and on the next line "4012 11, ex 4012 19": only codes bear an "ex". */
const EX_SOON = /^(?:[,;\s]{1,3}\d{4}[ \u00a0]\d\d){0,3}[,;\s]{1,3}ex[ \u00a0]\d{4}[ \u00a0]\d\d(?!\d)/;
