/**
 * Which four digits are a heading of the Harmonized System: two digits for each chapter, its last heading, and the gaps.
 * Counted from HS 2017 and 2022 and CN 2023-2026. It keeps years (2010-2099 are no headings) and round numbers out.
 */
import { digitsValue } from './chars.ts';

const LAST_HEADING =
  '06100910110414141008091402042205040605090609090430211653420605150707070607272617150604210402072311071312110816090511110617171006070304151420182926190816000607071315118749091607083314090706082006';

const GAPS =
  ' 0503 0509 1402 1403 1519 2527 2838 2848 2851 4108 4109 4110 4111 4204 4815 5304 6503 6908 7012 7414 7416 7417 7803 7805 7906 8004 8005 8006 8469 8520 9009 9203 9204 9501 9502 ';

/** Headings of chapters 98 and 99: complete plant (9880), stores, low-value goods; national lines use 98xx. */
const isSpecial = (chapter: number): boolean => chapter === 98 || chapter === 99;

export function isChapter(digits: string): boolean {
  const chapter = Number(digits);
  return digits.length === 2 && chapter >= 1 && chapter <= 99 && chapter !== 77;
}

/** Headings of every edition since 1988, deleted ones among them: whole codes of old acts begin with these too. */
const EVER = new Uint8Array(10_000);

/** One bit for each heading, so that a run of digits costs one look-up. */
const HEADINGS = new Uint8Array(10_000);
for (let chapter = 1; chapter <= 97; chapter++) {
  const last = Number(LAST_HEADING.slice(chapter * 2 - 2, chapter * 2));
  HEADINGS.fill(1, chapter * 100 + 1, chapter * 100 + last + 1);
}
EVER.set(HEADINGS);
for (const gap of GAPS.trim().split(' ')) HEADINGS[Number(gap)] = 0;

/** The first four digits as a number. */
const headingOf = (digits: string): number => digitsValue(digits, 0, 4);

/** Whether a code of four or more digits begins with a real heading. */
export function hasHeading(digits: string): boolean {
  const heading = headingOf(digits);
  if (heading >= 9801) return digits.length >= 8 && isSpecial(Math.floor(heading / 100)) && heading % 100 > 0;
  return HEADINGS[heading] === 1;
}

/** As `hasHeading`, with headings that once were: "2848", "2851". */
export const hadHeading = (digits: string): boolean => EVER[headingOf(digits)] === 1 || hasHeading(digits);

/** Chapters 19 and 20 have headings that look like years (1901-1905, 2001-2009). */
export const looksLikeYear = (digits: string): boolean =>
  digits.length === 4 && (digits.startsWith('19') || digits.startsWith('20'));
