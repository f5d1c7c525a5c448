/**
 * How TARIC and Access2Markets write acts: "R2306/21" is Regulation (EU) 2021/2306, number before year even after 2014;
 * "R2123060" is the same in the data (letter, two digits of the year, four of the number, one for the part).
 * Source: UK tariff manual, live data of June 2026.
 */
import { celexOf } from './act-number.ts';
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter } from './chars.ts';
import type { Context } from './context.ts';

interface Numbers {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  readonly end: number;
}

const yearOf = (short: number): number => (short >= 52 ? 1900 + short : 2000 + short);

/** Whether a lone R or D stands just before. */
function letterBefore(text: string, start: number): string | null {
  const letter = text[start - 1];
  if (letter !== 'R' && letter !== 'D') return null;
  const before = text.charCodeAt(start - 2);
  return isLetter(before) || isDigit(before) ? null : letter;
}

export function readTaricStyle(context: Context, pair: Numbers): Candidate | null {
  const { text, settings } = context;
  const letter = letterBefore(text, pair.start);
  if (!letter) return null;
  if (pair.second.length !== 2 || pair.first.length < 4 || isLetter(text.charCodeAt(pair.end))) return null;
  const year = yearOf(Number(pair.second));
  const number = Number(pair.first);
  if (year > settings.maxYear || number === 0 || number > 9999) return null;
  return {
    kind: 'eu-act',
    id: `eu:${celexOf(letter, year, number)}`,
    start: pair.start - 1,
    end: pair.end,
    confidence: 0.85,
  };
}

/** Words that make seven digits behind a letter the id of a measure's legal base. */
const MEASURES = /taric|regul|measure|tariff|duty|decision|legal|règlement|verordnung|reglament|thuế/i;

/** "R2123060", "D120734A": six or seven digits between `start` and `end`, behind a letter. */
export function readTaricId(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  const letter = letterBefore(text, start);
  if (!letter) return null;
  const next = text.charCodeAt(end);
  let stop = end;
  if (end - start === 6) {
    if (!(next >= 65 && next <= 90) || isLetter(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 1)))
      return null;
    stop++;
  } else if (isLetter(next) || next === 45 || next === 46) return null;
  const year = yearOf(Number(text.slice(start, start + 2)));
  const number = Number(text.slice(start + 2, start + 6));
  if (year > settings.maxYear || number === 0) return null;
  if (!MEASURES.test(text.slice(Math.max(0, start - 120), start)) && !MEASURES.test(text.slice(stop, stop + 80)))
    return null;
  return { kind: 'eu-act', id: `eu:${celexOf(letter, year, number)}`, start: start - 1, end: stop, confidence: 0.7 };
}
