import { describe, expect, it } from 'vitest';
import { measure, records } from '../test/fixture.ts';
import { createCatalogue, statusOn } from './catalogue.ts';
import type { Instrument } from './records.ts';

const act = (fields: Partial<Instrument>): Instrument => ({
  id: 'vn:1/2020/ND-CP',
  jurisdiction: 'vn',
  kind: 'decree',
  number: '1/2020/NĐ-CP',
  title: { en: 'x', vi: 'x' },
  issuer: { en: 'x', vi: 'x' },
  date: '2009-09-07',
  inForce: '2009-09-07',
  ended: '2020-12-31',
  status: 'in_force',
  relations: [],
  events: [],
  sources: ['s'],
  grade: 'V1',
  ...fields,
});

describe('statusOn', () => {
  it.each<[Instrument['status'], string, Instrument['status']]>([
    ['historical', '2009-09-06', 'applies_later'],
    ['historical', '2015-01-01', 'in_force'],
    ['historical', '2020-12-31', 'in_force'],
    ['historical', '2021-01-01', 'historical'],
    ['expired', '2021-01-01', 'expired'],
    ['repealed', '2015-01-01', 'in_force'],
    ['repealed', '2021-01-01', 'repealed'],
    ['in_force', '2021-01-01', 'repealed'],
  ])('%s, asked on %s: %s', (status, on, expected) => {
    expect(statusOn(act({ status }), on)).toBe(expected);
  });

  it('keeps the word where no last day is known', () => {
    expect(statusOn(act({ status: 'historical', ended: null }), '2015-01-01')).toBe('historical');
  });

  it('follows the dates of application of the measure', () => {
    const own = measure('m', []);
    const later = act({ status: 'applies_later', ended: null });
    expect(statusOn(later, '2026-12-29', own)).toBe('applies_later');
    expect(statusOn(later, '2026-12-30', own)).toBe('in_force');
  });

  it('says that parts apply before the dates of application where the record was read so', () => {
    const partly = act({ status: 'partly_applies', inForce: '2026-01-01', ended: null });
    const early = { ...measure('m', []), asOf: '2026-11-21' };
    expect(statusOn(partly, '2026-11-21', early)).toBe('partly_applies');
    expect(statusOn(partly, '2025-12-31', early)).toBe('applies_later');
    // Read after the first date: what held before it is not known from the word.
    expect(statusOn(partly, '2026-11-21', { ...early, asOf: '2027-01-10' })).toBe('applies_later');
  });
});

it('finds a document under every number it is printed with, marks folded', () => {
  const twice = act({ number: '11/2026/TT-BNNMT', otherNumbers: ['11/2026/TT-BTNMT'] });
  const { instrumentsByNumber } = createCatalogue(
    records({ instruments: [twice, act({ id: 'vn:2', number: '2/QĐ-TTg' })] }),
  );
  expect(instrumentsByNumber('11/2026/TT-BTNMT')).toEqual([twice]);
  expect(instrumentsByNumber('11/2026/TT-BNNMT')).toEqual([twice]);
  expect(instrumentsByNumber('2/QD-TTg')).toHaveLength(1);
  expect(instrumentsByNumber('3/QD-TTg')).toEqual([]);
});
