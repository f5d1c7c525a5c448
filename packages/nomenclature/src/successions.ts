/**
 * What became of codes that left the nomenclature. Stored are CN codes, as the official concordance gives them year by year; a
 * subheading or heading that is gone is made from its CN codes, so that a code of the HS of 2007, 2012 or 2017 is answered too.
 */
import type { CodeSuccession } from '@luongxanh/core';
import { changes } from '../generated/codes.js';

const GRADES: readonly CodeSuccession['grade'][] = ['V2', 'V1', 'M'];

/** The successions by code; `exists` says which codes the nomenclature has now. */
export function successionsOf(exists: (code: string) => boolean): ReadonlyMap<string, CodeSuccession> {
  const found = new Map<string, CodeSuccession>();
  for (const line of changes.split('\n')) {
    const [year = '', grade = ''] = line.split(' ', 2);
    for (const group of line.slice(year.length + grade.length + 2).split(';')) {
      const [heading = '', items = ''] = group.split(':');
      for (const item of items.split(',')) {
        const [rest = '', heirs = ''] = item.split('>');
        const successors = heirs.split(' ').map((one) => (one.length === 8 ? one : heading + one));
        found.set(heading + rest, {
          lastYear: Number(year),
          grade: GRADES.find((word) => word === grade) ?? 'M',
          successors,
        });
      }
    }
  }
  for (const [code, succession] of [...found])
    for (const digits of [6, 4]) {
      const wide = code.slice(0, digits);
      if (!exists(wide)) found.set(wide, joined(found.get(wide), succession, digits));
    }
  return found;
}

/** A wider code lives as long as the last of its parts, and its successors are theirs, cut to its own digits. */
function joined(known: CodeSuccession | undefined, part: CodeSuccession, digits: number): CodeSuccession {
  const heirs = part.successors.map((one) => one.slice(0, digits));
  if (!known) return { ...part, successors: [...new Set(heirs)].sort() };
  return {
    lastYear: Math.max(known.lastYear, part.lastYear),
    grade: GRADES[Math.max(GRADES.indexOf(known.grade), GRADES.indexOf(part.grade))] ?? 'M',
    successors: [...new Set([...known.successors, ...heirs])].sort(),
  };
}
