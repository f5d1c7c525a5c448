/**
 * Dated things in order of date: events of EU measures and first days of duty, deadlines and reports of Vietnamese
 * instruments. A yearly duty (`MM-DD`) stands once in each year of the window, while its instrument is in force. Nothing is
 * added that no record says.
 */
import { bodyOn, type Catalogue } from './catalogue.ts';
import { dayAfter, isIsoDate } from './dates.ts';
import type {
  Bilingual,
  Grade,
  Instrument,
  InstrumentId,
  IsoDate,
  Jurisdiction,
  Language,
  MeasureId,
} from './records.ts';
import { entryWords } from './words/entry.ts';

export type CalendarKind = 'applies' | 'event' | 'deadline' | 'report';

export interface CalendarItem {
  readonly id: string;
  readonly date: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly lane: Jurisdiction;
  readonly kind: CalendarKind;
  readonly what: Bilingual;
  readonly who: Bilingual | null;
  /** The act or instrument, as it is called for short. */
  readonly act: Bilingual;
  readonly instrument: InstrumentId;
  readonly measure: MeasureId | null;
  readonly article: string | null;
  /** The place in the act or document, in the words of each language. */
  readonly place: Bilingual | null;
  readonly grade: Grade;
}

const placeOf = (article: string | null): Bilingual | null => (article === null ? null : entryWords(article));

const APPLIES: Bilingual = { en: 'Duties begin', vi: 'Nghĩa vụ bắt đầu áp dụng' };

/** All items with a date in the window, both ends included, in order, each once. */
export function calendarOf(catalogue: Catalogue, from: IsoDate, to: IsoDate): CalendarItem[] {
  const items = [
    ...measureItems(catalogue),
    ...instrumentItems(catalogue),
    ...deadlineItems(catalogue),
    ...reportItems(catalogue, from, to),
  ];
  const once = new Map<string, CalendarItem>();
  for (const item of items) {
    if (item.date < from || item.date > to) continue;
    const key = `${item.date} ${item.instrument} ${item.what.en} ${item.who?.en ?? ''}`;
    if (!once.has(key)) once.set(key, item);
  }
  return [...once.values()].sort(
    (a, b) => a.date.localeCompare(b.date) || a.lane.localeCompare(b.lane) || a.id.localeCompare(b.id),
  );
}

function measureItems({ records }: Catalogue): CalendarItem[] {
  return records.measures.flatMap((measure) => {
    const base = { lane: 'eu', act: measure.shortName, instrument: measure.instrument, measure: measure.id } as const;
    const events = measure.events.map(
      ({ precision, ...event }, at): CalendarItem => ({
        ...base,
        ...event,
        place: placeOf(event.article),
        id: `${measure.id}-event-${at}`,
        precision: precision ?? 'day',
        kind: 'event',
      }),
    );
    // An event on the day of application says it better than the bare rule does.
    const told = new Set(measure.events.map(({ date }) => date));
    const rules = measure.application
      .filter(({ date }) => !told.has(date))
      .map(
        ({ date, who, article }, at): CalendarItem => ({
          ...base,
          id: `${measure.id}-applies-${at}`,
          date,
          precision: 'day',
          kind: 'applies',
          what: APPLIES,
          who,
          article,
          place: placeOf(article),
          grade: measure.grade,
        }),
      );
    return [...events, ...rules];
  });
}

/** Events of instruments that are no measure's act: those stand with the measure. */
function instrumentItems({ records, measureOfAct }: Catalogue): CalendarItem[] {
  return records.instruments
    .filter(({ id }) => !measureOfAct(id))
    .flatMap((instrument) =>
      instrument.events.map(
        ({ precision, ...event }, at): CalendarItem => ({
          ...event,
          place: placeOf(event.article),
          id: `${instrument.id}-event-${at}`,
          precision: precision ?? 'day',
          lane: instrument.jurisdiction,
          kind: 'event',
          act: nameOf(instrument),
          instrument: instrument.id,
          measure: null,
        }),
      ),
    );
}

function deadlineItems(catalogue: Catalogue): CalendarItem[] {
  return catalogue.records.obligations.flatMap((obligation): CalendarItem[] => {
    const instrument = catalogue.instruments.get(obligation.instrument);
    if (obligation.deadline === null || !instrument) return [];
    const { id, deadline, task, lead, place, grade } = obligation;
    return [
      {
        ...vietnamese(instrument),
        id,
        date: deadline,
        kind: 'deadline',
        what: task,
        who: bodyName(catalogue, lead, deadline),
        article: place.en || null,
        place: place.en ? place : null,
        grade,
      },
    ];
  });
}

function reportItems(catalogue: Catalogue, from: IsoDate, to: IsoDate): CalendarItem[] {
  return catalogue.records.reportingDuties.flatMap(({ id, instrument: of, due, what, who, place, grade }) => {
    const instrument = catalogue.instruments.get(of);
    if (!instrument || due === null) return [];
    const last = instrument.ended ?? instrument.period?.to ?? '9999-12-31';
    return dueDates(due, from, to)
      .filter((date) => (instrument.date ?? '') <= date && date <= last)
      .map(
        (date): CalendarItem => ({
          ...vietnamese(instrument),
          id: `${id}-${date}`,
          date,
          kind: 'report',
          what,
          who: bodyName(catalogue, who, date),
          article: place.en || null,
          place: place.en ? place : null,
          grade,
        }),
      );
  });
}

const vietnamese = (instrument: Instrument) =>
  ({ lane: 'vn', precision: 'day', act: nameOf(instrument), instrument: instrument.id, measure: null }) as const;

const nameOf = ({ shortName, number, title }: Instrument): Bilingual =>
  shortName ?? (number === null ? title : { en: number, vi: number });

/** The body as the instrument names it and, where another holds its work on that day, that one. */
function bodyName(catalogue: Catalogue, id: string | null, on: IsoDate): Bilingual | null {
  const then = id === null ? undefined : catalogue.bodies.get(id);
  const now = then && bodyOn(catalogue, then.id, on);
  if (!then || !now || now.id === then.id) return then?.name ?? null;
  return { en: `${then.name.en} → ${now.name.en}`, vi: `${then.name.vi} → ${now.name.vi}` };
}

function dueDates(due: string, from: IsoDate, to: IsoDate): IsoDate[] {
  if (isIsoDate(due)) return [due];
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return years.map((year) => `${year}-${due}`).filter(isIsoDate);
}

const DAY_OPEN: Bilingual = { en: 'day not fixed', vi: 'chưa rõ ngày' };

/**
 * The items as an iCalendar file (RFC 5545): all-day events, lines folded at 75 octets. An item whose day is not known says
 * so in its summary, because the format has no coarser date.
 */
export function toICalendar(items: readonly CalendarItem[], language: Language, stamp: IsoDate): string {
  const day = (date: IsoDate) => date.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luong Xanh//EU rules and Vietnamese deadlines//EN',
    'CALSCALE:GREGORIAN',
  ];
  for (const item of items) {
    const open = item.precision === 'day' ? '' : ` (${DAY_OPEN[language]})`;
    const about = [item.who?.[language], item.place?.[language]].filter(Boolean).join(' · ');
    lines.push(
      'BEGIN:VEVENT',
      `UID:${item.id.replace(/[^\w.-]+/g, '-')}-${item.date}@luongxanh`,
      `DTSTAMP:${day(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${day(item.date)}`,
      `DTEND;VALUE=DATE:${day(dayAfter(item.date))}`,
      `SUMMARY:${escapeText(`${item.act[language]}: ${item.what[language]}${open}`)}`,
      ...(about ? [`DESCRIPTION:${escapeText(about)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  return `${[...lines, 'END:VCALENDAR'].map(foldLine).join('\r\n')}\r\n`;
}

const escapeText = (text: string): string => text.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n');

/** At most 75 octets a line; a character of several octets is never cut. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let width = 0;
  let folded = '';
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > 74) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}
