import type { TradeSeries } from '@luongxanh/stats';
import { describe, expect, it } from 'vitest';
import { chartOf, drawnYears, yearsOfSeries } from './figure-chart.ts';
import { compareReadings, sameThing, shareByYear } from './figure-compare.ts';

const series = (values: Readonly<Record<string, number | null>>, over: Partial<TradeSeries> = {}): TradeSeries => ({
  id: 's',
  source: 'eurostat',
  reporter: 'EU27_2020',
  partner: 'VN',
  flow: 'import',
  code: '090111',
  nomenclature: 'HS2022',
  covers: [],
  indicator: 'value',
  unit: 'EUR',
  title: { en: 't', vi: 't' },
  definition: { en: 'd', vi: 'd' },
  grade: 'V2',
  aside: false,
  observations: Object.entries(values).map(([period, value]) => ({ period, value, flag: '', note: null })),
  ...over,
});

describe('two readings of the same thing', () => {
  const before = series({ 2022: 100, 2023: 200, 2024: null });
  const now = series({ 2023: 210, 2024: 300, 2025: 400 });

  it('stand side by side and fill no gaps of each other', () => {
    expect(compareReadings(before, now)).toEqual([
      { period: '2022', before: 100, now: null, change: null },
      { period: '2023', before: 200, now: 210, change: expect.closeTo(5) },
      { period: '2024', before: null, now: 300, change: null },
      { period: '2025', before: null, now: 400, change: null },
    ]);
  });

  it('are the same only where everything that is counted agrees', () => {
    expect(sameThing(before, now)).toBe(true);
    for (const other of [
      { unit: 'kg' },
      { partner: 'WORLD' },
      { flow: 'export' },
      { indicator: 'quantity' },
    ] as const) {
      expect(sameThing(before, series({}, other))).toBe(false);
    }
  });

  it('a part of nothing known has no share, never zero', () => {
    const total = series({ 2022: 400, 2023: 0 }, { partner: 'EXT_EU27_2020' });
    expect(shareByYear(before, total).map((one) => one.share)).toEqual([25, null]);
    expect(shareByYear(series({ 2022: null }), total)[0]?.share).toBeNull();
  });
});

describe('years on one axis', () => {
  it('hold every year in between, scaled, with gaps as gaps', () => {
    const chart = chartOf(
      [
        { label: 'a', years: yearsOfSeries(series({ 2020: 1_000_000, 2023: 2_000_000, '2023-06': 5 })) },
        { label: 'b', years: yearsOfSeries(series({ 2022: 3_000_000 })) },
      ],
      { unit: 'EUR million' },
    );
    expect(chart.years).toEqual(['2020', '2021', '2022', '2023']);
    expect(chart.rows.map((row) => row.values)).toEqual([
      [1, null, null, 2],
      [null, null, 3, null],
    ]);
    expect(drawnYears(chart)).toBe(3);
    expect(drawnYears(chartOf([], { unit: '' }))).toBe(0);
  });
});
