/** Codes that may have been meant, as far as they exist: one that does not gives way to the nearest code above it. */
import type { CodeTree } from '@luongxanh/core';

export function existingCodes(codes: readonly string[], tree: Pick<CodeTree, 'has'>): readonly string[] {
  const found = codes.flatMap((code) => {
    for (let end = code.length; end >= 2; end--) if (tree.has(code.slice(0, end))) return [code.slice(0, end)];
    return [];
  });
  return [...new Set(found)];
}
