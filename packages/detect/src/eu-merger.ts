/**
 * Decisions that clear a concentration have no number but that of their case: "Commission Decision of 01/10/1997 declaring a
 * concentration to be compatible … (Case No IV/M.979 - …) according to Council Regulation (EEC) No 4064/89" is 31997M0979. Year, case
 * and regulation must stand in the title, for other decisions on a case are numbered by the Journal. Joint ventures of 1998 to 2001
 * count apart: IV/JV.8 is 31998J0008, and their titles often have M before their small number. Source: titles on EUR-Lex.
 */
import type { Candidate } from './candidate.ts';
import { digitsValue } from './chars.ts';
import { typeOfDated } from './eu-type.ts';

const DATE = /(?<!\d)\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d{2}|9\d)(?!\d)/;
const REGULATION = /(?:4064\/89|139\/2004)(?!\d)/;
const CASE = /(?:IV|COMP)\/(M|JV)\s?\.?\s?$/;
/** From the head of the title to the case, and from the case to the regulation. */
const BEFORE = 330;
const BEHIND = 260;
/** In 1998 cases of concentrations had passed 1000, and those of joint ventures did not reach 60. */
const VENTURES = 60;

/** Whether "M." or "JV." may end just before the digits. */
export const mayBeMerger = (text: string, start: number): boolean => {
  const unit = text.charCodeAt(start - 1) === 46 ? text.charCodeAt(start - 2) : text.charCodeAt(start - 1);
  return unit === 77 || unit === 86;
};

export function readMerger(text: string, start: number, end: number, maxYear: number): Candidate | null {
  const kind = CASE.exec(text.slice(Math.max(0, start - 9), start))?.[1];
  if (!kind || !REGULATION.test(text.slice(end, end + BEHIND))) return null;
  const begin = text.lastIndexOf('(', start);
  if (begin < start - 40) return null;
  const head = typeOfDated(text, begin, Math.max(0, begin - BEFORE), true);
  if (head?.letter !== 'D') return null;
  const date = DATE.exec(text.slice(head.end, begin));
  const year = Number(date?.[1]?.padStart(4, '19'));
  if (!date || year < 1990 || year > maxYear) return null;
  const number = digitsValue(text, start, end);
  if (number === 0) return null;
  const letter = kind === 'JV' || (number < VENTURES && year >= 1998) ? 'J' : 'M';
  const from = start - (CASE.exec(text.slice(Math.max(0, start - 9), start))?.[0].length ?? 0);
  return {
    kind: 'eu-act',
    id: `eu:3${year}${letter}${String(number).padStart(4, '0')}`,
    start: from,
    end,
    confidence: 0.85,
  };
}
