import { type FactSpec, readFacts } from '@luongxanh/core';
import { describe, expect, it } from 'vitest';
import { speechOf } from '../ui/speech.tsx';
import { countAnswers, evaluateGroup, factFrom, readinessFor, unasked } from './readiness.ts';
import { printMemo } from './readiness-memo.ts';
import { catalogueOf, criterion, measure, tree } from './testing.ts';

const today = '2026-11-22';
const text = { en: 'x', vi: 'x' };

describe('readiness', () => {
  it('asks the criteria of measures that bear on the code', () => {
    const catalogue = catalogueOf({ criteria: [criterion(), criterion({ id: 'other', codes: ['64'] })] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    expect(group?.criteria.map((one) => one.id)).toEqual(['plots']);
    expect(readinessFor('6404', today, catalogue, tree)).toEqual([]);
  });

  it('names measures that bear on the goods and have no criteria', () => {
    const bare = catalogueOf({ criteria: [] });
    expect(unasked('4412', today, bare, tree).map(({ id }) => id)).toEqual(['wood']);
    expect(unasked('4412', today, catalogueOf(), tree)).toEqual([]);
    expect(unasked('6404', today, bare, tree)).toEqual([]);
  });

  it('asks as of the first day of duty while that is ahead', () => {
    const catalogue = catalogueOf({ criteria: [criterion({ from: '2026-12-30' })] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    expect(group && evaluateGroup(group, { located: true }, today).map((one) => one.answer)).toEqual(['met']);
  });

  it('does not ask what the code tells, and answers with it', () => {
    const asked = { name: 'kind', kind: 'choice', choices: ['wood'], byCode: { wood: ['44'] }, ask: text } as const;
    const catalogue = catalogueOf({ criteria: [criterion({ facts: [asked], met: { fact: 'kind', is: 'wood' } })] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    expect(group?.criteria[0]?.facts).toEqual([]);
    expect(group && evaluateGroup(group, {}, today)[0]?.answer).toBe('met');
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
    const spec = (kind: FactSpec['kind'], choices?: readonly string[]): FactSpec => ({
      name: 'x',
      kind,
      ask: { en: '', vi: '' },
      ...(choices ? { choices } : {}),
    });
    expect(['no', 'No', 'không', '0'].map((text) => factFrom(spec('boolean'), text))).toEqual(Array(4).fill(false));
    expect(['yes', 'có', 'TRUE'].map((text) => factFrom(spec('boolean'), text))).toEqual(Array(3).fill(true));
    expect(['4,5', '4.5', ' 4 '].map((text) => factFrom(spec('number'), text))).toEqual([4.5, 4.5, 4]);
    expect(['many', '1e3', '0x10', ''].map((text) => factFrom(spec('number'), text))).toEqual(Array(4).fill(null));
    expect(factFrom(spec('text'), ' ')).toBeNull();
    expect(factFrom(spec('choice', ['eur1']), 'EUR1')).toBe('eur1');
    expect(factFrom(spec('choice', ['eur1']), 'form a')).toBeNull();
  });

  it('compares no date that is not one, as the command line does not', () => {
    const spec: FactSpec = { name: 'x', kind: 'date', ask: { en: '', vi: '' } };
    expect(factFrom(spec, '2025-11-12')).toBe('2025-11-12');
    expect(['12/11/2025', '2025-02-30', 'soon'].map((text) => factFrom(spec, text))).toEqual([null, null, null]);
    for (const text of ['12/11/2025', '2025-11-12', '']) {
      const { facts } = readFacts([spec], { x: text });
      expect(facts.x ?? null).toBe(factFrom(spec, text));
    }
  });

  it('writes a memo that says what it is not, and takes notes as text', () => {
    const [group] = readinessFor('4412', today, catalogueOf(), tree);
    const memo = printMemo({
      code: '4412',
      label: null,
      catalogue: catalogueOf(),
      unasked: [measure()],
      evaluated: group ? [{ group, results: evaluateGroup(group, { located: false }, today) }] : [],
      answers: { facts: { located: 'no' }, changed: null, review: [], notes: { plots: '*ask* the [farm]' } },
      today,
      speech: speechOf('en'),
    });
    expect(memo).toContain('no certificate and no legal advice');
    expect(memo).toContain('(Art 9): not met');
    expect(memo).toContain('## Not asked about here');
    expect(memo).toContain(`(CELEX ${measure().celex})`);
    expect(memo).toContain('\\*ask\\* the \\[farm\\]');
  });

  it('says choices, numbers, units, days and places in the words of the language', () => {
    const asked = criterion({
      article: 'Protocol 1 Art 16',
      facts: [
        { name: 'proof', kind: 'choice', choices: ['eur1'], ask: { en: 'Proof?', vi: 'Chứng từ?' } },
        { name: 'days', kind: 'number', unit: 'working days', ask: { en: 'Days?', vi: 'Bao lâu?' } },
        { name: 'day', kind: 'date', ask: { en: 'Day?', vi: 'Ngày nào?' } },
      ],
    });
    const catalogue = catalogueOf({ criteria: [asked] });
    const [group] = readinessFor('4412', today, catalogue, tree);
    const memo = printMemo({
      code: '4412',
      label: null,
      catalogue,
      unasked: [],
      evaluated: group ? [{ group, results: evaluateGroup(group, {}, today) }] : [],
      answers: { facts: { proof: 'eur1', days: '1234.5', day: '2026-11-02' }, changed: null, review: [], notes: {} },
      today,
      speech: speechOf('vi'),
    });
    for (const said of [
      '(Nghị định thư 1 Điều 16)',
      'Chứng từ? giấy chứng nhận EUR.1',
      'Bao lâu? 1.234,5 ngày làm việc',
      'Ngày nào? ngày 2 tháng 11 năm 2026',
    ])
      expect(memo).toContain(said);
    expect(memo).not.toContain('ngày ngày');
  });
});
