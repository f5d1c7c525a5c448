import { describe, expect, it } from 'vitest';
import { evaluateCondition, type FactSpec } from './criteria.ts';
import { readFact, readFacts } from './facts.ts';
import { problemWords } from './words/problem.ts';

const ask = { en: 'x', vi: 'x' };
const spec = (kind: FactSpec['kind'], more: Partial<FactSpec> = {}): FactSpec => ({ name: 'f', kind, ask, ...more });

describe('facts as given', () => {
  it.each([
    [spec('boolean'), 'Có', true],
    [spec('boolean'), 'khong', false],
    [spec('boolean'), 'yes', true],
    [spec('boolean'), 0, false],
    [spec('number'), '4,5', 4.5],
    [spec('number'), 3, 3],
    [spec('date'), '2020-12-31', '2020-12-31'],
    [spec('choice', { choices: ['coffee', 'oil_palm'] }), 'Coffee', 'coffee'],
    [spec('text'), 12, '12'],
    [spec('number'), '', null],
    [spec('date'), null, null],
  ] as const)('%j takes %j as %j', (one, given, value) => {
    expect(readFact(one, given)).toEqual({ ok: true, value });
  });

  it.each([
    [spec('boolean'), 'maybe'],
    [spec('number', { unit: 'ha' }), 'four'],
    [spec('number'), '1.000,5'],
    [spec('date'), '30/12/2020'],
    [spec('date'), '2026-02-30'],
    [spec('choice', { choices: ['coffee'] }), 'tea'],
    [spec('number'), { ha: 3 }],
  ] as const)('%j refuses %j', (one, given) => {
    const read = readFact(one, given);
    expect(read).toMatchObject({ ok: false, problem: { code: 'unusable_fact', fact: 'f', kind: one.kind } });
    if (!read.ok) for (const words of Object.values(problemWords(read.problem))) expect(words).toContain('f');
  });

  it('keeps what fits, names what does not', () => {
    const { facts, problems } = readFacts([spec('number')], { f: 'x', g: 1 });
    expect(facts).toEqual({});
    expect(problems.map(({ code }) => code)).toEqual(['unusable_fact', 'unknown_fact']);
  });
});

it('never lets a date in another dress decide', () => {
  expect(evaluateCondition({ fact: 'cut', onOrBefore: '2020-12-31' }, { cut: '12/11/2025' })).toBeNull();
  expect(evaluateCondition({ fact: 'cut', onOrAfter: '2020-12-31' }, { cut: '30/12/2019' })).toBeNull();
});
