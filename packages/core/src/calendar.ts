/**
 * Dated things in order of date: events of EU measures, deadlines and reports of Vietnamese instruments. A yearly duty
 * (`MM-DD`) stands once in each year of the window. Nothing is added that no record says.
 */
import type { Catalogue } from './catalogue.ts';
import type { Bilingual, Grade, InstrumentId, IsoDate, Jurisdiction, MeasureId } from './records.ts';

export type CalendarKind = 'event' | 'deadline' | 'report' | 'period_end';

export interface CalendarItem {
  readonly id: string;
  readonly date: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly lane: Jurisdiction;
  readonly kind: CalendarKind;
  readonly what: Bilingual;
  readonly who: Bilingual | null;
  readonly instrument: InstrumentId;
  readonly measure: MeasureId | null;
  readonly article: string | null;
  readonly grade: Grade;
}

/** All items with a date in the window, both ends included, in order. */
export function calendarOf(catalogue: Catalogue, from: IsoDate, to: IsoDate): CalendarItem[] {
  const items: CalendarItem[] = [];
  const nameOf = (body: string | null) => (body === null ? null : (catalogue.bodies.get(body)?.name ?? null));
  for (const measure of catalogue.records.measures) {
    for (const [at, event] of measure.events.entries()) {
      items.push({
        id: `${measure.id}-${at}`,
        date: event.date,
        precision: event.precision ?? 'day',
        lane: 'eu',
        kind: 'event',
        what: event.what,
        who: event.who,
        instrument: measure.instrument,
        measure: measure.id,
        article: event.article,
        grade: event.grade,
      });
    }
  }
  for (const instrument of catalogue.records.instruments) {
    if (instrument.jurisdiction !== 'vn') continue;
    const common = { lane: 'vn' as const, instrument: instrument.id, measure: null, precision: 'day' as const };
    for (const [at, event] of instrument.events.entries()) {
      const { date, what, who, article, grade, precision } = event;
      items.push({
        ...common,
        id: `${instrument.id}-${at}`,
        date,
        what,
        who,
        article,
        grade,
        kind: 'event',
        precision: precision ?? 'day',
      });
    }
    for (const obligation of catalogue.obligationsOf(instrument.id)) {
      if (obligation.deadline === null) continue;
      const { id, deadline, task, grade } = obligation;
      items.push({
        ...common,
        id,
        date: deadline,
        kind: 'deadline',
        what: task,
        who: nameOf(obligation.lead),
        article: obligation.place.en,
        grade,
      });
    }
    for (const duty of catalogue.reportingDutiesOf(instrument.id)) {
      for (const date of dueDates(duty.due, from, to)) {
        items.push({
          ...common,
          id: `${duty.id}-${date}`,
          date,
          kind: 'report',
          what: duty.what,
          who: nameOf(duty.who),
          article: duty.place.en,
          grade: duty.grade,
        });
      }
    }
  }
  return items
    .filter((item) => item.date >= from && item.date <= to)
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

function dueDates(due: string | null, from: IsoDate, to: IsoDate): IsoDate[] {
  if (due === null) return [];
  if (due.length > 5) return [due];
  const years: IsoDate[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.push(`${year}-${due}`);
  return years;
}

/** The items as an iCalendar file (RFC 5545): all-day events, lines folded at 75 octets, times in UTC. */
export function toICalendar(items: readonly CalendarItem[], language: 'en' | 'vi', stamp: IsoDate): string {
  const day = (date: IsoDate) => date.replaceAll('-', '');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Luong Xanh//Calendar//EN', 'CALSCALE:GREGORIAN'];
  for (const item of items) {
    const note = [
      item.who?.[language],
      item.article,
      item.instrument.slice(3),
      item.precision === 'day' ? '' : `(${item.precision})`,
    ];
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escapeText(item.id.replace(/[^\w.-]+/g, '-'))}@luongxanh`,
      `DTSTAMP:${day(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${day(item.date)}`,
      `SUMMARY:${escapeText(item.what[language])}`,
      `DESCRIPTION:${escapeText(note.filter(Boolean).join(' · '))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  return `${[...lines, 'END:VCALENDAR'].map(foldLine).join('\r\n')}\r\n`;
}

const escapeText = (text: string): string => text.replace(/([\\;,])/g, '\\$1').replace(/\n/g, '\\n');

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
