/**
 * What digits in the form of a code may be instead: a date, the edition of a nomenclature, the value of a cell, the tail of a longer
 * number, an amount or a telephone number. Each question looks at no more than a few units around the digits.
 */
import { backOverSpaces, isDash, isDigit, isLetter, isSpace, wordStart } from './chars.ts';
import { gluedOn } from './code-glue.ts';
import type { RawCode } from './code-scan.ts';
import type { Trigger } from './code-trigger.ts';
import { chaptersApart, type Last, type Witness } from './code-witness.ts';
import { codeWord } from './code-words.ts';
import { hasHeading } from './headings.ts';

/** "2003.11.09" and the like. */
export function isDate(digits: string): boolean {
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  return month >= 1 && month <= 12 && (digits.length < 8 || (day >= 1 && day <= 31));
}

/** "20050131": year, month and day; eight digits of chapters 19 and 20 seldom end so. */
export const isDay = (digits: string): boolean => /^(?:19|20)\d\d(?:0\d|1[012])(?:0[1-9]|[12]\d|3[01])$/.test(digits);

/** "1511.2021": day and month, and a point that got lost. */
export const endsInYear = (digits: string): boolean =>
  /^(?:19|20)\d\d$/.test(digits.slice(4)) && Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;

/** "Nomenclature 2002", "HS 2007", "CN2005-13": a year behind the name of a nomenclature is its edition, unless codes follow. */
export const isEdition = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  namesEdition(text, raw, trigger) || headsColumn(text, raw, trigger) || isOfSystem(text, raw, trigger);

/** "tariff lines of the HS 2002 classification": the name of the system right before its year, and no word for code before that. */
const isOfSystem = (text: string, { start, end, digits }: RawCode, { ex }: Trigger): boolean =>
  /^200[27]$/.test(digits) &&
  !ex &&
  /(?<!(?:mã|mã số|nhóm|codes?|headings?|código|posición|position|ligne|línea)\s?\(?)\P{L}(?:HS|SH|SA)\s?$/iu.test(
    text.slice(Math.max(0, start - 16), start),
  ) &&
  !/^\s?(?:,|and|or|et|ou|y|o|to|và|–|-)\s?\d{4}/.test(text.slice(end, end + 8));

/** "| GN-code 2002 |": a year behind the name, and nothing else in the head of a column. */
const headsColumn = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  raw.shape === 'solid' &&
  /^20\d\d$/.test(raw.digits) &&
  /[\n\t|]\s{0,2}$/.test(text.slice(Math.max(0, trigger.at - 3), trigger.at)) &&
  /^\s{0,2}[\n\t|]/.test(text.slice(raw.end, raw.end + 3));

const namesEdition = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  (text.startsWith('CN', trigger.at) ? /^20\d\d/ : /^200[27]/).test(raw.digits) &&
  (raw.shape === 'solid' ? raw.digits.length === 4 : raw.shape === 'dashed') &&
  !trigger.ex &&
  !/[ :(]|cod|kod|код/i.test(text.slice(trigger.at, raw.start).trim()) &&
  !/^\s?(?:,|and|or|to|và|hoặc|–|-)\s?\d{4}/.test(text.slice(raw.end, raw.end + 12));

/** A number alone in a cell that stands before the code of the next row is a value: "Coffee", "4403", "0902 10 00". */
export function isValue(text: string, raw: RawCode, last: Last | null): boolean {
  const next = /^\s{1,4}(?:ex )?(\d{4})(?![\d,])/.exec(text.slice(raw.end, raw.end + 12))?.[1];
  if (!next || !last || !hasHeading(next)) return false;
  // In a column of codes one chapter follows another, and so does the next code.
  return chaptersApart(last.digits, raw.digits) > 3 && chaptersApart(next, raw.digits) > 3;
}

/** "3 tony 35 1510 00 Pozostałe": the number of a row between the words of two rows, and a code not far from the one before. */
function isCounted({ context: { text }, raw, last, nearCode }: Witness): boolean {
  if (raw.shape !== 'spaced' && raw.shape !== 'glued' && raw.digits.length > 4) return false;
  if (!/^ \p{Lu}?\p{Ll}{2}/u.test(text.slice(raw.end, raw.end + 4))) return false;
  const row = /[\p{L}\d%][.)]? (\d{1,6}) $/u.exec(text.slice(Math.max(0, raw.start - 11), raw.start))?.[1];
  if (row === undefined) return false;
  const near = nearCode && last !== null && chaptersApart(last.digits, raw.digits) <= (raw.digits.length > 4 ? 3 : 2);
  // "0% 6000 0206 29 Tejpor": the amount of the row before, where the next code is not below.
  if (row.length > 3) return near && raw.digits.length > 4 && raw.digits > last.digits;
  // The first of them: the next row has the next number.
  return near || new RegExp(` ${Number(row) + 1} \\d{4} \\d\\d`).test(text.slice(raw.end, raw.end + 220));
}

/** Whether another unbroken code of the heading stands right behind or right before. */
export const isTwin = (text: string, { start, end, digits, shape }: RawCode): boolean => {
  if (shape !== 'solid' || digits.length !== 8) return false;
  const behind = /^ ?(?:[,;–-] ?| (?:και|und|and|et|en|e|y|i|và) | )(\d{8})(?![\d.,]\d)/u.exec(
    text.slice(end, end + 16),
  )?.[1];
  const before = /(?:^|[^\d.,])(\d{8}) ?(?:[,;–-] ?| )$/.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const isKin = (other: string | undefined): boolean =>
    other?.slice(0, 4) === digits.slice(0, 4) && !(isDay(digits) && isDay(other));
  return isKin(behind) || isKin(before);
};

/** "kg S 13.20.15.30 2607 Minerales de plomo": a row of the list of industrial products begins, behind the number of the one before. */
export const behindProduct = ({ context: { text, memory }, raw }: Witness): boolean =>
  memory.goods && /(?:^|\D)\d\d\.\d\d\.\d\d\.\d\d $/.test(text.slice(Math.max(0, raw.start - 14), raw.start));

/** "27 2712 10": the cell before holds the chapter of the code, in a table that lost its lines. */
function besideChapter({ context: { text, memory }, raw, inZone }: Witness): boolean {
  if (raw.digits.length < 6 || raw.shape === 'solid' || !(inZone || memory.goods)) return false;
  const before = /(?:^|[^\d.,\s]|\n)[ \u00a0]?(\d\d)[ \u00a0]$/.exec(
    text.slice(Math.max(0, raw.start - 5), raw.start),
  )?.[1];
  return before === raw.digits.slice(0, 2);
}

/** "73.18 7318.11", "8303.00 8303.00.10": heading or subheading before its own line, in a table that lost its lines. */
function besideHeading({ context: { text, memory }, raw, inZone, nearCode }: Witness): boolean {
  if (raw.shape !== 'dotted' || !(inZone || nearCode || memory.goods)) return false;
  const before = /(?:^|[^\d.,])(\d\d\.\d\d|\d{4}\.\d{1,2}) $/.exec(
    text.slice(Math.max(0, raw.start - 9), raw.start),
  )?.[1];
  return before !== undefined && raw.digits.startsWith(before.replace('.', ''));
}

/** "KN-Code 2015 0602 20 90 0602 20 90": the year in the head of a column, or another code of the chapter, right before. */
function besideLike({ context: { text, memory }, raw, inZone }: Witness): boolean {
  if (raw.shape !== 'spaced' || raw.digits.length !== 8 || !(inZone || memory.goods)) return false;
  const before = text.slice(Math.max(0, raw.start - 20), raw.start);
  const other = /(?:^|[^\d.,])(\d{4}) \d\d \d\d $/.exec(before)?.[1];
  return other === undefined
    ? /(?:KN|CN|GN|NC)[- ]?[Cc]od\S{0,3} 20\d\d $/.test(before)
    : hasHeading(other) && other.slice(0, 2) === raw.digits.slice(0, 2);
}

/**
 * "40.000 2204.21.00": eight digits with their points begin anew behind the amount of another cell; so does "ex 1602" behind the number of
 * its row, and "1 2710 11 59" behind that of another where its heading was read just before.
 */
export const follows = (witness: Witness, previous: number): boolean => {
  const { context, raw, trigger, last, inZone, nearCode } = witness;
  const { text } = context;
  // "particules4401 40 90Déchets": words before and behind run into the code.
  if (isLetter(previous) && context.memory.goods && raw.digits.length >= 8 && raw.shape === 'spaced')
    return /\p{Ll}{3}$/u.test(text.slice(trigger.start - 3, trigger.start)) && gluedOn(text, raw.end);
  if (!isSpace(previous)) return false;
  if (trigger.ex) return true;
  if (besideChapter(witness) || besideHeading(witness) || besideLike(witness)) return true;
  if (behindProduct(witness)) return true;
  if (previous === 32 && (inZone || context.memory.goods) && isTwin(text, raw)) return true;
  // "936/1999 1212·91·90": no-break spaces join the code, a plain one parts it from the number of another cell.
  if (raw.shape === 'glued' && previous === 32 && raw.digits.length >= 6) return true;
  if (isCounted(witness)) return true;
  if (raw.digits.length < 8 || !(inZone || nearCode)) return false;
  return raw.shape === 'dotted' || (raw.shape === 'spaced' && last?.digits.slice(0, 4) === raw.digits.slice(0, 4));
};

/** "S.23.01.04.01", "CL-3405 34 05": rows and lists of a form, numbered behind letters that name no nomenclature. */
function named(text: string, at: number, sign: number): boolean {
  const from = wordStart(text, at);
  const word = text.slice(from, at);
  if (sign === 46) return /^[A-Z]$/.test(word) && /^\d\d\.\d\d\./.test(text.slice(at + 1, at + 7));
  return /^[A-Z]{2,4}$/.test(word) && word !== 'EX' && !/[NHVC]/.test(codeWord(word));
}

/** Whether the digits are the tail of a longer number, an amount or a telephone number. */
export function runsOn(text: string, start: number, previous: number): boolean {
  if (Number.isNaN(previous)) return false;
  // "HS0901", "CN7318", "nhóm84.13": the name of a nomenclature or the word for heading may be glued on.
  if (previous === 46 || isDash(previous)) if (named(text, start - 1, previous)) return true;
  if (isLetter(previous)) return !/[NHV]/.test(codeWord(text.slice(wordStart(text, start), start)));
  if (
    previous === 36 ||
    previous === 0x20ac ||
    previous === 0xa3 ||
    previous === 43 ||
    previous === 61 ||
    previous === 35 ||
    previous === 47 ||
    previous === 95
  )
    return true;
  if ((previous === 46 || previous === 44 || isDash(previous)) && isDigit(text.charCodeAt(start - 2))) return true;
  const before = backOverSpaces(text, start, 4);
  if (before < start) {
    const unit = text.charCodeAt(before - 1);
    const gap = text.slice(before, start);
    if (!/[\n\t]/.test(gap)) {
      // Digits or a bracketed area code before: "(024) 3825 12 34", "12 0901 11 00".
      if (isDigit(unit)) return true;
      if (unit === 43 || unit === 36 || unit === 0x20ac || unit === 0xa3) return true;
      if (
        unit === 41 &&
        /\(\+?\d{2,4}\)$/.test(text.slice(Math.max(0, before - 7), before)) &&
        !/\(\d{1,2}\)$/.test(text.slice(Math.max(0, before - 7), before))
      )
        return true;
    }
  }
  return false;
}
