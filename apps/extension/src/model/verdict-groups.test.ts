import type { Verdict, VerdictStatus } from '@luongxanh/core';
import { describe, expect, it } from 'vitest';
import { entry } from './testing.ts';
import { byCodeOrDescription, groupVerdicts, keyDate } from './verdict-groups.ts';

const verdict = (measure: string, status: VerdictStatus, more: Partial<Verdict> = {}): Verdict => ({
  measure,
  celex: '32023R1115',
  status,
  annexEntry: null,
  listedFrom: null,
  appliesFrom: null,
  dates: [],
  until: null,
  codes: [],
  basis: null,
  grade: 'V1',
  sources: [],
  seldom: false,
  usual: false,
  entries: [],
  ...more,
});
const on = '2026-11-22';

describe('groupVerdicts', () => {
  const groups = groupVerdicts(
    [
      verdict('never', 'not_listed'),
      verdict('left', 'not_listed', { until: '2026-09-17' }),
      verdict('ahead', 'listed', { appliesFrom: '2026-12-30' }),
      verdict('enters', 'later', { listedFrom: '2026-12-01' }),
      verdict('binds', 'listed', { appliesFrom: '2026-01-01' }),
      verdict('part', 'partial'),
      verdict('every', 'horizontal'),
      verdict('draft', 'planned'),
      verdict('out', 'excluded'),
    ],
    on,
  );
  const names = (group: keyof typeof groups) => groups[group].map((one) => one.measure);

  it('tells what binds now from what comes', () => {
    expect(names('now')).toEqual(['binds']);
    expect(names('soon')).toEqual(['ahead', 'enters']);
  });

  it('keeps goods that left a list apart from goods that were never in it', () => {
    expect(names('out')).toEqual(['out', 'left']);
    expect(names('not')).toEqual(['never']);
  });

  it('puts an "ex" entry that leaves out only what seldom trades beside what is listed', () => {
    const usual = (appliesFrom: string) =>
      groupVerdicts([verdict('part', 'partial', { usual: true, appliesFrom })], on);
    expect(usual('2026-12-30').soon).toHaveLength(1);
    expect(usual('2026-01-01').now).toHaveLength(1);
  });

  it('loses none', () => {
    expect(Object.values(groups).flat()).toHaveLength(9);
  });
});

describe('what depends on the goods', () => {
  const part = (code: string) => entry(code, { part: true });
  const { depends } = groupVerdicts(
    [
      verdict('packaging', 'by_definition'),
      verdict('animal', 'partial', { entries: [part('0901')], appliesFrom: '2022-12-15', seldom: true }),
      verdict('food', 'by_definition', { entries: [part('0901')], appliesFrom: '2024-01-01' }),
      verdict('plants', 'longer_code_needed', { codes: ['090111'] }),
      // A whole chapter in so far as it holds consumer goods, and a description, begin later.
      verdict('chapter', 'later', {
        entries: [entry('09', { part: true, basis: 'reading' })],
        basis: 'reading',
        listedFrom: '2027-03-02',
      }),
      verdict('fees', 'later', { entries: [part('0901')], basis: 'indicative', listedFrom: '2028-04-17' }),
      verdict('forest', 'partial', { entries: [part('0901')], appliesFrom: '2026-12-30' }),
    ],
    on,
  );
  const { byCode, byDescription, seldom } = byCodeOrDescription(depends);

  it('begins with lists that hold the code', () => {
    expect(byCode.map((one) => one.measure)).toEqual(['forest', 'plants']);
  });

  it('keeps descriptions apart: what names the code and begun, what is said of all goods, what is to come', () => {
    expect(byDescription.map((one) => one.measure)).toEqual(['food', 'packaging', 'chapter', 'fees']);
  });

  it('keeps a heading that the annex names among what comes soon, though its chapter is read beside it', () => {
    const named = verdict('disclosure', 'later', {
      entries: [entry('3401'), entry('34', { part: true, basis: 'reading' })],
      basis: 'annex_text',
      listedFrom: '2027-03-02',
    });
    expect(groupVerdicts([named], on).soon).toEqual([named]);
  });

  it('keeps what seldom concerns the code for the end', () => {
    expect(seldom.map((one) => one.measure)).toEqual(['animal']);
  });
});

describe('the first date', () => {
  it('is the last day for goods that left, the entry for goods to come', () => {
    expect(keyDate(verdict('m', 'not_listed', { until: '2026-09-17' }))).toEqual({ kind: 'left', date: '2026-09-17' });
    expect(keyDate(verdict('m', 'later', { listedFrom: '2026-12-01', appliesFrom: '2027-01-01' }))?.kind).toBe(
      'enters',
    );
    expect(keyDate(verdict('m', 'horizontal'))).toBeNull();
  });
});
