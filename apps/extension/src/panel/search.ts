/**
 * Search of the header and the popup: a code in any dress, words over the labels in both languages with or without
 * diacritics, acts and instruments by number or name. Every word of the query must begin a word of the label; a whole word
 * counts more than a beginning, a heading more than its parts. Behind an interface, so that a better index can take its place.
 */
import { type Bilingual, type Catalogue, fold, parseCode, printCode } from '@luongxanh/core';
import type { Nomenclature } from '@luongxanh/nomenclature';
import { numbered } from '../model/page-groups.ts';
import { routeOfInstrument, routeText } from '../model/routes.ts';

export interface SearchHit {
  readonly kind: 'code' | 'act';
  readonly route: string;
  /** The code as printed, or the name of the act. */
  readonly title: Bilingual;
  readonly name: Bilingual;
  readonly code: string | null;
}

export interface Searcher {
  search(query: string, limit?: number): readonly SearchHit[];
}

interface Entry {
  readonly hit: SearchHit;
  /** Folded words of each language, with a space before and after. */
  readonly texts: readonly string[];
  readonly weight: number;
}

const words = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Wide codes first where labels match alike: who asks for coffee means 0901 before any of its parts. */
const LEVEL_WEIGHT: Readonly<Record<number, number>> = { 2: 6, 4: 8, 6: 5, 8: 3 };

function codeEntries(tree: Nomenclature): Entry[] {
  return ([2, 4, 6, 8] as const).flatMap((digits) =>
    tree.all(digits).flatMap((code) => {
      const name = tree.label(code);
      // A code without a label of its own is called like the one above it; the one above is the answer.
      const above = digits === 2 ? null : tree.label(code.slice(0, -2));
      if (!name || (above && above.en === name.en)) return [];
      const printed = printCode(code);
      const hit: SearchHit = {
        kind: 'code',
        route: routeText({ view: 'product', code }),
        title: { en: printed, vi: printed },
        name,
        code,
      };
      return [{ hit, texts: [words(name.en), words(name.vi)], weight: LEVEL_WEIGHT[digits] ?? 0 }];
    }),
  );
}

function actEntries(catalogue: Catalogue): Entry[] {
  return catalogue.records.instruments.map((instrument) => {
    const measure = catalogue.measureOfAct(instrument.id);
    const title = measure?.shortName ?? instrument.shortName ?? numberOf(instrument);
    const name = measure?.name ?? instrument.title;
    const number = `${instrument.number ?? ''} ${instrument.id.slice(3)}`;
    const hit: SearchHit = { kind: 'act', route: routeOfInstrument(instrument), title, name, code: null };
    return {
      hit,
      texts: [words(`${title.en} ${name.en} ${number}`), words(`${title.vi} ${name.vi} ${number}`)],
      weight: measure ? 12 : 4,
    };
  });
}

const numberOf = (instrument: Catalogue['records']['instruments'][number]): Bilingual =>
  instrument.number ? numbered(instrument.kind, instrument.number) : instrument.title;

function score(entry: Entry, tokens: readonly string[]): number {
  let best = 0;
  for (const text of entry.texts) {
    let sum = entry.weight;
    for (const token of tokens) {
      const at = text.indexOf(` ${token}`);
      if (at < 0) {
        sum = 0;
        break;
      }
      const whole = text.startsWith(` ${token} `, at);
      sum += (whole ? 12 : 5) + (at === 0 ? 6 : 0);
    }
    // Words that stand together, as they were asked for, mean more than words that meet somewhere in a long label.
    if (sum > 0 && tokens.length > 1 && text.includes(` ${tokens.join(' ')}`)) sum += 20;
    // A short label that holds all the words says more about them than a long one.
    if (sum > 0) best = Math.max(best, sum + (40 / (text.length + 8)) * tokens.length);
  }
  return best;
}

/** Builds the index at the first search: about 17,000 labels. */
export function createSearcher(catalogue: Catalogue, tree: Nomenclature): Searcher {
  let index: readonly Entry[] | undefined;
  return {
    search(query, limit = 12) {
      const code = parseCode(query);
      if (code.ok && tree.has(code.value.code)) return codesAt(code.value.code, tree, limit);
      index ??= [...actEntries(catalogue), ...codeEntries(tree)];
      const tokens = words(query).trim().split(' ').filter(Boolean);
      if (tokens.length === 0) return [];
      return index
        .map((entry) => ({ entry, points: score(entry, tokens) }))
        .filter(({ points }) => points > 0)
        .sort((a, b) => b.points - a.points)
        .slice(0, limit)
        .map(({ entry }) => entry.hit);
    },
  };
}

/** The code that was typed, then the codes below it. */
function codesAt(code: string, tree: Nomenclature, limit: number): SearchHit[] {
  return [code, ...tree.children(code)].slice(0, limit).map((one) => {
    const printed = printCode(one);
    return {
      kind: 'code',
      route: routeText({ view: 'product', code: one }),
      title: { en: printed, vi: printed },
      name: tree.label(one) ?? { en: '', vi: '' },
      code: one,
    };
  });
}
