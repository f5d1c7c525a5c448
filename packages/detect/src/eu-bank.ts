/**
 * Guidelines of the European Central Bank adopted before 2015 have the Bank's own number in their CELEX, even where the Journal gave
 * them another later: "Guideline (EU) 2015/510 (ECB/2014/60)" is 32014O0060 (address of the act on EUR-Lex). Those of 2021 have the
 * number of the Journal.
 */
import { celexOf } from './act-number.ts';

/** The Bank's initials in the languages of the Union, with year and number, in the brackets that close a title. */
const OWN_NUMBER = /\((?:ECB|BCE|EZB|ESB|EKP|EKB|EBC|BĊE|ΕΚΤ|ЕЦБ)\/(\d{4})\/(\d{1,3})\)/u;
/** A title may stand between the two numbers. */
const REACH = 240;
/** From this year on the Journal numbers the acts of the Bank. */
const JOURNAL = 2015;

/** CELEX by the Bank's own number, where it stands behind a guideline; null where none does. */
export function celexOfGuideline(text: string, end: number): string | null {
  const found = OWN_NUMBER.exec(text.slice(end, end + REACH));
  const year = Number(found?.[1]);
  return found && year < JOURNAL ? celexOf('O', year, Number(found[2])) : null;
}
