import type { Target } from '@luongxanh/core';
import { describe, expect, it } from 'vitest';
import { axisOf, groupTargets, placeOn, sortSpans, spanOf, yearWithPart } from './target-spans.ts';
import { catalogueOf, decision } from './testing.ts';

const target = (id: string, from: string | null, to: string | null): Target => ({
  id,
  instrument: decision.id,
  place: { en: 'Article 1', vi: 'Điều 1' },
  metric: { en: id, vi: id },
  comparator: 'at_least',
  value: 10,
  upper: null,
  unit: { en: 'percent', vi: 'phần trăm' },
  period: from === null && to === null ? null : { from, to },
  baseline: null,
  theme: 'test',
  sources: ['s'],
  grade: 'V1',
});
const on = '2026-11-22';
const spans = [
  target('over', '2016-01-01', '2020-12-31'),
  target('long', '2025-01-01', '2050-12-31'),
  target('now', '2021-01-01', '2030-12-31'),
  target('later', '2031-01-01', '2035-12-31'),
  target('end only', null, '2050-12-31'),
  target('none', null, null),
].map((one) => spanOf(one, on));

describe('targets on an axis of years', () => {
  it('run, are ahead, or are over; without years they say so', () => {
    expect(spans.map(({ when }) => when)).toEqual(['over', 'running', 'running', 'ahead', 'ahead', 'undated']);
    expect(spans[4]).toMatchObject({ from: null, to: 2050 });
  });
  it('stand with what runs and ends first at the top', () => {
    expect(sortSpans(spans).map(({ target: { id } }) => id)).toEqual([
      ...['now', 'long', 'later', 'end only', 'none', 'over'],
    ]);
  });
  it('share one axis that holds every span and the day', () => {
    const axis = axisOf(spans, on);
    expect(axis).toMatchObject({ first: 2016, end: 2051, ticks: [2020, 2030, 2040, 2050] });
    expect(placeOn(axis, 2016)).toBe(0);
    expect(placeOn(axis, 2051)).toBe(1);
    expect(axisOf([], on).ticks).toEqual([2026]);
    expect(yearWithPart('2026-01-01')).toBe(2026);
    expect(yearWithPart(on)).toBeCloseTo(2026.89, 2);
  });
  it('are grouped by document, body, measure; what belongs nowhere stands under null', () => {
    const catalogue = catalogueOf({ targets: [target('now', '2021-01-01', null)] });
    const keys = (order: 'body' | 'measure' | 'instrument') => [
      ...groupTargets(catalogue.records.targets, order, catalogue, on).keys(),
    ];
    expect(keys('instrument')).toEqual([decision.id]);
    expect(keys('body')).toEqual([null]);
    expect(keys('measure')).toEqual([null]);
  });
});
