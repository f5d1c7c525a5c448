import { tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { exposure, readSeries } from '@luongxanh/stats';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';
import { exposureChart, exposureCsv } from './exposure-table.ts';
import { entry } from './testing.ts';

const { series } = readSeries(tradeSeriesCsv, tradeObservationsCsv);
const on = '2026-11-21';
const chart = (codes: Parameters<typeof entry>[]) =>
  exposureChart(
    exposure(
      codes.map((one) => entry(...one)),
      series,
      { on },
    ),
    'whole',
    'at most',
    (text) => text.en,
  );

describe('the picture of an exposure', () => {
  it('puts parts on top of what is wholly in scope, and leaves out a row that no year has', () => {
    const both = chart([['0901'], ['030617', { part: true }]]);
    expect(both.stacked).toBe(true);
    expect(both.rows.map((row) => row.label)).toEqual(['whole', 'at most']);
    expect(both.rows[0]?.values.at(-1)).toBeGreaterThan(2_800);
    expect(chart([['0901']]).rows.map((row) => row.label)).toEqual(['whole']);
    expect(chart([['030617', { part: true }]]).rows.map((row) => row.label)).toEqual(['at most']);
  });

  it('is empty where nothing is known: no zeros are drawn', () => {
    expect(chart([['7208']]).rows).toEqual([]);
  });
});

describe('the file of an exposure', () => {
  it('has every product and year with its exact value and what it counts', () => {
    const answer = exposure([entry('0901'), entry('030617', { part: true })], series, { on });
    const [header, ...rows] = parseCsv(exposureCsv(answer, 'wood'));
    expect(header?.slice(0, 4)).toEqual(['measure', 'on', 'code', 'coverage']);
    const coffee = rows.find((row) => row[2] === '090111' && row[5] === '2025');
    expect(coffee?.[3]).toBe('whole');
    expect(Number(coffee?.[6])).toBeGreaterThan(2_846_000_000);
    expect(rows.find((row) => row[2] === '030617')?.[3]).toBe('part: upper bound');
  });
});
