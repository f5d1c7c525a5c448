/** Reads what was typed: the digits of a code, the words, and the variants that synonyms give. */
import { synonyms as packedSynonyms } from '../../generated/index.js';
import { CLASSIFIERS, PREPOSITIONS, STATES, STOP } from '../text/word-lists.ts';
import { keyOf, wordsOf } from '../text/words.ts';

/** What was typed where a reading has another word. */
export interface Origin {
  readonly typed: string;
  readonly how: 'synonym' | 'typo';
}

/** Words in their order; `headEnd`: how many of them stand before the first "of", "for" or "with". */
export interface Reading {
  readonly words: readonly string[];
  readonly headEnd: number;
  /** By word: what it stands for; null, or no list at all, where it is what was typed. */
  readonly origins?: readonly (Origin | null)[];
}

/** The reading with `count` words from `at` on put as `words`; `typed` words that stay are what was typed. */
export function readAs(
  reading: Reading,
  at: number,
  count: number,
  words: readonly string[],
  how: Origin['how'],
): Reading {
  const { headEnd } = reading;
  const typed = reading.words.slice(at, at + count);
  const keys = typed.map(keyOf);
  const kept: readonly (Origin | null)[] = reading.origins ?? reading.words.map(() => null);
  return {
    words: [...reading.words.slice(0, at), ...words, ...reading.words.slice(at + count)].slice(0, MOST_WORDS),
    headEnd: at < headEnd ? Math.max(at + 1, headEnd + words.length - count) : headEnd,
    origins: [
      ...kept.slice(0, at),
      ...words.map((word) => (keys.includes(keyOf(word)) ? null : { typed: typed.join(' '), how })),
      ...kept.slice(at + count),
    ].slice(0, MOST_WORDS),
  };
}

export interface Query extends Reading {
  /** Digits of a code, "" where none was typed. */
  readonly digits: string;
}

/** Longest query that is read; a pasted page is no query. */
const LONGEST = 200;
export const MOST_WORDS = 12;

const SPACES = /[\s\u00a0\u2000-\u200d\u202f\u2060\ufeff]+/g;
/** Words that say "a code follows"; after them two or three digits are a code too. */
const LEAD =
  /(?:^|\s)(?:hs|cn|taric|ex|hts|ahtn|mã|ma|chapter|chương|chuong|heading|nhóm|nhom|subheading|phân nhóm|code|codes)[\s:.]*(?=\d)/giu;
const CODE = /(?<![\p{L}\d.,])(\d{4})(?:[\s.-]?(\d{1,2}))?(?:[\s.-]?(\d{1,2}))?(?:[\s.-]?(\d{1,2}))?(?![\p{L}\d%])/u;
const ASCII = /^[ -~]+$/;
const ONLY_DIGITS = /^[\d\s.-]+$/;

export interface Known {
  /** Whether some code begins with these digits. */
  code(digits: string): boolean;
  /** Whether the two words stand side by side somewhere in Vietnamese. */
  vietnamesePair(left: string, right: string): boolean;
}

export function readQuery(input: string, knows: Known): Query {
  const text = input.slice(0, LONGEST).normalize('NFKC').replace(SPACES, ' ').trim();
  const led = LEAD.test(` ${text}`);
  LEAD.lastIndex = 0;
  const bare = text.replace(LEAD, ' ').trim();
  if (ONLY_DIGITS.test(bare)) {
    const digits = bare.replace(/\D/g, '').slice(0, 10);
    return { digits, words: [], headEnd: 0 };
  }
  const match = CODE.exec(bare);
  if (match) {
    const digits = match.slice(1).join('');
    if (knows.code(digits.slice(0, 4)))
      return { digits, ...keep(`${bare.slice(0, match.index)} ${bare.slice(match.index + match[0].length)}`, knows) };
  }
  const short = led ? /^(\d{2,3})(?=\s|$)/.exec(bare) : null;
  if (short?.[1] && knows.code(short[1])) return { digits: short[1], ...keep(bare.slice(short[1].length), knows) };
  return { digits: '', ...keep(text, knows) };
}

/**
 * The words that carry meaning; all of them where none does. A bare word of the stop list may be half of a Vietnamese
 * one ("may in" is a printer, "than da" is coal): it is kept where it stands so beside its neighbour.
 */
function keep(text: string, knows: Known): Reading {
  const all = wordsOf(text)
    .map((word) => word.text)
    .slice(0, MOST_WORDS * 2);
  const strong = all.map(
    (word, at) =>
      !STOP.has(word) ||
      (ASCII.test(word) &&
        ((at > 0 && knows.vietnamesePair(all[at - 1] as string, word)) ||
          (at + 1 < all.length && knows.vietnamesePair(word, all[at + 1] as string)))),
  );
  const words = all.filter((_, at) => strong[at]);
  if (words.length === 0) return { words: all.slice(0, MOST_WORDS), headEnd: all.length };
  const preposition = all.findIndex((word, at) => !strong[at] && PREPOSITIONS.has(word));
  const before = preposition < 0 ? 0 : strong.slice(0, preposition).filter(Boolean).length;
  return { words: words.slice(0, MOST_WORDS), headEnd: before || words.length };
}

let table: Map<string, string[][]> | undefined;

/** Synonyms by the first word of what is typed; marked and bare spelling both. */
function synonyms(): Map<string, string[][]> {
  if (table) return table;
  table = new Map();
  for (const line of packedSynonyms.split('\n')) {
    const [word = '', means = ''] = line.split('\t');
    const typed = wordsOf(word).map(({ text }) => text);
    const key = keyOf(typed[0] ?? '');
    table.set(key, [
      ...(table.get(key) ?? []),
      [
        typed.join(' '),
        wordsOf(means)
          .map(({ text }) => text)
          .join(' '),
      ],
    ]);
  }
  return table;
}

/** Marks may be missing in what is typed, never be others. */
const sameWord = (typed: string, word: string) =>
  typed === word || (keyOf(typed) === typed && keyOf(word) === typed) || keyOf(typed) === word;

/** Up to two further readings of the words, by synonyms. */
export function variantsOf(reading: Reading): Reading[] {
  const { words } = reading;
  const variants: Reading[] = [];
  for (let at = 0; at < words.length && variants.length < 2; at += 1) {
    for (const [typed = '', means = ''] of synonyms().get(keyOf(words[at] as string)) ?? []) {
      const parts = typed.split(' ');
      const meant = means.split(' ');
      const fits = parts.every((part, step) => at + step < words.length && sameWord(words[at + step] as string, part));
      const said = meant.every((part, step) => words[at - meant.indexOf(parts[0] as string) + step] === part);
      if (variants.length >= 2 || !fits || (meant.includes(parts[0] as string) && said)) continue;
      variants.push(readAs(reading, at, parts.length, meant, 'synonym'));
    }
  }
  return variants;
}

/** Where the head of the words stands: last before "of", "for" in English, first in Vietnamese. */
export function headsOf({ words, headEnd }: Reading): { en: number; vi: number } {
  let en = -1;
  for (const [at, word] of words.slice(0, headEnd).entries()) {
    if (!STATES.has(word) && !word.startsWith('!') && !/^\d|\d$/.test(word)) en = at;
  }
  const vi = words.findIndex((word) => !CLASSIFIERS.has(word) && !word.startsWith('!'));
  return { en: en < 0 ? Math.max(0, headEnd - 1) : en, vi: Math.max(0, vi) };
}
