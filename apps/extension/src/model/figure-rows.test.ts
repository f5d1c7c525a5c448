import type { TradeSeries } from '@luongxanh/stats';
import { describe, expect, it } from 'vitest';
import { figureTable, sharedDecimals } from './figure-rows.ts';

const both = { en: 'x', vi: 'x' };
const seen = (period: string, value: number | null, flag = '') => ({ period, value, flag, note: null });

const series: TradeSeries = {
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
  title: both,
  definition: both,
  grade: 'V2',
  aside: false,
  observations: [
    seen('2022', 1_000_000_000),
    seen('2024', 2_000_000_000),
    seen('2025', 2_500_000_000, 'p'),
    seen('2026-01', null),
  ],
};

describe('figureTable', () => {
  const table = figureTable(series);

  it('shows millions and keeps the exact number', () => {
    expect(table.unit.en).toBe('EUR million');
    expect(table.rows[0]).toMatchObject({ value: 1000, exact: 1_000_000_000 });
  });

  it('shows a gap as a gap, marks what is preliminary, keeps months off the axis of years', () => {
    expect(table.years).toEqual([
      { year: '2022', value: 1000, provisional: false },
      { year: '2023', value: null, provisional: false },
      { year: '2024', value: 2000, provisional: false },
      { year: '2025', value: 2500, provisional: true },
    ]);
  });

  it('computes growth only on the year before, and leaves missing missing', () => {
    expect(table.rows.map((row) => row.growth)).toEqual([null, null, 25, null]);
    expect(table.rows[3]?.value).toBeNull();
  });
});

describe('decimals of a column', () => {
  it('are those of the value that needs most', () => {
    expect(sharedDecimals([154, 146.2, null], 4)).toBe(1);
    expect(sharedDecimals([1, 2], 4)).toBe(0);
    expect(sharedDecimals([0.123456], 4)).toBe(4);
    expect(sharedDecimals([], 4)).toBe(0);
  });
});
