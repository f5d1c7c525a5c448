/**
 * The tree of the Combined Nomenclature 2026: which codes exist, what stands below and above, how they are called.
 * Codes: Commission Implementing Regulation on Annex I to Regulation (EEC) No 2658/87, year 2026; © European Union, CC BY 4.0.
 */
import type { Bilingual, CodeTree } from '@luongxanh/core';
import { codes, sections } from '../generated/codes.js';
import { labelOf, ownLabel } from './labels.ts';
import { successionsOf } from './successions.ts';

export interface Nomenclature extends CodeTree {
  /** Supplementary unit of a CN code (`PST` pieces, `M2`, …); null where weight is all. */
  unit(code: string): string | null;
  /** The years in which a code stood in the nomenclature, as far as known; null for one of which nothing is known. */
  validity(code: string): Validity | null;
  /** Codes from the chapter down to this one, this one included. */
  path(code: string): readonly string[];
  /** All codes of a number of digits: 2, 4, 6 or 8. */
  all(digits: 2 | 4 | 6 | 8): readonly string[];
}

/**
 * From 1 January of `from` to 31 December of `to`. `from` null: in force in 2023 already, the first year whose list was compared;
 * `to` null: in force in 2026, the year of this tree. Codes that left are known from 2010 on.
 */
export interface Validity {
  readonly from: number | null;
  readonly to: number | null;
}

const NAME = 'CN2026';
const NONE: readonly string[] = [];

function build(): Nomenclature {
  const children = new Map<string, string[]>();
  const units = new Map<string, string>();
  const firstYears = new Map<string, number>();
  const levels: Record<2 | 4 | 6 | 8, string[]> = { 2: [], 4: [], 6: [], 8: [] };
  const add = (code: string) => {
    if (children.has(code)) return;
    children.set(code, []);
    levels[code.length as 2 | 4 | 6 | 8].push(code);
    if (code.length > 2) {
      const parent = code.slice(0, -2);
      add(parent);
      children.get(parent)?.push(code);
    }
  };
  for (const group of codes.split(',')) {
    const [heading = '', items = ''] = group.split(':');
    for (const item of items.split(' ')) {
      const [rest = '', year] = item.split('+');
      const [digits = '', unit] = rest.split('/');
      const code = heading + digits;
      add(code);
      if (year) firstYears.set(code, Number(year));
      if (unit) units.set(code, unit);
    }
  }
  const successions = successionsOf((code) => children.has(code));
  const below = (code: string): string[] => (code.length === 8 ? [code] : (children.get(code) ?? []).flatMap(below));
  const leavesOf = new Map<string, readonly string[]>();
  const leaves = (code: string): readonly string[] => {
    if (!children.has(code)) return NONE;
    const kept = leavesOf.get(code);
    if (kept) return kept;
    const found = below(code);
    leavesOf.set(code, found);
    return found;
  };
  const path = (code: string) =>
    [2, 4, 6, 8].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
  return {
    nomenclature: NAME,
    has: (code) => children.has(code),
    children: (code) => children.get(code) ?? NONE,
    leaves,
    label: labelOf,
    succession: (code) => successions.get(code) ?? null,
    unit: (code) => units.get(code) ?? null,
    validity(code) {
      if (children.has(code)) return { from: firstYears.get(code) ?? null, to: null };
      const gone = successions.get(code);
      return gone ? { from: null, to: gone.lastYear } : null;
    },
    path,
    all: (digits) => levels[digits],
  };
}

let tree: Nomenclature | undefined;

/** The tree, built at first use (about 10 ms) and kept. */
export function nomenclature(): Nomenclature {
  tree ??= build();
  return tree;
}

/** An HS section: chapters of goods of one kind. It is no code and cannot be declared. */
export interface Section {
  /** Roman number. */
  readonly section: string;
  readonly label: Bilingual;
  readonly chapters: readonly string[];
}

/** The sections in their order, each with the chapters that are in use. */
export function sectionList(): readonly Section[] {
  const chapters = nomenclature().all(2);
  return sections.split(' ').map((item) => {
    const [section = '', first = '', last = ''] = item.split(/[:-]/);
    return {
      section,
      label: ownLabel(`section:${section}`) ?? { en: section, vi: section },
      chapters: chapters.filter((chapter) => chapter >= first && chapter <= last),
    };
  });
}
