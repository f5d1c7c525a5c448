/**
 * Search over the nomenclature: words in English or Vietnamese, digits, or both, answered with codes as the person types.
 * Hits are HS subheadings in the main, best first; a typed code is answered at its own level. Works offline on the packed index.
 */
import { keyOf } from '../text/words.ts';
import { nomenclature } from '../tree.ts';
import { sideBySide } from './beside.ts';
import { codesFor, knownPart } from './by-digits.ts';
import { explainer, type Why } from './explain.ts';
import { type Query, type Reading, readQuery, variantsOf } from './query.ts';
import { type RankOptions, rank } from './rank.ts';
import type { Ranked } from './rank-codes.ts';
import { respell } from './respell.ts';
import { type Store, store } from './store.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface SearchHit {
  readonly code: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly why: Why;
  /** Further texts that answer words which the first leaves open; mostly none. */
  readonly also: readonly Why[];
  /** CN codes below the code that can be declared: those that the words single out, or its only one; empty where neither is so. */
  readonly declarable: readonly string[];
  /** The heading that the code stands in; the chapter for a chapter. */
  readonly group: string;
}

export interface SearchOptions {
  /** Most hits; 10 if absent. */
  readonly limit?: number;
}

/** Further readings that are ranked besides the query as typed; each costs as much again. */
const MOST_VARIANTS = 3;
/** How many of the best codes the shuffle by heading looks at, for each hit that is asked for. */
const DEPTH = 6;

/** The best codes for a query, best first. Never throws; an empty query has no hits. */
export function search(query: string, options: SearchOptions = {}): SearchHit[] {
  return searchWith(query, options, WEIGHTS);
}

/** As `search`, with other weights: for tuning and measuring. */
export function searchWith(query: string, { limit = 10 }: SearchOptions, weights: Weights): SearchHit[] {
  const most = Math.max(0, Math.floor(limit));
  if (most === 0) return [];
  const index = store();
  const read = readQuery(query, {
    code: (digits) => knownPart(digits) === digits,
    vietnamesePair: (left, right) => sideBySide(index, keyOf(left), keyOf(right), true),
  });
  if (read.words.length === 0) return digitHits(read.digits, most);
  const within = read.digits ? knownPart(read.digits).slice(0, 6) : '';
  const open = !/\s$/.test(query);
  const ranked = readings(index, read, { open, most: most * DEPTH + 20, within }, weights);
  if (read.digits && ranked.length === 0) return digitHits(read.digits, most);
  const explainers = new Map<Reading, ReturnType<typeof explainer>>();
  const hits = spread(index, ranked, most, weights).map((one): SearchHit => {
    const { reading } = one;
    const explain = explainers.get(reading) ?? explainer(index, reading, open, weights);
    explainers.set(reading, explain);
    const code = index.codes[one.code] as string;
    const single = one.single.map((at) => index.codes[at] as string);
    const declarable = single.length > 0 ? single : onlyOne(code);
    return { code, score: one.score, group: code.slice(0, 4), declarable, ...explain(one) };
  });
  if (!read.digits || hits.length >= most) return hits;
  const last = hits.at(-1)?.score ?? 0;
  const more = digitHits(read.digits, most).filter(({ code }) => !hits.some((hit) => hit.code === code));
  return [...hits, ...more.map((hit, at) => ({ ...hit, score: last * 0.9 ** (at + 1) }))].slice(0, most);
}

function onlyOne(code: string): readonly string[] {
  const below = nomenclature().leaves(code);
  return below.length === 1 ? below : [];
}

function digitHits(digits: string, limit: number): SearchHit[] {
  const { codes, kind } = codesFor(digits);
  return codes.slice(0, limit).map((code, at) => ({
    code,
    score: 1 / (at + 1),
    group: code.slice(0, 4),
    declarable: onlyOne(code),
    why: { kind, code: digits, text: kind === 'code' ? code : digits, language: null, words: [] },
    also: [],
  }));
}

/** A hit with the reading that found it. */
interface Read extends Ranked {
  readonly reading: Reading;
}

/** The query as typed and its readings by synonym; a code keeps its best. */
function readings(index: Store, read: Query, options: RankOptions, weights: Weights): Read[] {
  const best = new Map<number, Read>();
  for (const one of rank(index, read, options, weights)) best.set(one.code, { ...one, reading: read });
  for (const reading of [...respell(index, read), ...variantsOf(read)].slice(0, MOST_VARIANTS)) {
    for (const one of rank(index, reading, options, weights)) {
      const score = one.score * weights.synonym;
      const kept = best.get(one.code);
      if (!kept || kept.score < score) best.set(one.code, { ...one, score, reading });
    }
  }
  return [...best.values()];
}

/** Best first, each further code of a heading a little later, so that other headings that fit are seen too. */
function spread(index: Store, ranked: Read[], limit: number, weights: Weights): Read[] {
  const pool = ranked.sort((a, b) => b.score - a.score || a.code - b.code);
  const shown = new Map<number, number>();
  const out: Read[] = [];
  while (out.length < limit && pool.length > 0) {
    let best = 0;
    let bestScore = -1;
    for (const [at, one] of pool.entries()) {
      const score = one.score * weights.again ** (shown.get(index.headingOf[one.code] as number) ?? 0);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    const [taken] = pool.splice(best, 1) as [Read];
    const heading = index.headingOf[taken.code] as number;
    shown.set(heading, (shown.get(heading) ?? 0) + 1);
    out.push({ ...taken, score: bestScore });
  }
  return out;
}
