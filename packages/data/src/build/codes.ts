/**
 * Whether a code of a list exists. Prefixes of any length count (acts print 7202 2), ten digits stand on their first eight,
 * and a code that the act printed in an older nomenclature may be gone when its time in the list is over.
 */
import type { CodeTree, ScopeEntry } from '@luongxanh/core';
import type { Collector } from './collect.ts';

function codeExists(code: string, tree: CodeTree): boolean {
  const cut = code.slice(0, 8);
  if (cut.length % 2 === 0) return tree.has(cut);
  return cut.length > 2 && tree.children(cut.slice(0, -1)).some((child) => child.startsWith(cut));
}

export function checkCode(collector: Collector, entry: ScopeEntry, tree: CodeTree): void {
  if (codeExists(entry.code, tree)) return;
  const year = Number(tree.nomenclature.replace(/\D/g, ''));
  const old = entry.lawYear !== undefined && entry.lawYear < year;
  if (old && entry.to !== null && entry.to < `${year}-01-01`) return;
  const heirs = tree.succession(entry.code)?.successors ?? [];
  collector.fault(entry, ['code'], {
    expected: `a code of ${tree.nomenclature}`,
    received: `"${entry.code}"`,
    fix:
      heirs.length > 0
        ? `use ${heirs.join(', ')} with basis "mapped", law_code ${entry.code} and law_year`
        : 'correct the digits; keep leading zeros',
  });
}
