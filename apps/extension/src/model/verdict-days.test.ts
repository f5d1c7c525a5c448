import { assess } from '@luongxanh/core';
import { catalogue } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import { daysOf } from './verdict-days.ts';

const days = (code: string, measure: string, on: string) => {
  const verdict = assess(code, { catalogue, tree: nomenclature(), on }).find((one) => one.measure === measure);
  return verdict ? daysOf(verdict, on).map(({ date }) => date) : null;
};

describe('who is bound from when', () => {
  it('names the later day of small firms, and once all have begun the last', () => {
    expect(days('090111', 'eudr', '2026-11-22')).toEqual(['2026-12-30', '2027-06-30']);
    expect(days('090111', 'eudr', '2027-01-15')).toEqual(['2027-06-30']);
    expect(days('090111', 'eudr', '2027-07-01')).toEqual(['2027-06-30']);
    expect(days('731815', 'cbam', '2026-11-22')).toEqual(['2026-01-01']);
  });

  it('names nobody where the code is not in the list', () => expect(days('090111', 'cbam', '2026-11-22')).toEqual([]));
});
