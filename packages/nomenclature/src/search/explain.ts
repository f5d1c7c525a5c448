/**
 * Why a code is a hit, as data: the label or trade name that speaks for it, which of its words were found by which typed word,
 * and how. Words that the text itself leaves open are explained by a further text of the code, its heading or its CN code.
 */
import { fold } from '@luongxanh/core';
import { labelOf } from '../labels.ts';
import { keyOf, wordsOf } from '../text/words.ts';
import { candidatesOf } from './candidates.ts';
import { KIND } from './marks.ts';
import type { Origin, Reading } from './query.ts';
import type { Ranked } from './rank-codes.ts';
import type { Store } from './store.ts';
import type { Weights } from './weights.ts';

/**
 * `exact` as typed; `folded` but for diacritics; `plural` but for number; `prefix` typed in part; `typo` but for a slip or a
 * space; `synonym` another word for it.
 */
export type How = 'exact' | 'folded' | 'plural' | 'prefix' | 'typo' | 'synonym';

export interface MatchedWord {
  readonly typed: string;
  readonly found: string;
  readonly how: How;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What made a code a hit. */
export interface Why {
  /** Typed digits: the code itself, what followed a code that is gone, or the nearest that exists; else a label or a trade name. */
  readonly kind: 'code' | 'successor' | 'nearest' | 'label' | 'name';
  /** The code whose label or trade name it is: the hit, its heading or one of its CN codes; for digits those that were typed. */
  readonly code: string;
  readonly text: string;
  /** Language of the text; null for digits. */
  readonly language: 'en' | 'vi' | null;
  /** In the order of the text. */
  readonly words: readonly MatchedWord[];
}

/** Texts beside the first that are named for one hit. */
const MOST_ALSO = 2;
const ORDER: readonly How[] = ['exact', 'folded', 'plural', 'synonym', 'prefix', 'typo'];

/** Explains the hits of one reading of a query. */
export function explainer(index: Store, reading: Reading, open: boolean, weights: Weights) {
  const { words, origins } = reading;
  const found = words.map((word, at) => candidatesOf(index, word, open && at === words.length - 1, weights));
  const spellings = found.map((one) => new Set(one.spellings.filter((_, at) => (one.fits[at] as number) > 0)));
  const texts = spellings.map((ids) => new Set(Array.from(ids, (id) => index.spellings[id] as string)));

  const why = (field: number): { readonly why: Why; readonly answered: ReadonlySet<number> } => {
    const kind = index.fieldKind[field] as number;
    const code = index.codes[index.fieldCode[field] as number] as string;
    const language = (kind & 1) === 1 ? 'vi' : 'en';
    const named = kind >= KIND.nameEn;
    const text = (named ? nameOf(index, field) : (labelOf(code)?.[language] ?? '')).normalize('NFC');
    const tokens = wordsOf(text);
    const matched = new Map<number, MatchedWord>();
    const answered = new Set<number>();
    for (const [at, typed] of words.entries()) {
      const fits = tokens.flatMap((token, place) =>
        texts[at]?.has(token.text) ? [{ place, how: howOf(typed, token.text, origins?.[at] ?? null) }] : [],
      );
      const best = ORDER.find((how) => fits.some((fit) => fit.how === how));
      for (const { place, how } of fits) {
        if (how !== best || matched.has(place)) continue;
        const { start, end } = tokens[place] as (typeof tokens)[number];
        matched.set(place, {
          typed: origins?.[at]?.typed ?? shown(typed),
          found: text.slice(start, end),
          how,
          start,
          end,
        });
        answered.add(at);
      }
    }
    const inOrder = [...matched].sort(([a], [b]) => a - b).map(([, word]) => word);
    return { why: { kind: named ? 'name' : 'label', code, text, language, words: inOrder }, answered };
  };

  /** The field of these codes that answers most of the words that are still open; -1 where none does. */
  const further = (codes: readonly number[], answered: ReadonlySet<number>): number => {
    let best = -1;
    let most = 0;
    for (const code of codes) {
      for (let field = firstField(index, code); index.fieldCode[field] === code; field += 1) {
        let count = 0;
        for (const [at, ids] of spellings.entries()) {
          if (answered.has(at)) continue;
          for (
            let word = index.fieldStart[field] as number;
            word < (index.fieldStart[field + 1] as number);
            word += 1
          ) {
            if (!ids.has(index.words[word] as number)) continue;
            count += 1;
            break;
          }
        }
        if (count > most) {
          most = count;
          best = field;
        }
      }
    }
    return best;
  };

  return ({ code, field, single }: Ranked): { readonly why: Why; readonly also: readonly Why[] } => {
    const first = why(field);
    const answered = new Set(first.answered);
    const also: Why[] = [];
    const codes = [...single, code, index.headingOf[code] as number];
    while (also.length < MOST_ALSO && answered.size < words.length) {
      const next = further(codes, answered);
      if (next < 0) break;
      const one = why(next);
      if ([...one.answered].every((at) => answered.has(at))) break;
      also.push(one.why);
      for (const at of one.answered) answered.add(at);
    }
    return { why: first.why, also };
  };
}

const shown = (word: string): string => word.replace(/^!/, '');

function howOf(typed: string, found: string, origin: Origin | null): How {
  if (origin) return origin.how;
  if (typed === found) return 'exact';
  const key = keyOf(typed);
  if (fold(typed) === fold(found)) return 'folded';
  if (keyOf(found) === key) return 'plural';
  return keyOf(found).startsWith(key) ? 'prefix' : 'typo';
}

/** A trade name as it is kept: in small letters but for words that are always written in capitals. */
function nameOf(index: Store, field: number): string {
  return Array.from(index.words.subarray(index.fieldStart[field], index.fieldStart[field + 1]), (word) => {
    const text = shown(index.spellings[word] as string);
    return index.capitals.has(text) ? text.toUpperCase() : text;
  }).join(' ');
}

/** Fields stand in the order of their codes. */
function firstField(index: Store, code: number): number {
  let low = 0;
  let high = index.fieldCode.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.fieldCode[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
