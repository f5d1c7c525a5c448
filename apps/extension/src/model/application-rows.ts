/** The dates of application of a measure as rows on an axis of years: who is bound from when, in order of the day. */
import { type Bilingual, daysBetween, type IsoDate, type Measure } from '@luongxanh/core';
import type { YearAxis } from './target-spans.ts';

export interface ApplicationRow {
  readonly date: IsoDate;
  readonly who: Bilingual;
  readonly article: string | null;
  readonly begun: boolean;
  /** Days from the day asked; negative in the past. */
  readonly days: number;
}

/** Room before the first date and after the last, in years, so that no bar begins at the edge. */
const ROOM = 1;

export function applicationRows(
  { application }: Pick<Measure, 'application'>,
  on: IsoDate,
): { readonly rows: readonly ApplicationRow[]; readonly axis: YearAxis } {
  const rows = application
    .map(({ date, who, article }) => ({ date, who, article, begun: date <= on, days: daysBetween(on, date) }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const years = [on, ...rows.map(({ date }) => date)].map((date) => Number(date.slice(0, 4)));
  const first = Math.min(...years);
  const end = Math.max(...years) + 1 + ROOM;
  const step = [1, 2, 5, 10].find((size) => (end - first) / size <= 6) ?? 20;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year < end; year += step) ticks.push(year);
  return { rows, axis: { first, end, ticks } };
}
