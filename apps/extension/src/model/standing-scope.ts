/** The entries of a list apart: those that stand or are to come, and those that are over, which only the past asks for. */
import type { IsoDate, ScopeEntry } from '@luongxanh/core';

export function splitScope(
  scope: readonly ScopeEntry[],
  on: IsoDate,
): { readonly standing: readonly ScopeEntry[]; readonly over: readonly ScopeEntry[] } {
  const isOver = ({ to }: ScopeEntry) => to !== null && to < on;
  const standing = scope.filter((entry) => !isOver(entry));
  // A list that has ended is read for its past.
  return standing.length === 0 ? { standing: scope, over: [] } : { standing, over: scope.filter(isOver) };
}
