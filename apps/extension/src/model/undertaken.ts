/** What Viet Nam has undertaken behind a measure, summed up: how many tasks, which bodies lead now, the next deadline. */
import { type Body, type Catalogue, type IsoDate, type MeasureId, relatedObligations } from '@luongxanh/core';
import { groupBy } from './group-by.ts';

export interface Undertaken {
  /** Tasks that really belong to it: what only resembles the measure is not counted. */
  readonly tasks: number;
  /** The bodies that lead now, those with most tasks first. */
  readonly leads: readonly { readonly body: Body; readonly count: number }[];
  readonly next: { readonly deadline: IsoDate; readonly task: { readonly en: string; readonly vi: string } } | null;
}

export function undertakenFor(measure: MeasureId, catalogue: Catalogue, on: IsoDate): Undertaken {
  const related = relatedObligations(catalogue, measure, on, null);
  const tasks = related.filter(({ obligation, relation }) => obligation !== null && relation !== 'only_resembles');
  const once = [...groupBy(tasks, ({ id }) => id).values()].flatMap((same) => same[0] ?? []);
  const leads = groupBy(
    once.flatMap(({ leadNow }) => leadNow ?? []),
    ({ id }) => id,
  );
  const dated = once.flatMap(({ deadline, task }) => (deadline !== null && deadline >= on ? [{ deadline, task }] : []));
  return {
    tasks: once.length,
    leads: [...leads.values()]
      .flatMap((same) => (same[0] ? [{ body: same[0], count: same.length }] : []))
      .sort((a, b) => b.count - a.count),
    next: dated.sort((a, b) => a.deadline.localeCompare(b.deadline))[0] ?? null,
  };
}
