/**
 * Search of the header and the popup: a code in any dress; goods by the words of the nomenclature, its labels and trade names
 * in both languages; acts and instruments by number or name. Every word of the query must begin a word of an act's name.
 */
import { type Bilingual, type Catalogue, fold, parseCode, printCode } from '@luongxanh/core';
import type { SearchHit as Found, Nomenclature } from '@luongxanh/nomenclature';
import { numbered } from '../model/act-title.ts';
import { routeOfInstrument, routeText } from '../model/routes.ts';

export interface SearchHit {
  readonly kind: 'code' | 'act';
  readonly route: string;
  /** The code as printed, or the name of the act. */
  readonly title: Bilingual;
  readonly name: Bilingual;
  readonly code: string | null;
  /** What the nomenclature's search found, with its reasons; null for acts and for a code as it was typed. */
  readonly found: Found | null;
}

type CodeSearch = (query: string, options: { limit: number }) => readonly Found[];

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

function actEntries(catalogue: Catalogue): Entry[] {
  return catalogue.records.instruments.map((instrument) => {
    const measure = catalogue.measureOfAct(instrument.id);
    const title = measure?.shortName ?? instrument.shortName ?? numberOf(instrument);
    const name = measure?.name ?? instrument.title;
    const number = `${instrument.number ?? ''} ${instrument.id.slice(3)}`;
    const hit: SearchHit = { kind: 'act', route: routeOfInstrument(instrument), title, name, code: null, found: null };
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

/** How many acts stand beside the codes of a query by words. */
const MOST_ACTS = 4;

/** Codes come from the nomenclature's own search; acts are few and are matched here. */
export function createSearcher(catalogue: Catalogue, tree: Nomenclature, searchCodes: CodeSearch): Searcher {
  let acts: readonly Entry[] | undefined;
  const actsFor = (query: string) => {
    acts ??= actEntries(catalogue);
    const tokens = words(query).trim().split(' ').filter(Boolean);
    if (tokens.length === 0) return [];
    return acts
      .map((entry) => ({ entry, points: score(entry, tokens) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST_ACTS)
      .map(({ entry }) => entry.hit);
  };
  return {
    search(query, limit = 12) {
      const code = parseCode(query);
      if (code.ok && tree.has(code.value.code)) return codesAt(code.value.code, tree, limit);
      const found = actsFor(query);
      const codes = searchCodes(query, { limit }).map((hit) => codeHit(hit.code, tree, hit));
      // An act that is called so is what was meant; else the goods are.
      const named = found.filter(({ title }) =>
        [title.en, title.vi].some((name) => words(name).includes(words(query))),
      );
      const others = found.filter((hit) => !named.includes(hit));
      return [...named, ...codes, ...others].slice(0, limit);
    },
  };
}

/** The code that was typed, then the codes below it. */
function codesAt(code: string, tree: Nomenclature, limit: number): SearchHit[] {
  return [code, ...tree.children(code)].slice(0, limit).map((one) => codeHit(one, tree, null));
}

function codeHit(code: string, tree: Nomenclature, found: Found | null): SearchHit {
  const printed = printCode(code);
  return {
    kind: 'code',
    route: routeText({ view: 'product', code }),
    title: { en: printed, vi: printed },
    name: tree.label(code) ?? { en: '', vi: '' },
    code,
    found,
  };
}
