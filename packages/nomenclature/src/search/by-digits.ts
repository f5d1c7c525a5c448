/** Codes for typed digits: the code itself, what stands below it, and for an old or a national code its nearest present one. */
import { nomenclature } from '../tree.ts';

/** The longest beginning of the digits with which some code begins. */
export function knownPart(digits: string): string {
  const tree = nomenclature();
  for (let size = Math.min(8, digits.length); size > 0; size -= 1) {
    const part = digits.slice(0, size);
    if (
      size % 2 === 0
        ? tree.has(part)
        : tree.children(part.slice(0, -1)).some((code) => code.startsWith(part)) ||
          (size === 1 && tree.all(2).some((code) => code.startsWith(part)))
    )
      return part;
  }
  return '';
}

/** Codes in the order in which they answer the digits. */
export function codesFor(digits: string): string[] {
  const tree = nomenclature();
  const old = [digits.slice(0, 8), digits].map((code) => tree.succession(code)).find(Boolean);
  if (old) return [...new Set(old.successors)];
  const part = knownPart(digits);
  if (part === '') return [];
  const even = part.length % 2 === 0;
  const above = even ? part : part.slice(0, -1);
  const below = (code: string) => tree.children(code).filter((child) => child.startsWith(part));
  if (part.length === 8) return [part, part.slice(0, 6)];
  if (part.length >= 6) return [above, ...below(above)];
  if (even && part.length > 2) return [part, ...below(part)];
  if (part.length === 1) return tree.all(2).filter((code) => code.startsWith(part));
  return below(above);
}
