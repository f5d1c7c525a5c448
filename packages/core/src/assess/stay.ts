/** How goods come into a list and leave it: what is still to come, the last day in it, and the unbroken time around a date. */

import { contains } from '../code.ts';
import { dayAfter } from '../dates.ts';
import type { IsoDate, ScopeEntry } from '../records.ts';
import type { CodeTree } from '../tree.ts';
import { isLaw } from './basis.ts';
import { type Finding, validOn } from './lookup.ts';

/** Goods that a list takes in later. A wide code of which only a part comes in says which. */
export function comingIn(
  code: string,
  entries: readonly ScopeEntry[],
  on: IsoDate,
  tree: CodeTree | undefined,
): Finding | null {
  const coming = entries.filter((entry) => entry.effect === 'in' && entry.from !== null && entry.from > on);
  const whole = coming.filter((entry) => contains(entry.code, code));
  if (whole.length > 0) return { status: 'later', entries: earliest(whole) };
  const below = coming.filter((entry) => contains(code, entry.code));
  if (below.length === 0) return null;
  const first = earliest(below);
  const leaves = tree?.leaves(code) ?? [];
  const isAll = leaves.length > 0 && leaves.every((leaf) => first.some((entry) => contains(entry.code, leaf)));
  if (isAll) return { status: 'later', entries: first };
  return { status: 'later', entries: first, codes: [...new Set(below.map((entry) => entry.code))].sort() };
}

const earliest = (entries: readonly ScopeEntry[]): ScopeEntry[] => {
  const date = entries.map((entry) => entry.from ?? '').sort()[0];
  return entries.filter((entry) => entry.from === date);
};

/** Goods that left a list: the last day they stood in it. Only lists of the act itself can say so. */
export function goneOut(code: string, entries: readonly ScopeEntry[], on: IsoDate): Finding | null {
  const related = (entry: ScopeEntry) => contains(entry.code, code) || contains(code, entry.code);
  const gone = entries.filter(
    (entry) => entry.effect === 'in' && isLaw(entry.basis) && entry.to !== null && entry.to < on && related(entry),
  );
  if (gone.length === 0) return null;
  const until =
    gone
      .map((entry) => entry.to ?? '')
      .sort()
      .at(-1) ?? null;
  const left = entries.filter((entry) => entry.effect === 'left' && validOn(on)(entry) && related(entry));
  return { status: 'not_listed', entries: left.length > 0 ? left : gone.filter((entry) => entry.to === until), until };
}

/** The unbroken time that goods stand in a list around a date, over entries that follow on each other. */
export interface Stay {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
export const NO_STAY: Stay = { from: null, to: null };

export function stayIn(code: string, list: readonly ScopeEntry[], on: IsoDate): Stay {
  const windows = list.filter((entry) => entry.effect === 'in' && contains(entry.code, code));
  const now = windows.filter(validOn(on));
  if (now.length === 0) return NO_STAY;
  let from = now.some((entry) => entry.from === null) ? null : (now.map((entry) => entry.from ?? '').sort()[0] ?? null);
  let to = now.some((entry) => entry.to === null)
    ? null
    : (now
        .map((entry) => entry.to ?? '')
        .sort()
        .at(-1) ?? null);
  for (let grown = true; grown; ) {
    grown = false;
    for (const entry of windows) {
      if (
        from !== null &&
        entry.to !== null &&
        entry.from !== null &&
        entry.from < from &&
        dayAfter(entry.to) >= from
      ) {
        from = entry.from;
        grown = true;
      }
      if (to !== null && entry.from !== null && entry.from <= dayAfter(to) && (entry.to === null || entry.to > to)) {
        to = entry.to;
        grown = true;
      }
    }
  }
  return { from, to };
}
