/**
 * What digits in the form of a code may be instead: a date, the edition of a nomenclature, the value of a cell, the tail of a longer
 * number, an amount or a telephone number. Each question looks at no more than a few units around the digits.
 */
import { backOverSpaces, isDash, isDigit, isLetter, isSpace, wordStart } from './chars.ts';
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

/** "1511.2021": day and month, and a point that got lost. */
export const endsInYear = (digits: string): boolean =>
  /^(?:19|20)\d\d$/.test(digits.slice(4)) && Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;

/** "Nomenclature 2002", "HS 2007", "CN2005-13": a year behind the name of a nomenclature is its edition, unless codes follow. */
export const isEdition = (text: string, raw: RawCode, trigger: Trigger): boolean =>
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

/** "40.000 2204.21.00": eight digits with their points begin anew behind the amount of another cell. */
export const follows = ({ raw, inZone, nearCode }: Witness, previous: number): boolean =>
  raw.shape === 'dotted' && raw.digits.length >= 8 && isSpace(previous) && (inZone || nearCode);

/** Whether the digits are the tail of a longer number, an amount or a telephone number. */
export function runsOn(text: string, start: number, previous: number): boolean {
  if (Number.isNaN(previous)) return false;
  // "HS0901", "CN7318", "nhóm84.13": the name of a nomenclature or the word for heading may be glued on.
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
