/**
 * The dates of the catalogue as calendar items in two lanes, EU and Viet Nam. Every item says where it comes from; a date of
 * which only the month or year is known keeps that precision. Yearly reports appear in each year of the window.
 */
import { type Bilingual, type Catalogue, type IsoDate, isIsoDate } from '@luongxanh/core';
import { numbered } from './page-groups.ts';
import { routeOfInstrument } from './routes.ts';

export interface CalendarItem {
  readonly id: string;
  readonly lane: 'eu' | 'vn';
  readonly date: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly kind: 'applies' | 'event' | 'deadline' | 'report';
  readonly what: Bilingual;
  readonly who: Bilingual | null;
  /** The act or instrument, as it is called for short. */
  readonly act: Bilingual;
  readonly article: string | null;
  readonly route: string;
}

export interface CalendarWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** All items inside the window, oldest first. */
export function calendarItems(catalogue: Catalogue, window: CalendarWindow): CalendarItem[] {
  const items = [...measureItems(catalogue), ...instrumentItems(catalogue), ...deadlineItems(catalogue)];
  const reports = reportItems(catalogue, window);
  const once = new Map<string, CalendarItem>();
  for (const item of [...items, ...reports]) {
    if (item.date < window.from || item.date > window.to) continue;
    const key = `${item.date} ${item.route} ${item.what.en} ${item.who?.en ?? ''}`;
    if (!once.has(key)) once.set(key, item);
  }
  return [...once.values()].sort(
    (a, b) => a.date.localeCompare(b.date) || a.lane.localeCompare(b.lane) || a.id.localeCompare(b.id),
  );
}

const APPLIES: Bilingual = { en: 'Duties begin', vi: 'Nghĩa vụ bắt đầu áp dụng' };

function measureItems({ records }: Catalogue): CalendarItem[] {
  return records.measures.flatMap((measure) => {
    const base = {
      lane: 'eu',
      act: measure.shortName,
      route: routeOfInstrument({ id: measure.instrument, date: null }),
    } as const;
    const events = measure.events.map(
      (event, at): CalendarItem => ({
        ...base,
        id: `${measure.id}-event-${at}`,
        date: event.date,
        precision: event.precision ?? 'day',
        kind: 'event',
        what: event.what,
        who: event.who.en === '' ? null : event.who,
        article: event.article,
      }),
    );
    // An event on the day of application says it better than the bare rule does.
    const told = new Set(measure.events.map((event) => event.date));
    const rules = measure.application
      .filter((rule) => !told.has(rule.date))
      .map(
        (rule, at): CalendarItem => ({
          ...base,
          id: `${measure.id}-applies-${at}`,
          date: rule.date,
          precision: 'day',
          kind: 'applies',
          what: APPLIES,
          who: rule.who,
          article: rule.article,
        }),
      );
    return [...events, ...rules];
  });
}

function instrumentItems({ records, measureOfAct }: Catalogue): CalendarItem[] {
  return records.instruments.flatMap((instrument) =>
    // The events of a measure's act stand with the measure.
    measureOfAct(instrument.id)
      ? []
      : instrument.events.map(
          (event, at): CalendarItem => ({
            id: `${instrument.id}-event-${at}`,
            lane: instrument.jurisdiction,
            date: event.date,
            precision: event.precision ?? 'day',
            kind: 'event',
            what: event.what,
            who: event.who.en === '' ? null : event.who,
            act:
              instrument.shortName ??
              (instrument.number ? numbered(instrument.kind, instrument.number) : instrument.title),
            article: event.article,
            route: routeOfInstrument(instrument),
          }),
        ),
  );
}

function actName(catalogue: Catalogue, id: string): Bilingual {
  const instrument = catalogue.instruments.get(id);
  if (!instrument) return { en: id, vi: id };
  return instrument.shortName ?? (instrument.number ? numbered(instrument.kind, instrument.number) : instrument.title);
}

const routeTo = (catalogue: Catalogue, id: string) =>
  routeOfInstrument(catalogue.instruments.get(id) ?? { id, date: null });

function deadlineItems(catalogue: Catalogue): CalendarItem[] {
  return catalogue.records.obligations.flatMap((obligation): CalendarItem[] =>
    obligation.deadline === null
      ? []
      : [
          {
            id: obligation.id,
            lane: 'vn',
            date: obligation.deadline,
            precision: 'day',
            kind: 'deadline',
            what: obligation.task,
            who: obligation.lead === null ? null : (catalogue.bodies.get(obligation.lead)?.name ?? null),
            act: actName(catalogue, obligation.instrument),
            article: obligation.place.en || null,
            route: routeTo(catalogue, obligation.instrument),
          },
        ],
  );
}

function reportItems(catalogue: Catalogue, window: CalendarWindow): CalendarItem[] {
  const first = Number(window.from.slice(0, 4));
  const last = Number(window.to.slice(0, 4));
  return catalogue.records.reportingDuties.flatMap((duty) => {
    const instrument = catalogue.instruments.get(duty.instrument);
    const due = duty.due ?? '';
    const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const dates = isIsoDate(due) ? [due] : years.map((year) => `${year}-${due}`).filter(isIsoDate);
    return dates
      .filter(
        (date) =>
          (instrument?.date ?? '0000') <= date && date <= (instrument?.ended ?? instrument?.period?.to ?? '9999'),
      )
      .map(
        (date): CalendarItem => ({
          id: `${duty.id}-${date}`,
          lane: 'vn',
          date,
          precision: 'day',
          kind: 'report',
          what: duty.what,
          who: duty.who === null ? null : (catalogue.bodies.get(duty.who)?.name ?? null),
          act: actName(catalogue, duty.instrument),
          article: duty.place.en || null,
          route: routeTo(catalogue, duty.instrument),
        }),
      );
  });
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
