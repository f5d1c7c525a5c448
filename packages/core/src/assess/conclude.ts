/** A finding of a list as the verdict of its measure: where it stands in the act, its dates, its grade and sources. */
import { printCode } from '../code.ts';
import { laterOf } from '../dates.ts';
import type { Grade, IsoDate, Measure, ScopeEntry } from '../records.ts';
import type { ApplicationDate, Verdict, VerdictStatus } from '../verdict.ts';
import type { Finding } from './lookup.ts';
import { NO_STAY, type Stay } from './stay.ts';

const GRADES: readonly Grade[] = ['V2', 'V1', 'M'];
const weakest = (grades: readonly Grade[]): Grade =>
  GRADES[Math.max(...grades.map((grade) => GRADES.indexOf(grade)), 0)] ?? 'M';

/** Where the answer hangs on which part of the code the goods are. */
const depends: ReadonlySet<VerdictStatus> = new Set(['partial', 'longer_code_needed', 'by_definition', 'later']);

export function conclude(measure: Measure, finding: Finding, stay: Stay = NO_STAY): Verdict {
  const { status, entries } = finding;
  const inside = entries.filter((entry) => entry.effect === 'in');
  const listedFrom =
    stay.from ??
    inside
      .map((entry) => entry.from)
      .filter((date) => date !== null)
      .sort()[0] ??
    null;
  const binding = status !== 'not_listed' && status !== 'excluded';
  const dates = binding ? applicationDates(measure, inside, listedFrom) : [];
  return {
    measure: measure.id,
    celex: measure.celex,
    status,
    annexEntry: nameEntries(entries),
    listedFrom: status === 'not_listed' ? null : listedFrom,
    appliesFrom: dates[0]?.date ?? null,
    dates,
    until: finding.until ?? (status === 'listed' || status === 'partial' ? stay.to : null),
    codes: finding.codes ?? [],
    basis: entries[0]?.basis ?? null,
    grade: entries.length > 0 ? weakest(entries.map((entry) => entry.grade)) : measure.grade,
    sources: measure.sources,
    seldom: depends.has(status) && inside.length > 0 && inside.every((entry) => entry.seldom === true),
    usual: finding.usual === true,
    entries,
  };
}

/** Where the entries stand in the act, each with its codes: `Annex I, coffee: 0901`; at most three codes by name. */
function nameEntries(entries: readonly ScopeEntry[]): string | null {
  const places = new Map<string, string[]>();
  for (const { annexEntry, code, part } of entries) {
    if (annexEntry === null) continue;
    const codes = places.get(annexEntry) ?? [];
    const named = `${part ? 'ex ' : ''}${printCode(code)}`;
    if (!codes.includes(named)) codes.push(named);
    places.set(annexEntry, codes);
  }
  const texts = [...places].map(
    ([place, codes]) => `${place}: ${codes.slice(0, 3).join(', ')}${codes.length > 3 ? ', …' : ''}`,
  );
  return texts.join('; ') || null;
}

/** The dates for these goods: no duty begins before the goods are in the list. */
function applicationDates(
  measure: Measure,
  inside: readonly ScopeEntry[],
  listedFrom: IsoDate | null,
): ApplicationDate[] {
  const groups = new Set(inside.map((entry) => entry.group));
  const rules = measure.application.filter((rule) =>
    inside.length === 0 ? !rule.group : [...groups].some((group) => matchesGroup(measure, rule.group, group)),
  );
  const dates = new Map<string, ApplicationDate>();
  for (const rule of rules) {
    const date = laterOf(rule.date, listedFrom) ?? rule.date;
    const key = `${date} ${rule.who.en}`;
    if (!dates.has(key)) dates.set(key, { date, who: rule.who });
  }
  return [...dates.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** An entry's own group decides where the measure has rules for it; else the common rules do. */
function matchesGroup(measure: Measure, ruleGroup: string | undefined, entryGroup: string | undefined): boolean {
  const known = entryGroup !== undefined && measure.application.some((rule) => rule.group === entryGroup);
  return known ? ruleGroup === entryGroup : ruleGroup === undefined;
}
