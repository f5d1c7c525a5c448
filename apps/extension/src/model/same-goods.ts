/** Codes of different length that hold the same goods: 0901 11 has one CN code below it, so a figure of the one is a figure of the other. */
import type { CodeTree } from '@luongxanh/core';

export function sameGoods(a: string, b: string, tree: Pick<CodeTree, 'leaves'>): boolean {
  if (a === b) return true;
  const [left, right] = [tree.leaves(a), tree.leaves(b)];
  return left.length > 0 && left.length === right.length && left.every((code, at) => code === right[at]);
}
