/**
 * One pass over the units of a text that notes where a short name of an act or the name of a nomenclature may begin: at the head
 * of a word whose first letters some name shares. What stands there is then looked at closely. Each unit is read once.
 */
import { isLetter } from './chars.ts';
import { SHORT_NAMES } from './short-names.ts';

export interface Survey {
  /** Heads of words, in order. */
  readonly openings: readonly number[];
  /** Whether letters stand in it that only Vietnamese needs. */
  readonly vietnamese: boolean;
}

/** First letters of the names of nomenclatures, in `NOMENCLATURE`; those of two letters stand as words of their own. */
const LONG = 'tari ahtn htsu comb nome nóme harm comm head тари номе ονομ biểu'.split(' ');
const PAIRS = 'CN HS KN NC GN SH КН ΣΟ Mã mã'.split(' ');

const LETTER = 1;
const VIETNAMESE = 2;
const KINDS = new Uint8Array(65_536);
for (let unit = 0; unit < KINDS.length; unit++) {
  if (isLetter(unit)) KINDS[unit] = unit >= 0x1e00 && unit <= 0x1eff ? LETTER | VIETNAMESE : LETTER;
}

/** A place in the table for four units; it is the same for both cases of a Latin letter and for both kinds of space. */
const four = (a: number, b: number, c: number, d: number): number =>
  ((a & 31) << 11) | ((b & 31) << 6) | (((c << 1) ^ d) & 63);
const pair = (a: number, b: number): number => ((a & 127) << 7) | (b & 127);

const FOURS = new Uint8Array(1 << 16);
const TWOS = new Uint8Array(1 << 14);

/** Enters the first four letters of a name in every mixture of cases and spaces. */
function enter(name: string): void {
  let heads = [''];
  for (const letter of name.slice(0, 4)) {
    const written = letter === ' ' ? [' ', '\u00a0'] : [letter.toLowerCase(), letter.toUpperCase()];
    heads = heads.flatMap((head) => written.map((one) => head + one));
  }
  for (const head of heads)
    FOURS[four(head.charCodeAt(0), head.charCodeAt(1), head.charCodeAt(2), head.charCodeAt(3))] = 1;
}
for (const { name } of SHORT_NAMES) enter(name);
for (const name of LONG) enter(name);
for (const name of PAIRS) TWOS[pair(name.charCodeAt(0), name.charCodeAt(1))] = 1;

export function survey(text: string): Survey {
  const openings: number[] = [];
  let kinds = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = KINDS[unit] ?? 0;
    if (kind !== 0 && before === 0) {
      const second = text.charCodeAt(i + 1);
      const third = text.charCodeAt(i + 2);
      if (
        FOURS[four(unit, second, third, text.charCodeAt(i + 3))] === 1 ||
        (TWOS[pair(unit, second)] === 1 && !isLetter(third))
      )
        openings.push(i);
    }
    kinds |= kind;
    before = kind;
  }
  return { openings, vietnamese: (kinds & VIETNAMESE) !== 0 };
}
