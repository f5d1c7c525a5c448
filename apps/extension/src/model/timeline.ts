/**
 * One act as a line in time: its events and dates of application together, each past, next or ahead of a day. "Next" is the
 * first day ahead, and every entry of that day.
 */
import { type Bilingual, daysBetween, type Grade, type Instrument, type IsoDate, type Measure } from '@luongxanh/core';

export interface TimelineEntry {
  readonly date: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly what: Bilingual | null;
  readonly who: Bilingual | null;
  readonly article: string | null;
  readonly grade: Grade | null;
  readonly when: 'past' | 'next' | 'ahead';
  /** Days from the day asked; negative in the past. */
  readonly days: number;
}

export function timelineOf(instrument: Instrument | null, measure: Measure | null, on: IsoDate): TimelineEntry[] {
  const events = [...(measure?.events ?? []), ...(instrument?.events ?? [])];
  const raw = new Map<string, Omit<TimelineEntry, 'when' | 'days'>>();
  for (const { date, precision, what, who, article, grade } of events) {
    raw.set(`${date} ${what.en} ${who.en}`, {
      date,
      precision: precision ?? 'day',
      what,
      who: who.en ? who : null,
      article,
      grade,
    });
  }
  const told = new Set(events.map((event) => event.date));
  for (const { date, who, article } of measure?.application ?? []) {
    if (!told.has(date))
      raw.set(`${date} ${who.en}`, { date, precision: 'day', what: null, who, article, grade: null });
  }
  const sorted = [...raw.values()].sort((a, b) => a.date.localeCompare(b.date));
  const next = sorted.find((entry) => entry.date > on)?.date;
  return sorted.map((entry) => ({
    ...entry,
    when: entry.date <= on ? 'past' : entry.date === next ? 'next' : 'ahead',
    days: daysBetween(on, entry.date),
  }));
}
