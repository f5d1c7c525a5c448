/**
 * Tasks as a person reads them. A document that gives one task to several bodies "each together with" another is recorded line by
 * line; here it stands once, with all that take part. Nothing is joined that differs in words, place, lead or time.
 */
import type { IsoDate, Obligation } from '@luongxanh/core';
import { groupBy } from './group-by.ts';

export function tasksOnce(obligations: readonly Obligation[]): Obligation[] {
  const same = groupBy(obligations, ({ instrument, place, task, lead, deadline, period }) =>
    JSON.stringify([instrument, place.en, task.en, lead, deadline, period]),
  );
  return [...same.values()].map((all) => {
    const first = all[0] as Obligation;
    if (all.length === 1) return first;
    return {
      ...first,
      coordinating: [...new Set(all.flatMap(({ coordinating }) => coordinating))],
      sources: [...new Set(all.flatMap(({ sources }) => sources))],
    };
  });
}

/** Tasks by the body that leads, in the order of the document; null where the text names none. */
export function tasksByLead(tasks: readonly Obligation[]): ReadonlyMap<string | null, readonly Obligation[]> {
  return groupBy(tasks, ({ lead }) => lead);
}

export type DeadlineGroup = { readonly kind: 'year'; readonly year: string } | { readonly kind: 'none' | 'past' };

/** By the year of the deadline, the nearest first; then those without one; then those whose day is over. */
export function tasksByDeadline(
  tasks: readonly Obligation[],
  on: IsoDate,
): readonly { readonly group: DeadlineGroup; readonly tasks: readonly Obligation[] }[] {
  const sorted = [...tasks].sort((a, b) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999'));
  const keyed = groupBy(sorted, ({ deadline }) =>
    deadline === null ? 'none' : deadline < on ? 'past' : deadline.slice(0, 4),
  );
  const rank = (key: string) => (key === 'past' ? 2 : key === 'none' ? 1 : 0);
  return [...keyed]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([key, all]) => ({
      group: key === 'none' || key === 'past' ? { kind: key } : { kind: 'year', year: key },
      tasks: all,
    }));
}
