import { describe, expect, it } from 'vitest';
import { measure, records } from '../test/fixture.ts';
import { calendarOf, toICalendar } from './calendar.ts';
import { createCatalogue } from './catalogue.ts';
import type { Instrument } from './records.ts';

const both = (en: string, vi = en) => ({ en, vi });
const sourced = { sources: ['s'], grade: 'V1' as const };
const plan: Instrument = {
  id: 'vn:6033/KH-UBND',
  jurisdiction: 'vn',
  kind: 'plan',
  number: '6033/KH-UBND',
  title: both('Plan', 'Kế hoạch'),
  issuer: both('x'),
  date: '2022-09-23',
  inForce: null,
  ended: null,
  status: 'in_force',
  period: { from: null, to: '2027-12-31' },
  relations: [],
  events: [],
  ...sourced,
};
const catalogue = createCatalogue(
  records({
    instruments: [plan],
    measures: [
      measure('eudr', [], { application: [{ date: '2026-12-30', who: both('large', 'lớn'), article: 'Art 38' }] }),
    ],
    reportingDuties: [
      {
        id: 'r',
        instrument: plan.id,
        place: both('point 3'),
        who: null,
        to: null,
        what: both('Report, in writing; by post', 'Báo cáo'),
        frequency: 'yearly',
        due: '11-30',
        ...sourced,
      },
    ],
  }),
);

describe('calendarOf', () => {
  it('holds first days of duty, and yearly reports as long as the plan runs', () => {
    expect(
      calendarOf(catalogue, '2026-11-22', '2030-12-31').map(({ date, kind, lane }) => `${date} ${lane} ${kind}`),
    ).toEqual(['2026-11-30 vn report', '2026-12-30 eu applies', '2027-11-30 vn report']);
  });

  it('writes all-day events in lines of at most 75 octets, with reserved signs escaped', () => {
    const text = toICalendar(calendarOf(catalogue, '2026-11-22', '2026-12-31'), 'en', '2026-11-22');
    expect(text).toContain('DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20261231');
    expect(text.replace(/\r\n /g, '')).toContain('Report\\, in writing\\; by post');
    const vi = toICalendar(calendarOf(catalogue, '2026-11-22', '2026-12-31'), 'vi', '2026-11-22');
    expect(text).toMatch(/DESCRIPTION:.*Art /);
    expect(vi).toMatch(/DESCRIPTION:.*Điều /);
    expect(vi).not.toMatch(/\bArt /);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
