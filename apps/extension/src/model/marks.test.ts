import type { Verdict } from '@luongxanh/core';
import { catalogue } from '@luongxanh/data';
import { describe, expect, it } from 'vitest';
import { markOfAct, markOfInstrument, markOfVerdict, markOfVerdicts, strengthOf, strongest } from './marks.ts';

const verdict = (status: Verdict['status']) => ({ status });

describe('marks of verdicts', () => {
  it.each([
    ['listed', 'applies'],
    ['partial', 'depends'],
    ['longer_code_needed', 'depends'],
    ['by_definition', 'depends'],
    ['later', 'coming'],
    ['planned', 'coming'],
    ['excluded', 'quiet'],
    ['not_listed', 'quiet'],
  ] as const)('%s is %s', (status, mark) => {
    expect(markOfVerdict(verdict(status))).toBe(mark);
    expect(markOfVerdicts([verdict(status)])).toBe(mark);
  });

  it('takes the strongest, in any order', () => {
    const all = [verdict('planned'), verdict('partial'), verdict('listed'), verdict('not_listed')];
    expect(markOfVerdicts(all)).toBe('applies');
    expect(markOfVerdicts([...all].reverse())).toBe('applies');
    expect(strongest([])).toBe('quiet');
    expect(strengthOf('applies')).toBeLessThan(strengthOf('quiet'));
  });

  it('says nothing of a code because of a rule for every product', () => {
    expect(markOfVerdicts([verdict('horizontal')])).toBe('quiet');
    expect(markOfVerdicts([verdict('horizontal'), verdict('later')])).toBe('coming');
  });
});

describe('marks of acts', () => {
  const eudr = catalogue.measures.get('eudr') ?? null;
  const dates = [{ date: '2026-12-30', who: { en: 'large firms', vi: 'doanh nghiệp lớn' } }];
  it('applies in force and on a fixed date, is coming without one', () => {
    expect(markOfAct({ measure: eudr, status: 'in_force', dates })).toBe('applies');
    expect(markOfAct({ measure: eudr, status: 'applies_later', dates })).toBe('applies');
    expect(markOfAct({ measure: eudr, status: 'applies_later', dates: [] })).toBe('coming');
    expect(markOfAct({ measure: eudr, status: 'proposal', dates: [] })).toBe('coming');
    expect(markOfAct({ measure: eudr, status: 'repealed', dates })).toBe('quiet');
  });
  it('is quiet where no measure is known', () => {
    expect(markOfAct({ measure: null, status: 'in_force', dates: [] })).toBe('quiet');
    expect(markOfInstrument({ instrument: null })).toBe('quiet');
  });
});
