/**
 * The quotas in a measure's list on a date: one line a quota, with its tonnes and the headings it covers. Tonnes stand on each
 * scope entry; entries of one quota share its place in the annex and its amount, and are never added up.
 */
import { isWithin, type Language, type Measure, printCode } from '@luongxanh/core';

export interface Quota {
  readonly what: string;
  readonly annexEntry: string | null;
  readonly tonnes: number;
  /** Headings; the codes themselves are in `assess`. */
  readonly codes: readonly string[];
}

export function quotasOf(measure: Measure, on: string, language: Language): Quota[] {
  const quotas = new Map<string, Quota>();
  for (const entry of measure.scope) {
    if (entry.effect !== 'in' || entry.quotaTonnes === undefined || !isWithin(on, entry.from, entry.to)) continue;
    const key = `${entry.annexEntry} ${entry.quotaTonnes}`;
    const heading = printCode(entry.code.slice(0, 4));
    const known = quotas.get(key);
    if (!known) {
      const what = entry.condition?.[language] ?? entry.annexEntry ?? measure.shortName[language];
      quotas.set(key, { what, annexEntry: entry.annexEntry, tonnes: entry.quotaTonnes, codes: [heading] });
    } else if (!known.codes.includes(heading)) {
      quotas.set(key, { ...known, codes: [...known.codes, heading] });
    }
  }
  return [...quotas.values()];
}
