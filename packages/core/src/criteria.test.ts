import { describe, expect, it } from 'vitest';
import {
  type Condition,
  type Criterion,
  criteriaFor,
  evaluateCondition,
  evaluateCriterion,
  factsOf,
  factsOfCode,
} from './criteria.ts';
import { resultWords } from './words/index.ts';

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

  it('reads yes and no from the code as well', () => {
    const spec = { name: 'battery', kind: 'boolean', ask: text, byCode: { yes: ['8507'], no: ['09'] } } as const;
    expect(factsOfCode([spec], '850760')).toEqual({ battery: true });
    expect(factsOfCode([spec], '0901')).toEqual({ battery: false });
  });

  it('leaves out of a criterion what is for other goods, and keeps what a longer code may need', () => {
    const wooden = { ...text, codes: ['44'] };
    const own = { ...criterion, measure: 'm', evidence: [text, wooden] };
    const all = [own, { ...own, id: 'species', codes: ['44'] }, { ...own, id: 'foreign', measure: 'other' }];
    const asked = (code: string) =>
      criteriaFor(all, 'm', code).criteria.map(({ id, evidence }) => [id, evidence.length]);
    expect(asked('0901')).toEqual([['c', 1]]);
    expect(asked('4412')).toEqual([
      ['c', 2],
      ['species', 2],
    ]);
  });

  it('tells what the facts rule out from what is not asked yet', () => {
    const { because } = evaluateCriterion(criterion, { wood: false }, '2027-01-01');
    expect(because).toBe('facts');
    expect(evaluateCriterion(criterion, { wood: false }, '2026-12-29').because).toBe('date');
    expect(resultWords({ answer: 'not_asked', because: 'facts' }).en).not.toMatch(/date/);
    expect(resultWords({ answer: 'not_asked', because: 'date' }).en).toMatch(/date/);
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
