/** The calendar of the panel: core's dated items, each with the view that it leads to, by month in two lanes. */
import { type Catalogue, calendarOf, type CalendarItem as DatedItem, type IsoDate } from '@luongxanh/core';
import { routeOfInstrument } from './routes.ts';

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
