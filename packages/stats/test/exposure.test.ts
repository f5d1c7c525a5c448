/** Exposure: sums only what is known, an "ex" as an upper bound, nothing known as unknown. */
import type { ScopeEntry } from '@luongxanh/core';
import { describe, expect, it } from 'vitest';
import { exposure, type TradeSeries } from '../src/index.ts';
import { embedded } from './records.ts';

const entry = (code: string, fields: Partial<ScopeEntry> = {}): ScopeEntry => ({
  effect: 'in',
  code,
  part: false,
  condition: null,
  question: null,
  from: '2023-06-29',
  to: null,
  annexEntry: 'Annex I',
  basis: 'annex_text',
  grade: 'V2',
  ...fields,
});
const { series } = embedded;
const on = '2026-11-21';
const known = (code: string, year: string) =>
  series.find((one) => one.id === `comext-${code}-vn-value`)?.observations.find((one) => one.period === year)?.value ??
  null;

describe('exposure', () => {
  it('sums coffee over its heading, once, from one source', () => {
    const answer = exposure([entry('0901'), entry('4407')], series, { on });
    expect(answer.status).toBe('partly_known');
    expect(answer.source).toBe('eurostat-comext-2026-10');
    expect(answer.products.map((one) => [one.series.code, one.coverage])).toEqual([
      ['090111', 'whole'],
      ['090121', 'whole'],
    ]);
    const year = answer.periods.find((one) => one.period === '2024');
    expect(year?.total).toBe((known('090111', '2024') as number) + (known('090121', '2024') as number));
    expect(year).toMatchObject({ upperBound: false, atMostMore: null, missing: [], preliminary: false });
    expect(answer.periods.at(-1)).toMatchObject({ period: '2025', preliminary: true });
    expect(answer.entries).toMatchObject({ inForce: 2, withFigures: 1, complete: 0 });
    expect(answer.entries.without.map((one) => one.code)).toEqual(['4407']);
  });

  it('counts an "ex", a longer code and a partial exclusion as an upper bound', () => {
    for (const scope of [
      [entry('0901', { part: true })],
      [entry('09011100')],
      [entry('0901'), entry('090111', { effect: 'out', part: true })],
    ]) {
      const answer = exposure(scope, series, { on });
      expect(answer.products.find((one) => one.series.code === '090111')?.coverage).toBe('part');
      const year = answer.periods.find((one) => one.period === '2025');
      expect(year?.upperBound).toBe(true);
      expect(year?.atMostMore).toBeGreaterThanOrEqual(known('090111', '2025') as number);
    }
  });

  it('obeys dates, exclusions and the difference between law and search aid', () => {
    const empty = (scope: ScopeEntry[], date = on) =>
      expect(exposure(scope, series, { on: date })).toMatchObject({
        status: 'unknown',
        periods: [],
        products: [],
        source: null,
      });
    empty([entry('0901', { basis: 'indicative' })]);
    empty([entry('0901', { from: '2027-01-01' })]);
    empty([entry('0901', { to: '2025-12-31' })]);
    empty([entry('0901'), entry('0901', { effect: 'out' })]);
    empty([entry('0901')], '2020-01-01');
    expect(
      exposure([entry('0901'), entry('090121', { effect: 'out' })], series, { on }).products.map(
        (one) => one.series.code,
      ),
    ).toEqual(['090111']);
  });

  it("says unknown for CBAM's list, never zero", () => {
    const answer = exposure([entry('7208'), entry('7601'), entry('25232900')], series, { on });
    expect(answer.status).toBe('unknown');
    expect(answer.periods).toEqual([]);
    expect(answer.entries).toMatchObject({ inForce: 3, withFigures: 0 });
  });

  it('names what is missing in a year instead of summing it as zero', () => {
    const answer = exposure([entry('0304')], series, { on });
    const year = answer.periods.find((one) => one.period === '2023');
    expect(year).toMatchObject({ total: known('030462', '2023'), missing: ['030432'] });
  });

  it('does not count a product twice when a file has its heading as well', () => {
    const heading: TradeSeries = {
      ...(series.find((one) => one.id === 'comext-090111-vn-value') as TradeSeries),
      id: 'h',
      code: '0901',
      observations: [{ period: '2024', value: 9, flag: '', note: null }],
    };
    const answer = exposure([entry('0901')], [...series, heading], { on });
    expect(answer.products.map((one) => one.series.code)).toEqual(['0901']);
    expect(answer).toMatchObject({ status: 'known', entries: { complete: 1 } });
    expect(exposure([entry('090111')], series, { on }).status).toBe('known');
    expect(exposure([entry('03')], series, { on })).toMatchObject({
      status: 'partly_known',
      entries: { inForce: 1, complete: 0, withFigures: 1 },
    });
  });
});
