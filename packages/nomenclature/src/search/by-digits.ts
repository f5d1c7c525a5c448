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

export interface ByDigits {
  /** In the order in which they answer the digits. */
  readonly codes: readonly string[];
  /** Whether they are what was typed, what followed it, or only the nearest that exists. */
  readonly kind: 'code' | 'successor' | 'nearest';
}

/** What answers typed digits; ten digits of TARIC stand at their CN code. */
export function codesFor(digits: string): ByDigits {
  const tree = nomenclature();
  const typed = digits.slice(0, 8);
  // A heading that left, filled up with zeros, is answered as that heading.
  const heading = /^\d{4}(?:00)+$/.test(typed) && !tree.has(typed.slice(0, 4)) ? typed.slice(0, 4) : typed;
  const old = tree.succession(typed) ?? tree.succession(heading);
  if (old) return { codes: [...new Set(old.successors)], kind: 'successor' };
  const part = knownPart(digits);
  const kind = part.length < Math.min(8, digits.length) ? 'nearest' : 'code';
  return { codes: answering(part), kind };
}

function answering(part: string): readonly string[] {
  const tree = nomenclature();
  if (part === '') return [];
  if (part.length === 1) return tree.all(2).filter((code) => code.startsWith(part));
  if (part.length === 8) return [part, part.slice(0, 6)];
  const above = part.slice(0, 2 * Math.floor(part.length / 2));
  const below = tree.children(above).filter((code) => code.startsWith(part));
  return part.length % 2 === 0 || part.length > 6 ? [above, ...below] : below;
}
