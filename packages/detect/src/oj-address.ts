/**
 * Addresses of the Official Journal on EUR-Lex: "OJ:L_202401689", "uri=OJ:L:2017:347:TOC", "uriserv:OJ.L_.2023.150.01.0206.01",
 * "resource/oj/JOL_2023_150_R_0012", each with its colons escaped or not.
 */
import type { Candidate } from './candidate.ts';

const COLON = '(?::|%3A)';
/** All that may stand before the digits of an address; the series is the only group. */
const HEAD = new RegExp(`(?:OJ${COLON}([LCP])(?:_|${COLON})|OJ\\.([LCP])_?\\.|JO([LCP])_)$`, 'i');
/** Digits from the year on: act by act, or issue with the page where there is one. */
const TAIL = new RegExp(
  `(?:(\\d{4})(\\d{5})(?!\\d)|(\\d{4})(?:${COLON}|[._])(\\d{1,4})[A-Z]{0,2}(?:(?:${COLON}|[._])(?:\\d{2}\\.)?(\\d{4})(?!\\d))?)`,
  'y',
);

/** Whether the unit before a run of digits may end the head of an address: "_", ":", ".", or "A" of "%3A". */
export const mayBeAddress = (unit: number): boolean => unit === 95 || unit === 58 || unit === 46 || unit === 65;

/** An address whose year begins at `start`. */
export function readJournalAddress(text: string, start: number): Candidate | null {
  const from = Math.max(0, start - 9);
  const head = HEAD.exec(text.slice(from, start));
  if (!head) return null;
  TAIL.lastIndex = start;
  const found = TAIL.exec(text);
  if (!found) return null;
  const letter = (head[1] ?? head[2] ?? head[3] ?? '').toUpperCase();
  const year = Number(found[1] ?? found[3]);
  if (year < 1952 || year > 2100) return null;
  const page = found[5] ? `_${Number(found[5])}` : '';
  const id = found[2] ? `oj:${letter}_${found[1]}${found[2]}` : `oj:${letter}_${year}_${Number(found[4])}${page}`;
  return { kind: 'oj-reference', id, start: from + head.index, end: TAIL.lastIndex, confidence: 0.97 };
}
