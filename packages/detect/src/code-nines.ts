/**
 * Codes of nine and ten digits in groups of four, two and three: "8407 33 005" of former tariffs, "8471 30 000 0" of the Eurasian one. The
 * third group has the form of thousands, so it must say that it is none. Only the first six digits are answered.
 */
import type { RawCode } from './code-scan.ts';

/** Three more digits, none of a round amount and none of a longer one. */
const NINTH = /^ \d\d[1-9](?![\d,.]|[ \u00a0]\d{3}(?!\d))/;

/** "2837 11 000 2837 19 100": another of nine digits follows; "8471 30 000 0": the tenth, as the Eurasian tariff prints it. */
const NINE_MORE =
  /^ \d{3}(?:(?:[,;]| en| and| és| et| und| i| и)? \d{4} \d\d \d{3}(?!\d)| \d(?![\d:/%]|[.,]\d|[ \u00a0]\d{3}(?!\d)))/u;
const NINE_BEFORE = /(?<!\d)\d{4} \d\d \d{3}(?:[,;]| en| and| és| et| und| i| и)? $/u;
const TENTH = /^ \d{3} \d(?![\d:/%]|[.,]\d|[ \u00a0]\d{3}(?!\d))/;

/** Whether nothing else stands between two bars. */
const fillsCell = (text: string, start: number, end: number): boolean =>
  /\|\s$/.test(text.slice(start - 2, start)) && /^\s\|/.test(text.slice(end, end + 2));

/** Where such a code ends whose first six digits stand at `start`..`end`; zero where three more digits are an amount. */
export function nationalEnd(text: string, start: number, end: number): number {
  const next = end + 4;
  const behind = text.slice(end, next + 18);
  const national =
    NINTH.test(behind) ||
    NINE_MORE.test(behind) ||
    NINE_BEFORE.test(text.slice(Math.max(0, start - 18), start)) ||
    fillsCell(text, start, next);
  return national ? next + (TENTH.test(behind) ? 2 : 0) : 0;
}

/** "2837 11 000 2837 19 100": how long nine digits in three groups are. */
const NINE = 11;
const NINES_LEAST = 4;

/** Codes of a former tariff, nine digits each, that follow one another with nothing between and never fall. */
export function addNines(codes: readonly RawCode[], found: Set<RawCode>): void {
  let row: RawCode[] = [];
  const close = () => {
    if (row.length >= NINES_LEAST) for (const code of row) found.add(code);
    row = [];
  };
  for (const code of codes) {
    if (code.digits.length !== 6 || code.end - code.start !== NINE) continue;
    const last = row.at(-1);
    if (last && (code.start - last.end > 1 || code.digits < last.digits)) close();
    row.push(code);
  }
  close();
}
