/** The estimate against hand computation, and its refusals. Default values as embedded. */
import { describe, expect, it } from 'vitest';
import {
  type CbamEstimate,
  type CbamInput,
  type CbamScope,
  cbamFailureWords,
  dayOfImport,
  estimateCbam,
  findDefaults,
  markUpPercent,
  phaseInPercent,
  readCbamDefaults,
} from '../src/index.ts';
import { cbamDefaults } from './records.ts';

const { defaults } = cbamDefaults;
/** Verdicts come from core in the apps, and are given here. */
const scope = (status: CbamScope['status'], codes: readonly string[] = []): CbamScope => ({
  on: '2026-11-21',
  status,
  codes,
  reason: { en: 'Reason.', vi: 'Lý do.' },
  question: status === 'partial' ? { en: 'Calcined?', vi: 'Đã nung?' } : null,
});
const estimate = (input: Partial<CbamInput>): CbamEstimate => {
  const result = estimateCbam(
    { code: '73181500', tonnes: 100, year: 2026, price: 80, scope: scope('listed'), ...input },
    defaults,
  );
  if (!result.ok) throw new Error(result.failure.code);
  return result.estimate;
};

describe('default values', () => {
  it('read without a problem and name their table', () => {
    expect(cbamDefaults.problems).toEqual([]);
    expect(defaults).toHaveLength(260);
    expect(defaults.filter((one) => one.table === 'vn')).toHaveLength(217);
    expect(findDefaults(defaults, '73181500')).toMatchObject([{ code: '731815', total: 2.75, table: 'vn' }]);
    expect(findDefaults(defaults, '25232900')).toMatchObject([
      { total: 1.44, table: 'other', direct: 1.36, indirect: 0.08 },
    ]);
    expect(
      readCbamDefaults('sector,code,table,direct,indirect,total,route\nwood,4407,vn,,,1,\n').problems,
    ).toMatchObject([{ line: 2, field: 'sector' }]);
  });

  it('carry mark-ups and phase-in by year', () => {
    expect([2026, 2027, 2028, 2033].map((year) => markUpPercent('iron_steel', year))).toEqual([10, 20, 30, 30]);
    expect([2026, 2028].map((year) => markUpPercent('fertilisers', year))).toEqual([1, 1]);
    expect([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2040].map(phaseInPercent)).toEqual([
      null,
      2.5,
      5,
      10,
      22.5,
      48.5,
      61,
      73.5,
      86,
      100,
      100,
    ]);
  });
});

describe('estimate', () => {
  it('is an upper bound without a benchmark: 100 t x 2.75 x 1.1 x 80 EUR', () => {
    const answer = estimate({});
    expect(answer).toMatchObject({
      upperBound: true,
      certificates: 302.5,
      cost: 24200,
      costAtBenchmark: 605,
      emissionsFrom: 'default',
    });
    expect(answer.steps.map((step) => [step.id, step.value])).toEqual([
      ['emissions', 2.75],
      ['mark_up', 3.025],
      ['embedded', 302.5],
      ['phase_in', 2.5],
      ['certificates', 302.5],
      ['cost', 24200],
    ]);
    for (const step of answer.steps) {
      expect(step.source.en).not.toBe('');
      expect(step.source.vi).not.toBe(step.source.en);
    }
    expect(answer.steps[0]?.source.en).toContain('unsettled');
  });

  it('subtracts the free allocation that is left: 1.2 - 1 x 97.5 % = 0.225', () => {
    const answer = estimate({ emissions: 1.2, benchmark: 1, tonnes: 1, price: 100 });
    expect(answer).toMatchObject({
      upperBound: false,
      certificates: 0.225,
      cost: 22.5,
      costAtBenchmark: null,
      emissionsFrom: 'own',
    });
    expect(estimate({ emissions: 0.5, benchmark: 1 }).cost).toBe(0);
    expect(estimate({ emissions: 1.2, benchmark: 1, year: 2034, tonnes: 1, price: 100 }).cost).toBe(120);
    expect(estimate({ emissions: 1.2, year: 2034 }).upperBound).toBe(false);
  });

  it('refuses with a reason and what to do', () => {
    const refused = (input: Partial<CbamInput>) => {
      const result = estimateCbam(
        { code: '73181500', tonnes: 1, year: 2026, price: 1, scope: scope('listed'), ...input },
        defaults,
      );
      if (result.ok) throw new Error('answered');
      expect(cbamFailureWords(result.failure).vi).not.toBe('');
      return result.failure;
    };
    expect(refused({ code: '090111' })).toMatchObject({ code: 'no_default' });
    expect(refused({ code: '7318' })).toMatchObject({ code: 'longer_code_needed' });
    expect(refused({ code: '25231000' })).toMatchObject({
      code: 'longer_code_needed',
      candidates: [{ code: '2523100010' }, { code: '2523100090' }],
    });
    expect(refused({ year: 2025 })).toMatchObject({ code: 'year_before_2026' });
    expect(refused({ tonnes: Number.NaN })).toMatchObject({ code: 'invalid_input', field: 'tonnes' });
    expect(refused({ price: -1 })).toMatchObject({ code: 'invalid_input', field: 'price' });
  });

  it('refuses what the list does not take in whole, own emissions or not', () => {
    const failure = (code: string, of: CbamScope) => {
      const input: CbamInput = { code, tonnes: 1, year: 2026, price: 75, emissions: 3, scope: of };
      const result = estimateCbam(input, defaults);
      if (result.ok) throw new Error('answered');
      return { ...result.failure, words: cbamFailureWords(result.failure) };
    };
    for (const status of ['not_listed', 'excluded', 'later', 'planned'] as const)
      expect(failure('720221', scope(status))).toMatchObject({
        code: 'not_in_scope',
        words: { en: 'No CBAM cost is estimated for 7202\u00a021. Reason.' },
      });
    expect(failure('25070080', scope('partial', ['2507008080']))).toMatchObject({
      code: 'part_in_scope',
      words: {
        en: 'No CBAM cost is estimated for 2507\u00a000\u00a080 as a whole. Reason. Calcined? If so, give the longer code 2507\u00a000\u00a080\u00a080.',
        vi: 'Không ước tính chi phí CBAM cho toàn bộ mã 2507\u00a000\u00a080. Lý do. Đã nung? Nếu đúng, hãy nhập mã dài hơn 2507\u00a000\u00a080\u00a080.',
      },
    });
    expect(failure('7202', scope('longer_code_needed', ['720211']))).toMatchObject({ code: 'part_in_scope' });
    expect(failure('27160000', scope('listed')).words.vi).toContain('MWh');
  });

  it('reads the list on the day asked for in its own year, else on the nearest day of the year of import', () => {
    expect([2025, 2026, 2028].map((year) => dayOfImport(year, '2026-11-21'))).toEqual([
      '2025-12-31',
      '2026-11-21',
      '2028-01-01',
    ]);
  });

  it('ends with the certificates where no price is given', () => {
    const input = { code: '73181500', tonnes: 100, year: 2026, scope: scope('listed') };
    const result = estimateCbam(input, defaults);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.estimate).toMatchObject({ certificates: 302.5, cost: null, costAtBenchmark: null });
    expect(result.estimate.steps.at(-1)?.id).toBe('certificates');
    expect(result.estimate.caveats.map((one) => one.en).join()).toContain('No price');
  });

  it('answers a heading whose codes agree', () => {
    expect(estimate({ code: '7601' }).steps[0]?.value).toBe(0.36);
    expect(
      estimate({ code: '28041000' })
        .caveats.map((one) => one.en)
        .join(),
    ).not.toContain('50 t');
    expect(
      estimate({ code: '28041000', emissions: 1 })
        .caveats.map((one) => one.en)
        .join(),
    ).not.toContain('50 t');
  });
});
