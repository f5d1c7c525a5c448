/**
 * What the watched products have to do with a finding: a code at, above or below one of them, an act whose measure bears on
 * one, a Vietnamese document tied to such a measure. General rules bear on every product and so say nothing about these; what
 * seldom concerns goods of the code is no finding about them.
 */
import {
  assess,
  type Catalogue,
  type CodeTree,
  codeOfReference,
  contains,
  describeAct,
  findInstrument,
  type IsoDate,
  type ScopeEntry,
  type VerdictStatus,
} from '@luongxanh/core';
import type { PageReport, ReferenceKey } from '../messages.ts';
import { answeredCode } from './answered-code.ts';

const BEARS: ReadonlySet<VerdictStatus> = new Set([
  'listed',
  'partial',
  'longer_code_needed',
  'by_definition',
  'later',
  'planned',
]);

export interface WatchedWorld {
  readonly catalogue: Catalogue;
  readonly tree: CodeTree;
  readonly on: IsoDate;
}

export interface WatchedScope {
  readonly codes: readonly string[];
  /** The watched codes that each measure bears on. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
}

/** With `general`, rules that bear on every product count too: a calendar that left them out would hide a ban. */
export function watchedScope(codes: readonly string[], world: WatchedWorld, { general = false } = {}): WatchedScope {
  const measures = new Map<string, string[]>();
  for (const code of codes) {
    for (const verdict of assess(answeredCode(code, world.tree), world)) {
      const bears = BEARS.has(verdict.status) || (general && verdict.status === 'horizontal');
      if (!bears || verdict.seldom) continue;
      const list = measures.get(verdict.measure);
      if (list) list.push(code);
      else measures.set(verdict.measure, [code]);
    }
  }
  return { codes, measures };
}

/** The watched codes that a reference is about; none where it is about none. */
export function touched(
  reference: ReferenceKey,
  scope: WatchedScope,
  { catalogue, tree, on }: WatchedWorld,
): readonly string[] {
  switch (reference.kind) {
    case 'product-code': {
      const found = codeOfReference(reference.id);
      if (!found) return [];
      const { code, to } = found;
      return scope.codes.filter((kept) => {
        const watched = answeredCode(kept, tree);
        return to ? isBetween(watched, code, to) : contains(code, watched) || contains(watched, code);
      });
    }
    case 'eu-act': {
      const { measure } = describeAct(reference.id, 1, catalogue, on);
      return measure ? (scope.measures.get(measure.id) ?? []) : [];
    }
    case 'vn-instrument': {
      const { instrument } = findInstrument(reference, catalogue);
      if (!instrument) return [];
      const links = catalogue.linksOfInstrument(instrument.id).filter(({ kind }) => kind !== 'general_tasking');
      return [...new Set(links.flatMap(({ measure }) => scope.measures.get(measure) ?? []))];
    }
    case 'oj-reference':
      return [];
  }
}

const isBetween = (code: string, from: string, to: string): boolean => {
  const length = Math.min(code.length, from.length);
  const start = code.slice(0, length);
  return start >= from.slice(0, length) && start <= to.slice(0, length);
};

/** How many things of a page are about the watched products; each counts once, however often it is mentioned. */
export function countTouched(report: PageReport, scope: WatchedScope, world: WatchedWorld): number {
  const claims = new Map(world.catalogue.records.claims.map((claim) => [claim.id, claim.measure]));
  const outdated = new Set(report.outdated.map(({ claim }) => claim));
  return (
    report.references.filter((reference) => touched(reference, scope, world).length > 0).length +
    [...outdated].filter((claim) => scope.measures.has(claims.get(claim) ?? '')).length
  );
}

/** The entries of a list that stand at, above or below a watched code. */
export function entriesTouching(
  entries: readonly ScopeEntry[],
  codes: readonly string[],
  tree: CodeTree,
): readonly { readonly entry: ScopeEntry; readonly codes: readonly string[] }[] {
  return entries.flatMap((entry) => {
    const near = codes.filter((kept) => {
      const code = answeredCode(kept, tree);
      return contains(entry.code, code) || contains(code, entry.code);
    });
    return near.length > 0 ? [{ entry, codes: near }] : [];
  });
}

/** Without entries that are over where the same watched code has one that stands or is to come: what follows says more. */
export function standingEntries<T extends { readonly entry: ScopeEntry; readonly codes: readonly string[] }>(
  found: readonly T[],
  on: IsoDate,
): readonly T[] {
  const isOver = ({ entry }: T) => entry.to !== null && entry.to < on;
  const standing = new Set(found.filter((one) => !isOver(one)).flatMap(({ codes }) => codes));
  return found.filter((one) => !isOver(one) || one.codes.some((code) => !standing.has(code)));
}
