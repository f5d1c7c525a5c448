/**
 * One pass over the units of a text that notes all that later stages stop at: runs of digits, heads of words that may be the short
 * name of an act or the name of a nomenclature, other words that are worth a pattern, and the first unit that must be mended before
 * anything is read. Each unit is looked up once; the last ones are kept as one number, so that a word is known by its first four letters.
 */
import { isDigit, isLetter } from './chars.ts';
import { needsMending } from './normalise.ts';
import { NOUN_HEADS } from './pronoun-words.ts';
import { SHORT_NAMES } from './short-names.ts';
import { HANGING, HUNGARIAN_TYPES, OTHER_TARIFFS, POINTING } from './survey-words.ts';

export interface Survey {
  /** Where each run of digits begins. */
  readonly runs: readonly number[];
  /** Heads of words that the short name of an act may begin with, and those of a nomenclature, in order. */
  readonly names: readonly number[];
  readonly nomenclatures: readonly number[];
  /** Where a noun for an act may begin, in its word or at its head. */
  readonly nouns: readonly number[];
  /** Where a word may begin that hangs one act on another, at its head or within a compound. */
  readonly hanging: readonly number[];
  /** Where a Hungarian type of act may begin, likewise. */
  readonly hungarian: readonly number[];
  /** Where the name of a tariff of other States may begin, or the second letter of one. */
  readonly tariffs: readonly number[];
  /** Where words may begin that point back in Vietnamese, at the space before them. */
  readonly pointing: readonly number[];
  /** Whether letters stand in it that only Vietnamese needs. */
  readonly vietnamese: boolean;
  /** Offset of the first unit to be mended, where the pass stopped; -1 where there is none. */
  readonly trouble: number;
}

/** First letters of the names of nomenclatures, in `NOMENCLATURE`; those of two letters stand as words of their own. */
const LONG = 'tari ahtn htsu comb nome nóme harm comm head тари номе ονομ biểu'.split(' ');
const PAIRS = 'CN HS KN NC GN SH КН ΣΟ Mã mã'.split(' ');

/** What a unit is: five bits of a letter, the same for both cases of a Latin one and zero for all but letters, and marks. */
const LETTER = 31;
const DIGIT = 32;
const TROUBLE = 64;
const VIETNAMESE = 128;
const KINDS = new Uint8Array(65_536);
// Between the two stretches nothing is a letter, a digit or to be mended.
for (const [from, to] of [
  [0, 0x2100],
  [0xfe00, 0xffff],
] as const)
  for (let unit = from; unit <= to; unit++) {
    if (isLetter(unit)) KINDS[unit] = (unit & LETTER || 1) | (unit >= 0x1e00 && unit <= 0x1eff ? VIETNAMESE : 0);
    if (isDigit(unit)) KINDS[unit] = DIGIT;
    if (needsMending(unit)) KINDS[unit] = (KINDS[unit] ?? 0) | TROUBLE;
  }

/** Letters of the last four units, as one number. */
const FOUR = 0xfffff;
const behind = (last: number, kind: number): number => ((last << 5) | (kind & LETTER)) & FOUR;

/** What four units may be: the first of a name at the head of a word, a name of two letters alone, the first of another word. */
const NAME = 1;
const NOMENCLATURE = 32;
const PAIR = 2;
const NOUN = 4;
const HANGS = 8;
const HUNGARIAN = 16;
const TARIFF = 64;
const POINTS = 128;
const WORDS = new Uint8Array(FOUR + 1);

/** Three letters, and a bit for each fourth that makes a word with them: asked at every unit, and small enough for a near cache. */
const THREE = 0x7fff;
const FOURTHS = new Int32Array(THREE + 1);

/** Enters the first four letters of a word in every mixture of cases. */
function enter(word: string, as: number): void {
  const letters = [...word].slice(0, 4);
  if (letters.length < 4) throw new RangeError(word);
  let lasts = [0];
  for (const letter of letters) {
    const kinds = new Set([letter.toLowerCase(), letter.toUpperCase()].map((one) => KINDS[one.charCodeAt(0)] ?? 0));
    lasts = lasts.flatMap((last) => [...kinds].map((kind) => behind(last, kind)));
  }
  for (const last of lasts) {
    WORDS[last] = (WORDS[last] ?? 0) | as;
    FOURTHS[last >> 5] = (FOURTHS[last >> 5] ?? 0) | (1 << (last & LETTER));
  }
}
for (const { name } of SHORT_NAMES) enter(name, NAME);
for (const name of LONG) enter(name, NOMENCLATURE);
for (const word of HANGING.split('|')) enter(word, HANGS);
for (const type of HUNGARIAN_TYPES.split('|')) enter(type, HUNGARIAN);
for (const name of PAIRS) enter(` ${name} `, PAIR);
for (const noun of NOUN_HEADS) enter(noun, NOUN);
// Three letters and what is none: "NCM", " đó".
for (const name of OTHER_TARIFFS) enter(name.padEnd(4), TARIFF);
for (const word of POINTING) enter(word.padEnd(4), POINTS);

/** The letters of the four units that end at `at`, as one number. */
function fourAt(text: string, at: number): number {
  let last = 0;
  for (let i = Math.max(0, at - 3); i <= at; i++) last = behind(last, KINDS[text.charCodeAt(i)] ?? 0);
  return last;
}

/** Surveys a text up to the first unit that needs mending; one that is `mended` already is read to its end. */
export function survey(text: string, mended: boolean): Survey {
  const runs: number[] = [];
  /** Where four units end that may be of a word. */
  const words: number[] = [];
  let kinds = 0;
  let before = 0;
  let three = 0;
  let trouble = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)] ?? 0;
    // Of a run of digits only the first is worth a look.
    if ((kind & ~before & (DIGIT | TROUBLE)) !== 0) {
      if ((kind & DIGIT) !== 0) runs.push(i);
      else if (!mended) {
        trouble = i;
        break;
      }
    }
    kinds |= kind;
    before = kind;
    if ((((FOURTHS[three] ?? 0) >>> kind) & 1) !== 0) words.push(i);
    three = ((three << 5) | (kind & LETTER)) & THREE;
  }
  return { runs, ...notesOf(text, words, three), vietnamese: trouble < 0 && (kinds & VIETNAMESE) !== 0, trouble };
}

/** Tells the places where words end by what the words may be; `three` are the last letters of the text. */
function notesOf(
  text: string,
  words: readonly number[],
  three: number,
): Omit<Survey, 'runs' | 'vietnamese' | 'trouble'> {
  const names: number[] = [];
  const nomenclatures: number[] = [];
  const nouns: number[] = [];
  const hanging: number[] = [];
  const hungarian: number[] = [];
  const tariffs: number[] = [];
  const pointing: number[] = [];
  for (const i of words) {
    const word = WORDS[fourAt(text, i)] ?? 0;
    if ((word & NOUN) !== 0) nouns.push(i - 3);
    if ((word & HANGS) !== 0) hanging.push(i - 3);
    if ((word & HUNGARIAN) !== 0) hungarian.push(i - 3);
    if ((word & TARIFF) !== 0) tariffs.push(i - 3);
    if ((word & POINTS) !== 0) pointing.push(i - 3);
    if ((word & PAIR) !== 0) nomenclatures.push(i - 2);
    if ((word & (NAME | NOMENCLATURE)) !== 0 && (i < 4 || ((KINDS[text.charCodeAt(i - 4)] ?? 0) & LETTER) === 0)) {
      if ((word & NAME) !== 0) names.push(i - 3);
      if ((word & NOMENCLATURE) !== 0) nomenclatures.push(i - 3);
    }
  }
  // What ends in no letter may be the last word.
  const word = WORDS[behind(three, 0)] ?? 0;
  if ((word & PAIR) !== 0) nomenclatures.push(text.length - 2);
  if ((word & TARIFF) !== 0) tariffs.push(text.length - 3);
  if ((word & POINTS) !== 0) pointing.push(text.length - 3);
  return { names, nomenclatures, nouns, hanging, hungarian, tariffs, pointing };
}
