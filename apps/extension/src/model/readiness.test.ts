import { describe, expect, it } from 'vitest';
import { speechOf } from '../ui/speech.tsx';
import { countAnswers, evaluateGroup, factFrom, readinessFor } from './readiness.ts';
import { printMemo } from './readiness-memo.ts';
import { catalogueOf, criterion, tree } from './testing.ts';

const today = '2026-11-22';

describe('readiness', () => {
  it('asks the criteria of measures that bear on the code', () => {
    const catalogue = catalogueOf({ criteria: [criterion(), criterion({ id: 'other', codes: ['64'] })] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    expect(group?.criteria.map((one) => one.id)).toEqual(['plots']);
    expect(readinessFor('6404', today, catalogue, tree)).toEqual([]);
  });

  it('asks as of the first day of duty while that is ahead', () => {
    const catalogue = catalogueOf({ criteria: [criterion({ from: '2026-12-30' })] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    expect(group && evaluateGroup(group, { located: true }, today).map((one) => one.answer)).toEqual(['met']);
  });

  it('keeps an empty answer unknown', () => {
    const [group] = readinessFor('4412', today, catalogueOf(), tree);
    expect(group && countAnswers(evaluateGroup(group, {}, today))).toEqual({
      met: 0,
      not_met: 0,
      not_known: 1,
      not_asked: 0,
    });
  });

  it('reads fields as facts', () => {
    const spec = (kind: 'boolean' | 'number' | 'text') => ({ name: 'x', kind, ask: { en: '', vi: '' } });
    expect(factFrom(spec('boolean'), 'no')).toBe(false);
    expect(factFrom(spec('number'), '4,5')).toBe(4.5);
    expect(factFrom(spec('number'), 'many')).toBeNull();
    expect(factFrom(spec('text'), ' ')).toBeNull();
  });

  it('writes a memo that says what it is not, and takes notes as text', () => {
    const [group] = readinessFor('4412', today, catalogueOf(), tree);
    const memo = printMemo({
      code: '4412',
      label: null,
      catalogue: catalogueOf(),
      evaluated: group ? [{ group, results: evaluateGroup(group, { located: false }, today) }] : [],
      answers: { facts: { located: 'no' }, changed: null, notes: { plots: '*ask* the [farm]' } },
      today,
      speech: speechOf('en'),
    });
    expect(memo).toContain('no certificate and no legal advice');
    expect(memo).toContain('(Art 9): not met');
    expect(memo).toContain('\\*ask\\* the \\[farm\\]');
  });
});
