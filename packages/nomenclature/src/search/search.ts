/**
 * Search over the nomenclature: words in English or Vietnamese, digits, or both, answered with codes as the person types.
 * Hits are HS subheadings in the main, best first; a typed code is answered at its own level. Works offline on the packed index.
 */
import { labelOf } from '../labels.ts';
import { keyOf, wordsOf } from '../text/words.ts';
import { sideBySide } from './beside.ts';
import { codesFor, knownPart } from './by-digits.ts';
import { KIND } from './marks.ts';
import { type Query, readQuery, variantsOf } from './query.ts';
import { type Ranked, type RankOptions, rank } from './rank.ts';
import { respell } from './respell.ts';
import { type Store, store } from './store.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** What made a code a hit. */
export interface Why {
  readonly kind: 'code' | 'label' | 'name';
  /** The digits, the label or the trade name that matched. */
  readonly text: string;
  /** Language of the text; null for digits. */
  readonly language: 'en' | 'vi' | null;
  /** The words of the text that were found. */
  readonly words: readonly string[];
}

export interface SearchHit {
  readonly code: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly why: Why;
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
  const ranked = readings(index, read, { open: !/\s$/.test(query), most: most * DEPTH + 20, within }, weights);
  if (read.digits && ranked.length === 0) return digitHits(read.digits, most);
  const hits = spread(index, ranked, most, weights).map(({ code, score, field }): SearchHit => {
    const text = index.codes[code] as string;
    return { code: text, score, group: text.slice(0, 4), why: explain(index, field, read.words) };
  });
  if (!read.digits || hits.length >= most) return hits;
  const last = hits.at(-1)?.score ?? 0;
  const more = digitHits(read.digits, most).filter(({ code }) => !hits.some((hit) => hit.code === code));
  return [...hits, ...more.map((hit, at) => ({ ...hit, score: last * 0.9 ** (at + 1) }))].slice(0, most);
}

function digitHits(digits: string, limit: number): SearchHit[] {
  return codesFor(digits)
    .slice(0, limit)
    .map((code, at) => ({
      code,
      score: 1 / (at + 1),
      group: code.slice(0, 4),
      why: { kind: 'code', text: code, language: null, words: [] },
    }));
}

/** The query as typed and its readings by synonym; a code keeps its best. */
function readings(index: Store, read: Query, options: RankOptions, weights: Weights): Ranked[] {
  const all = rank(index, read, options, weights);
  const variants = [...respell(index, read), ...variantsOf(read)].slice(0, MOST_VARIANTS);
  if (variants.length === 0) return all;
  const best = new Map(all.map((one) => [one.code, one]));
  for (const variant of variants) {
    for (const one of rank(index, variant, options, weights)) {
      one.score *= weights.synonym;
      const kept = best.get(one.code);
      if (!kept || kept.score < one.score) best.set(one.code, one);
    }
  }
  return [...best.values()];
}

/** Best first, each further code of a heading a little later, so that other headings that fit are seen too. */
function spread(index: Store, ranked: Ranked[], limit: number, weights: Weights): Ranked[] {
  const pool = ranked.sort((a, b) => b.score - a.score || a.code - b.code);
  const shown = new Map<number, number>();
  const out: Ranked[] = [];
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
    const [taken] = pool.splice(best, 1) as [Ranked];
    const heading = index.headingOf[taken.code] as number;
    shown.set(heading, (shown.get(heading) ?? 0) + 1);
    out.push({ ...taken, score: bestScore });
  }
  return out;
}

function explain(index: Store, field: number, words: readonly string[]): Why {
  const kind = index.fieldKind[field] as number;
  const code = index.codes[index.fieldCode[field] as number] as string;
  const language = (kind & 1) === 1 ? 'vi' : 'en';
  const start = index.fieldStart[field] as number;
  const spelled = Array.from(
    index.words.subarray(start, index.fieldStart[field + 1]),
    (word) => index.spellings[word] as string,
  );
  const text =
    kind >= KIND.nameEn ? spelled.map((word) => word.replace(/^!/, '')).join(' ') : (labelOf(code)?.[language] ?? '');
  const typed = words.map((word) => keyOf(word));
  const found = wordsOf(text)
    .map((word) => word.text)
    .filter((word) => typed.some((key) => keyOf(word).startsWith(key)));
  return { kind: kind >= KIND.nameEn ? 'name' : 'label', text, language, words: [...new Set(found)] };
}
