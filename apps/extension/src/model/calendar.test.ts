import { describe, expect, it } from 'vitest';
import { aboutMine, byMonth, calendarItems } from './calendar.ts';
import { catalogueOf, decision, entry, measure, tree } from './testing.ts';
import { watchedScope } from './watch-relevance.ts';

const window = { from: '2026-11-22', to: '2028-12-31' };
const report = {
  id: 'report-1',
  instrument: decision.id,
  place: { en: '', vi: '' },
  who: null,
  to: null,
  what: { en: 'Yearly report, in writing; by post', vi: 'Báo cáo hằng năm' },
  frequency: 'yearly',
  due: '12-15',
  sources: ['s'],
  grade: 'V1',
} as const;

describe('calendarItems', () => {
  const items = calendarItems(catalogueOf({ reportingDuties: [report] }), window);

  it('holds dates of application, deadlines and a report for each year', () => {
    expect(items.map((item) => `${item.date} ${item.lane} ${item.kind}`)).toEqual([
      '2026-12-15 vn report',
      '2026-12-30 eu applies',
      '2026-12-31 vn deadline',
      '2027-12-15 vn report',
      '2028-12-15 vn report',
    ]);
  });

  it('lets an event tell what a bare date of application only counts', () => {
    const event = {
      date: '2026-12-30',
      what: { en: 'Start', vi: 'Bắt đầu' },
      who: { en: 'large', vi: 'lớn' },
      article: null,
      place: null,
      grade: 'V1',
    } as const;
    const told = calendarItems(catalogueOf({ measures: [measure({ events: [event] })] }), window);
    expect(told.filter((item) => item.lane === 'eu').map((item) => item.kind)).toEqual(['event']);
  });

  it('keeps what concerns the watched products: rules that bear on them and documents tied to those', () => {
    const other = measure({ id: 'other', instrument: 'eu:32023R9002', celex: '32023R9002', scope: [entry('0901')] });
    const why = { en: '', vi: '' };
    const tie = { measure: 'wood', instrument: decision.id, obligation: null, kind: 'prepares', why } as const;
    const links = [{ ...tie, sources: ['s'], grade: 'V1' as const }];
    const catalogue = catalogueOf({ measures: [measure(), other], links });
    const world = { catalogue, tree, on: '2026-11-22' } as const;
    const all = calendarItems(catalogue, window);
    const mine = (code: string) => aboutMine(all, watchedScope([code], world), world).map(({ id }) => id);
    expect(mine('4412').some((id) => id.startsWith('wood'))).toBe(true);
    expect(mine('4412').some((id) => id.startsWith('other'))).toBe(false);
    expect(mine('0901').some((id) => id.startsWith('other'))).toBe(true);
    // The decision is tied to the rule on wood.
    const tied = (code: string) =>
      aboutMine(all, watchedScope([code], world), world).filter(({ lane }) => lane === 'vn').length;
    expect(tied('4412')).toBe(1);
    expect(tied('0901')).toBe(0);
    expect(mine('6404')).toEqual([]);
  });

  it('keeps rules that bear on every product', () => {
    const catalogue = catalogueOf({ measures: [measure({ scopeKind: 'horizontal', scope: [] })] });
    const world = { catalogue, tree, on: '2026-11-22' } as const;
    const all = calendarItems(catalogue, window).filter(({ lane }) => lane === 'eu');
    expect(all).not.toEqual([]);
    expect(aboutMine(all, watchedScope(['6404'], world, { general: true }), world)).toEqual(all);
    expect(aboutMine(all, watchedScope(['6404'], world), world)).toEqual([]);
  });

  it('groups by month, a year alone apart', () => {
    const [first] = byMonth(items);
    expect(first?.month).toBe('2026-12');
    expect(first?.eu).toHaveLength(1);
    expect(byMonth([{ ...items[0]!, precision: 'year' }])[0]?.month).toBe('2026');
  });
});
