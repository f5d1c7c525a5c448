/**
 * Search of the header and the popup: a code in any dress; goods by the words of the nomenclature, its labels and trade names
 * in both languages; acts and instruments by number or name. Every word of the query must begin a word of an act's name.
 */
import {
  type Bilingual,
  type Catalogue,
  fold,
  type Instrument,
  parseCode,
  printCode,
  type Reference,
} from '@luongxanh/core';
import type { SearchHit as Found, Nomenclature } from '@luongxanh/nomenclature';
import { numbered, titleOfAct } from '../model/act-title.ts';
import { actsNumbered } from '../model/acts-numbered.ts';
import { routeOf, routeOfInstrument, routeText } from '../model/routes.ts';

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

/** The search over goods and the reader of citations, which are loaded together. */
export interface Engine {
  search(query: string, options: { limit: number }): readonly Found[];
  detect(text: string): readonly Reference[];
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

function actHit(instrument: Instrument, catalogue: Catalogue): SearchHit {
  const measure = catalogue.measureOfAct(instrument.id);
  const title = measure?.shortName ?? instrument.shortName ?? numberOf(instrument);
  const name = measure?.name ?? instrument.title;
  return { kind: 'act', route: routeOfInstrument(instrument), title, name, code: null, found: null };
}

function actEntries(catalogue: Catalogue): Entry[] {
  return catalogue.records.instruments.map((instrument) => {
    const hit = actHit(instrument, catalogue);
    const { title, name } = hit;
    const number = `${instrument.number ?? ''} ${instrument.id.slice(3)}`;
    return {
      hit,
      texts: [words(`${title.en} ${name.en} ${number}`), words(`${title.vi} ${name.vi} ${number}`)],
      weight: catalogue.measureOfAct(instrument.id) ? 12 : 4,
    };
  });
}

/** An act that is cited and not recorded: its view says what is known from its number. */
function citedHit(reference: Reference, catalogue: Catalogue): SearchHit {
  const name = reference.id.slice(reference.id.indexOf(':') + 1);
  const title = reference.kind === 'eu-act' ? titleOfAct(name, catalogue) : { en: name, vi: name };
  const none = { en: '', vi: '' };
  return { kind: 'act', route: routeOf(reference), title, name: none, code: null, found: null };
}

/** Acts that the text cites, by the detector and by bare numbers, each once. */
function citedIn(query: string, catalogue: Catalogue, { detect }: Engine): SearchHit[] {
  const recorded = actsNumbered(query, catalogue).map((one) => actHit(one, catalogue));
  const cited = detect(query)
    .filter(({ kind }) => kind === 'eu-act' || kind === 'vn-instrument')
    .map((reference) => {
      const instrument = catalogue.instruments.get(reference.id);
      return instrument ? actHit(instrument, catalogue) : citedHit(reference, catalogue);
    });
  return unique([...cited, ...recorded]);
}

const numberOf = (instrument: Instrument): Bilingual =>
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

/** Whether the texts of a hit hold every word that was typed: as they stand, with the last begun only, or not. */
function answered(found: Found | null | undefined, query: string): 'whole' | 'begun' | 'not' {
  const held = [found?.why, ...(found?.also ?? [])].flatMap((why) => why?.words ?? []);
  const typedAs = (begun: boolean) =>
    new Set(
      held.flatMap(({ typed, how }) =>
        how === 'typo' || (how === 'prefix') !== begun ? [] : words(typed).trim().split(' '),
      ),
    );
  const [whole, begun] = [typedAs(false), typedAs(true)];
  const asked = words(query).trim().split(' ');
  const open = asked.filter((word) => !whole.has(word));
  if (open.length === 0) return 'whole';
  return open.length === 1 && open[0] === asked.at(-1) && begun.has(open[0] as string) ? 'begun' : 'not';
}

/** Letters that stand for an act, the same in both languages ("CBAM"), are nobody's word for goods. */
const isLetters = ({ en, vi }: Bilingual, query: string): boolean => en === vi && words(en) === words(query);

const unique = (hits: readonly SearchHit[]): SearchHit[] => [...new Map(hits.map((hit) => [hit.route, hit])).values()];

/** Codes come from the nomenclature's own search; acts are few and are matched here. */
export function createSearcher(catalogue: Catalogue, tree: Nomenclature, engine: Engine): Searcher {
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
      const cited = citedIn(query, catalogue, engine);
      const code = parseCode(query);
      if (code.ok && tree.has(code.value.code))
        return [...cited, ...codesAt(code.value.code, tree, limit)].slice(0, limit);
      const found = actsFor(query);
      const codes = engine.search(query, { limit }).map((hit) => codeHit(hit.code, tree, hit));
      const named = found.filter(({ title }) =>
        [title.en, title.vi].some((name) => words(name).includes(words(query))),
      );
      // Goods come first where their names hold all the words: "toys" and "hot-rolled steel" are also how acts are called.
      const goods = named.some(({ title }) => isLetters(title, query)) ? 'begun' : answered(codes[0]?.found, query);
      const first = goods === 'whole' ? codes.slice(0, 1) : [];
      const meant = goods === 'not' ? [...named, ...found] : named;
      return unique([...cited, ...first, ...meant, ...codes, ...found]).slice(0, limit);
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
