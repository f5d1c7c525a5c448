/** The calendar of the panel: core's dated items, each with the view that it leads to, by month in two lanes. */
import { type Catalogue, calendarOf, type CalendarItem as DatedItem, type IsoDate } from '@luongxanh/core';
import { routeOfInstrument } from './routes.ts';
import { touched, type WatchedScope, type WatchedWorld } from './watch-relevance.ts';

export interface CalendarItem extends DatedItem {
  readonly route: string;
}

export interface CalendarWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** All items inside the window, oldest first. */
export function calendarItems(catalogue: Catalogue, { from, to }: CalendarWindow): CalendarItem[] {
  return calendarOf(catalogue, from, to).map((item) => ({
    ...item,
    route: routeOfInstrument(catalogue.instruments.get(item.instrument) ?? { id: item.instrument, date: null }),
  }));
}

/** The items about the watched products: of a measure that bears on one, or of a Vietnamese document tied to such a measure. */
export const aboutMine = (
  items: readonly CalendarItem[],
  scope: WatchedScope,
  world: WatchedWorld,
): readonly CalendarItem[] =>
  items.filter((item) => {
    if (item.measure !== null) return scope.measures.has(item.measure);
    if (item.lane === 'eu') return touched({ kind: 'eu-act', id: item.instrument }, scope, world).length > 0;
    const year = Number(world.catalogue.instruments.get(item.instrument)?.date?.slice(0, 4));
    const key = { kind: 'vn-instrument', id: item.instrument, ...(year ? { year } : {}) } as const;
    return touched(key, scope, world).length > 0;
  });

export interface CalendarMonth {
  /** `2026-12`; a year alone for items of which no more is known. */
  readonly month: string;
  readonly eu: readonly CalendarItem[];
  readonly vn: readonly CalendarItem[];
}

/** Months that have items, in order; items known only by year stand in a row of their own before that year's months. */
export function byMonth(items: readonly CalendarItem[]): CalendarMonth[] {
  const months = new Map<string, { eu: CalendarItem[]; vn: CalendarItem[] }>();
  for (const item of items) {
    const key = item.precision === 'year' ? item.date.slice(0, 4) : item.date.slice(0, 7);
    const month = months.get(key) ?? { eu: [], vn: [] };
    month[item.lane].push(item);
    months.set(key, month);
  }
  return [...months].sort(([a], [b]) => a.localeCompare(b)).map(([month, lanes]) => ({ month, ...lanes }));
}
