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

/** What stands below one heading: `0901:1100 1200 ...` as packed by the build, read when one of its codes is first asked for. */
interface Heading {
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly units: ReadonlyMap<string, string>;
  readonly firstYears: ReadonlyMap<string, number>;
}

function readHeading(heading: string, items: string): Heading {
  const children = new Map<string, string[]>([[heading, []]]);
  const units = new Map<string, string>();
  const firstYears = new Map<string, number>();
  const add = (code: string) => {
    if (children.has(code)) return;
    children.set(code, []);
    const above = code.slice(0, -2);
    add(above);
    children.get(above)?.push(code);
  };
  for (const item of items.split(' ')) {
    const [rest = '', year] = item.split('+');
    const [digits = '', unit] = rest.split('/');
    const code = heading + digits;
    add(code);
    if (year) firstYears.set(code, Number(year));
    if (unit) units.set(code, unit);
  }
  return { children, units, firstYears };
}

function build(): Nomenclature {
  const packed = new Map<string, string>();
  const chapters = new Map<string, string[]>();
  for (const group of codes.split(',')) {
    const heading = group.slice(0, 4);
    const chapter = heading.slice(0, 2);
    packed.set(heading, group.slice(5));
    const known = chapters.get(chapter);
    if (known) known.push(heading);
    else chapters.set(chapter, [heading]);
  }
  const read = new Map<string, Heading>();
  const at = (code: string): Heading | undefined => {
    const heading = code.slice(0, 4);
    const known = read.get(heading);
    if (known) return known;
    const items = packed.get(heading);
    if (items === undefined) return undefined;
    const found = readHeading(heading, items);
    read.set(heading, found);
    return found;
  };
  const children = (code: string): readonly string[] =>
    (code.length === 2 ? chapters.get(code) : at(code)?.children.get(code)) ?? NONE;
  const has = (code: string): boolean =>
    code.length === 2
      ? chapters.has(code)
      : code.length === 4
        ? packed.has(code)
        : at(code)?.children.has(code) === true;
  let gone: ReturnType<typeof successionsOf> | undefined;
  const succession = (code: string) => {
    gone ??= successionsOf(has);
    return gone.get(code) ?? null;
  };
  const below = (code: string): string[] => (code.length === 8 ? [code] : children(code).flatMap(below));
  const leavesOf = new Map<string, readonly string[]>();
  const leaves = (code: string): readonly string[] => {
    if (!has(code)) return NONE;
    const kept = leavesOf.get(code);
    if (kept) return kept;
    const found = below(code);
    leavesOf.set(code, found);
    return found;
  };
  const levels = new Map<number, readonly string[]>();
  const all = (digits: number): readonly string[] => {
    const kept = levels.get(digits);
    if (kept) return kept;
    const found = digits === 2 ? [...chapters.keys()] : all(digits - 2).flatMap(children);
    levels.set(digits, found);
    return found;
  };
  const path = (code: string) =>
    [2, 4, 6, 8].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
  return {
    nomenclature: NAME,
    has,
    children,
    leaves,
    label: labelOf,
    succession,
    unit: (code) => at(code)?.units.get(code) ?? null,
    validity(code) {
      if (has(code)) return { from: at(code)?.firstYears.get(code) ?? null, to: null };
      const left = succession(code);
      return left ? { from: null, to: left.lastYear } : null;
    },
    path,
    all,
  };
}

let tree: Nomenclature | undefined;

/** The tree, made at first use and kept; a heading is read when one of its codes is first asked for. */
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
