/** Who is bound from when, under a verdict: the days still to come, for firms of another size another day; else the last that came. */
import type { IsoDate, Verdict } from '@luongxanh/core';

export function daysOf({ dates, status }: Pick<Verdict, 'dates' | 'status'>, on: IsoDate): Verdict['dates'] {
  if (status === 'not_listed' || status === 'excluded') return [];
  const ahead = dates.filter(({ date }) => date > on);
  const last = dates
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return ahead.length > 0 ? ahead : dates.filter(({ date }) => date === last);
}
