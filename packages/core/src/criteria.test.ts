import { describe, expect, it } from 'vitest';
import {
  type Condition,
  type Criterion,
  evaluateCondition,
  evaluateCriterion,
  factsOf,
  factsOfCode,
} from './criteria.ts';

const text = { en: 'x', vi: 'x' };
const criterion: Criterion = {
  id: 'c',
  measure: null,
  instrument: 'eu:32023R1115',
  article: null,
  title: text,
  question: text,
  evidence: [],
  facts: [{ name: 'area', kind: 'number', ask: text }],
  from: '2026-12-30',
  to: null,
  when: { fact: 'wood', is: true },
  met: {
    all: [
      { fact: 'area', atMost: 4 },
      {
        any: [
          { fact: 'cut', onOrBefore: '2020-12-31' },
          { fact: 'permit', given: true },
        ],
      },
    ],
  },
  cases: [],
  sources: [],
  grade: 'V2',
};

describe('criteria', () => {
  it('reads from the code what the code tells', () => {
    const spec = {
      name: 'commodity',
      kind: 'choice',
      ask: text,
      byCode: { wood: ['44', '9403'], rubber: ['40'] },
    } as const;
    expect(factsOfCode([spec], '940360')).toEqual({ commodity: 'wood' });
    expect(factsOfCode([spec], '4001')).toEqual({ commodity: 'rubber' });
    expect(factsOfCode([spec, { name: 'area', kind: 'number', ask: text }], '94')).toEqual({});
  });

  it.each([
    [{ wood: true, area: 3, cut: '2019-01-01' }, '2027-01-01', 'met', []],
    [{ wood: true, area: 5, cut: '2019-01-01' }, '2027-01-01', 'not_met', []],
    [{ wood: true, area: 5 }, '2027-01-01', 'not_met', []],
    [{ wood: true, area: 3 }, '2027-01-01', 'not_known', ['cut', 'permit']],
    [{ wood: true, area: 3, permit: 'P-1' }, '2027-01-01', 'met', []],
    [{ wood: false }, '2027-01-01', 'not_asked', []],
    [{}, '2027-01-01', 'not_known', ['wood', 'area', 'cut', 'permit']],
    [{ wood: true, area: 3, cut: '2019-01-01' }, '2026-12-29', 'not_asked', []],
  ] as const)('%j on %s is %s', (facts, on, answer, missing) => {
    expect(evaluateCriterion(criterion, facts, on)).toMatchObject({ answer, missing });
  });

  it('keeps unknown unknown through negation', () => {
    const not: Condition = { not: { fact: 'a', is: true } };
    expect(evaluateCondition(not, {})).toBeNull();
    expect(evaluateCondition(not, { a: false })).toBe(true);
    expect(evaluateCondition({ fact: 'n', atLeast: 2 }, { n: 'two' })).toBeNull();
    expect(evaluateCondition({ fact: 'n', below: 2 }, { n: 2 })).toBe(false);
    expect(evaluateCondition({ fact: 'n', oneOf: ['VN', 'LA'] }, { n: 'LA' })).toBe(true);
    expect(factsOf(criterion.met)).toEqual(['area', 'cut', 'permit']);
  });
});
