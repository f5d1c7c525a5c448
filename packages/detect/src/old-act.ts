/**
 * Regulations of 1958 to 1962 have a number and no year: "Regulation No 17". Only those still cited are known, because the
 * same words name regulations of the United Nations on vehicles; a neighbour that speaks of those turns them down.
 */

import { actWordAt, mayEndSign, NUMBER_SIGN } from './act-words.ts';
import type { Candidate } from './candidate.ts';
import { backOverSpaces, digitsValue, isDash, isLetter, isSpace, wordStart } from './chars.ts';
import type { Context } from './context.ts';
import { near } from './eu-national.ts';
import { ofEurope } from './letters.ts';

/** Number and year; from the directory of EU legislation. */
const YEARS: Readonly<Record<number, number>> = {
  1: 1958,
  3: 1958,
  4: 1958,
  11: 1960,
  17: 1962,
  19: 1962,
  20: 1962,
  21: 1962,
  22: 1962,
  23: 1962,
  26: 1962,
  27: 1962,
  31: 1962,
  59: 1962,
};
/** The others of 1962 are known by their author just behind or before: "Regulation No 141 of the Council". */
const LAST_OF_1962 = 160;
const AUTHOR_BEHIND = ofEurope(
  /^\s(?:of|du|des|de|del|della|van|do|da|af|της|του)\s(?:the\s|la\s|de\s|der\s|het\s)?(?:Council|Commission|Conseil|Rates|Kommission|Consejo|Comisión|Consiglio|Commissione|Raad|Commissie|Conselho|Comissão|Rådet|Kommissionen|Συμβουλίου|Επιτροπής)(?!\p{L})/u,
);
/** Letters that the words before an author begin with: few numbers are followed by one, and only those are worth the pattern. */
const OF = 'odvaατ';
const mayNameAuthor = (text: string, end: number): boolean =>
  isSpace(text.charCodeAt(end)) && OF.includes(text[end + 1] ?? ' ');
const DOMAIN_BEHIND = /^\s\((?:EEC|CEE|EWG|EEG|EØF|EHS|EEB|EMÜ|EEK|EGK|KEE|EEZ|EGS|ETY|ΕΟΚ|ЕИО)\)/;
/** "a 11. rendelet", "a 17. sz. tanácsi rendelet": the noun behind its number. */
const HUNGARIAN = /^\.\s(?:sz(?:\.|ámú)\s)?(?:(?:tanácsi|bizottsági)\s)?rendelet[a-záéíóöőúüű]*/;
const OTHER = /\bU\.?N\b|UNECE|UN\/ECE|\bECE\b|United Nations|ONU|CEE-ONU|vehicle|type.approv/i;
const TREATY = /treaty|traité|vertrag|tratado|trattato|verdrag|traktat|trattat|tratat|συνθήκ/i;

export function readOldAct(context: Context, start: number, end: number): Candidate | null {
  const { text } = context;
  const number = digitsValue(text, start, end);
  const known = text.charCodeAt(start) === 48 ? undefined : YEARS[number];
  const authored = known === undefined && number > 17 && number <= LAST_OF_1962;
  if (authored && !(mayNameAuthor(text, end) && AUTHOR_BEHIND.test(text.slice(end, end + 26)))) return null;
  const year = known ?? (authored ? 1962 : 0);
  if (year === 0) return null;
  const next = text.charCodeAt(end);
  if (
    next === 47 ||
    (isDash(next) && /\s?\d/y.test(text.slice(end + 1, end + 3))) ||
    (next === 46 && /\d/.test(text[end + 1] ?? '')) ||
    isLetter(next) ||
    next === 37
  )
    return null;
  const from = Math.max(0, start - 9);
  const sign = mayEndSign(text, start) ? NUMBER_SIGN.exec(text.slice(from, start)) : null;
  const behind = sign || next !== 46 ? null : HUNGARIAN.exec(text.slice(end, end + 44));
  if (!sign && !behind) return null;
  const stop = sign ? backOverSpaces(text, from + sign.index + 1, 4) : start;
  const word = sign ? wordStart(text, stop) : start;
  if (sign && actWordAt(text, word, stop) !== 'R') return null;
  // "määrusega nr 21", "Reglamento N° 17": every ministry counts from one.
  const around = text.slice(Math.max(0, word - 100), end + 100);
  // "Regulation No 1 of 1958": its own year leaves no doubt.
  const tail = text.slice(end, end + 48);
  const dated = tail.includes(String(year)) || DOMAIN_BEHIND.test(tail);
  if (!dated && (OTHER.test(around) || (!TREATY.test(around) && !near(text, word, end, 150)))) return null;
  const celex = `3${year}R${text.slice(start, end).padStart(4, '0')}`;
  const close = end + (behind?.[0].length ?? 0);
  return { kind: 'eu-act', id: `eu:${celex}`, start: word, end: close, confidence: 0.75 };
}
