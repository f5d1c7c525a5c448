/**
 * Codes on dates with the status that a reading of the facts gives, measure by measure. `null`: no verdict, because a list
 * of search aids says nothing about what stands outside it.
 */
import { assessMeasure, type VerdictStatus } from '@luongxanh/core';
import { verdictReason } from '@luongxanh/core/words';
import { describe, expect, test } from 'vitest';
import { catalogue, tree } from './built.ts';

const TODAY = '2026-11-21';

type Case = readonly [
  code: string,
  on: string,
  measure: string,
  status: VerdictStatus | null,
  more?: {
    appliesFrom?: string | null;
    until?: string | null;
    codes?: string[];
    basis?: string | null;
    annexEntry?: string;
  },
];

const CASES: readonly Case[] = [
  // EUDR: four states of Annex I
  ['0901', TODAY, 'eudr', 'listed', { appliesFrom: '2026-12-30', annexEntry: 'Annex I, coffee: 0901', until: null }],
  ['09011100', '2024-05-01', 'eudr', 'listed'],
  ['0901', '2023-06-28', 'eudr', 'later'],
  ['21011100', TODAY, 'eudr', 'later', { appliesFrom: '2027-12-30' }],
  ['21011100', '2027-12-30', 'eudr', 'listed', { appliesFrom: '2027-12-30' }],
  ['34011100', TODAY, 'eudr', 'later'],
  ['4104', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['4104', '2026-09-17', 'eudr', 'partial'],
  ['41015010', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['4107', '2026-09-18', 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['4901', TODAY, 'eudr', 'not_listed', { until: '2025-12-25' }],
  ['49019900', '2025-12-25', 'eudr', 'partial'],
  ['49019900', '2025-12-26', 'eudr', 'not_listed', { until: '2025-12-25' }],
  ['4010', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['4016', '2026-01-15', 'eudr', 'partial'],
  ['4012', TODAY, 'eudr', 'longer_code_needed'],
  ['40129030', TODAY, 'eudr', 'partial'],
  ['40121100', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['4001', TODAY, 'eudr', 'partial', { appliesFrom: '2026-12-30' }],
  ['1201', TODAY, 'eudr', 'longer_code_needed'],
  ['12019000', TODAY, 'eudr', 'listed'],
  ['12011000', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['12011000', '2026-09-01', 'eudr', 'listed'],
  ['1802', '2026-09-17', 'eudr', 'listed'],
  ['1802', TODAY, 'eudr', 'partial'],
  ['18062010', TODAY, 'eudr', 'listed'],
  ['44079190', TODAY, 'eudr', 'partial', { appliesFrom: '2026-12-30' }],
  ['4419', TODAY, 'eudr', 'partial', { appliesFrom: '2026-12-30' }],
  ['44', TODAY, 'eudr', 'longer_code_needed'],
  ['940360', TODAY, 'eudr', 'partial'],
  ['940360', '2026-09-01', 'eudr', 'listed'],
  ['94013100', TODAY, 'eudr', 'partial'],
  ['94017100', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['94011000', TODAY, 'eudr', 'not_listed', { until: '2026-09-17' }],
  ['9403', TODAY, 'eudr', 'longer_code_needed'],
  ['0902', TODAY, 'eudr', 'not_listed', { until: null }],
  ['0801', TODAY, 'eudr', 'not_listed'],
  ['6403', TODAY, 'eudr', 'not_listed'],
  ['02062100', TODAY, 'eudr', 'later'],
  ['12071000', TODAY, 'eudr', 'partial'],
  // EUTR, which ends
  ['44079190', TODAY, 'eutr', 'listed'],
  ['44079190', '2026-12-29', 'eutr', 'listed'],
  ['44079190', '2027-01-15', 'eutr', 'partial'],
  ['44079190', '2030-01-01', 'eutr', 'not_listed', { until: '2029-12-31' }],
  ['9401', TODAY, 'eutr', 'not_listed', { until: null }],
  ['4415', TODAY, 'eutr', 'partial'],
  // The annex prints the furniture codes whole.
  ['940360', TODAY, 'eutr', 'listed', { appliesFrom: '2013-03-03' }],
  ['940360', '2026-12-30', 'eutr', 'partial'],
  // CBAM
  ['72081000', TODAY, 'cbam', 'listed', { appliesFrom: '2026-01-01' }],
  ['7318', TODAY, 'cbam', 'listed'],
  ['31056000', TODAY, 'cbam', 'excluded'],
  ['3105', TODAY, 'cbam', 'longer_code_needed'],
  ['31052010', TODAY, 'cbam', 'listed'],
  ['7202', TODAY, 'cbam', 'longer_code_needed', { codes: ['720211', '720219', '720241', '720249', '720260'] }],
  ['72022100', TODAY, 'cbam', 'excluded'],
  ['7204', TODAY, 'cbam', 'excluded'],
  ['72', TODAY, 'cbam', 'longer_code_needed'],
  ['7323', TODAY, 'cbam', 'not_listed'],
  ['7317', TODAY, 'cbam', 'not_listed'],
  ['7615', TODAY, 'cbam', 'not_listed'],
  ['76', TODAY, 'cbam', 'longer_code_needed'],
  ['25070080', TODAY, 'cbam', 'partial'],
  ['25070080', '2025-10-19', 'cbam', 'listed'],
  ['2507008080', TODAY, 'cbam', 'listed'],
  ['2716', TODAY, 'cbam', 'listed'],
  ['2601', TODAY, 'cbam', 'longer_code_needed', { codes: ['260112'] }],
  ['8708', TODAY, 'cbam', 'not_listed'],
  ['7323', TODAY, 'cbam-downstream-proposal', 'planned'],
  ['0901', TODAY, 'cbam-downstream-proposal', null],
  // Ecodesign
  ['6109', TODAY, 'espr', 'listed', { appliesFrom: '2026-07-19' }],
  ['6403', '2026-07-18', 'espr', 'later'],
  ['4202', TODAY, 'espr', 'not_listed'],
  ['4202', TODAY, 'espr-unsold-disclosure', 'later', { appliesFrom: '2027-03-02', basis: 'annex_text' }],
  ['6109', TODAY, 'espr-unsold-disclosure', 'later', { basis: 'reading' }],
  ['0901', TODAY, 'espr-unsold-disclosure', 'not_listed'],
  // Steel
  ['72081000', TODAY, 'steel-trq', 'partial', { basis: 'assumed', appliesFrom: '2026-07-01' }],
  ['7323', TODAY, 'steel-trq', null],
  ['72081000', TODAY, 'steel-safeguard-2019', 'not_listed', { until: '2026-06-30' }],
  ['72081000', '2026-06-30', 'steel-safeguard-2019', 'listed'],
  // The lists before 1 April 2025 were not read: no list is claimed, and none denied.
  ['72081000', '2024-01-01', 'steel-safeguard-2019', 'by_definition', { basis: 'indicative' }],
  ['72081000', TODAY, 'ad-hot-rolled-vn', 'partial'],
  ['72091500', TODAY, 'ad-hot-rolled-vn', 'not_listed'],
  // Fisheries and food
  ['03061792', TODAY, 'iuu', 'partial'],
  ['03046200', TODAY, 'iuu', 'excluded'],
  ['0901', TODAY, 'iuu', null],
  ['16055400', TODAY, 'iuu', 'partial'],
  ['08106000', TODAY, 'official-controls-2019-1793', 'listed'],
  ['08109020', TODAY, 'official-controls-2019-1793', 'partial'],
  ['0810902010', TODAY, 'official-controls-2019-1793', 'listed'],
  ['19023010', TODAY, 'official-controls-2019-1793', 'not_listed'],
  ['0901', TODAY, 'animal-origin-entry', 'partial'],
  ['0306', TODAY, 'animal-origin-entry', 'listed'],
  ['6109', TODAY, 'animal-origin-entry', 'not_listed'],
  ['08106000', TODAY, 'plant-health', 'excluded'],
  ['06031100', TODAY, 'plant-health', 'listed'],
  ['08045000', TODAY, 'plant-health', 'partial'],
  // Not in the lines of the facts, yet living or fresh parts of plants: never "not listed".
  ['07041010', TODAY, 'plant-health', 'partial', { basis: 'reading' }],
  ['06029070', TODAY, 'plant-health', 'partial', { basis: 'reading' }],
  ['09012100', TODAY, 'plant-health', 'not_listed'],
  ['0901', TODAY, 'mrl', 'by_definition', { basis: 'indicative' }],
  ['0910', TODAY, 'mrl', 'horizontal'],
  ['6403', TODAY, 'mrl', null],
  ['0902', TODAY, 'organic', 'by_definition'],
  // Chemicals, electronics, packaging, consumers
  ['6403', TODAY, 'reach', 'by_definition'],
  ['390410', TODAY, 'reach', 'partial', { basis: 'annex_text' }],
  ['7323', TODAY, 'reach', 'horizontal'],
  ['8517', TODAY, 'rohs', 'by_definition'],
  ['6109', TODAY, 'rohs', null],
  // Electrical goods that no search aid names are answered by the definition of the act.
  ['8509', TODAY, 'rohs', 'by_definition', { basis: null }],
  ['8509', TODAY, 'weee', 'by_definition', { basis: null }],
  ['87116010', TODAY, 'rohs', 'by_definition', { basis: 'indicative' }],
  ['8712', TODAY, 'rohs', null],
  ['39232100', TODAY, 'sup', 'by_definition', { appliesFrom: '2024-12-31' }],
  ['39233010', TODAY, 'sup', 'by_definition', { appliesFrom: '2024-07-03' }],
  ['3923', TODAY, 'sup', 'by_definition'],
  ['39234090', TODAY, 'sup', null],
  ['0901', TODAY, 'ppwr', 'by_definition', { appliesFrom: '2026-08-12' }],
  ['9403', TODAY, 'gpsr', 'horizontal'],
  ['0901', TODAY, 'gpsr', null],
  ['95030041', TODAY, 'toys-2009-48', 'by_definition'],
  ['95030041', TODAY, 'toys-2025-2509', 'later', { basis: 'indicative' }],
  ['95030041', '2030-08-01', 'toys-2025-2509', 'by_definition'],
  ['6109', TODAY, 'forced-labour', 'horizontal', { appliesFrom: '2027-12-14' }],
  ['6109', TODAY, 'csddd', 'horizontal', { appliesFrom: '2029-07-26' }],
  ['6109', TODAY, 'green-claims-proposal', 'planned'],
  // Minerals and timber agreements
  ['28418000', TODAY, 'conflict-minerals', 'listed'],
  ['28419070', TODAY, 'conflict-minerals', 'partial'],
  ['4407', TODAY, 'flegt-regulation', 'listed', { appliesFrom: null }],
  ['4407', TODAY, 'flegt-vpa-vn', 'by_definition'],
  // EVFTA: quotas are listed, every other line has its rate
  ['10063021', TODAY, 'evfta', 'listed'],
  ['0901', TODAY, 'evfta', 'horizontal'],
  ['07032000', TODAY, 'evfta', 'listed'],
];

describe('verdicts by our own reading of the facts', () => {
  for (const [code, on, id, status, more = {}] of CASES) {
    test(`${code} on ${on} under ${id}: ${status}`, () => {
      const measure = catalogue.measures.get(id)!;
      const verdict = assessMeasure(measure, code, { catalogue, on, tree });
      expect(verdict?.status ?? null).toBe(status);
      if (verdict) expect(verdict).toMatchObject(more);
    });
  }

  test('the Timber Regulation annex decides when small firms begin', () => {
    const eudr = catalogue.measures.get('eudr')!;
    const datesOf = (code: string, on = TODAY) =>
      assessMeasure(eudr, code, { catalogue, on, tree })?.dates.map(({ date }) => date);
    expect(datesOf('44079190')).toEqual(['2026-12-30']);
    expect(datesOf('940360')).toEqual(['2026-12-30']);
    expect(datesOf('4819')).toEqual(['2026-12-30']);
    expect(datesOf('44079190', '2024-06-01')).toEqual(['2026-12-30']);
    expect(datesOf('4419')).toEqual(['2026-12-30', '2027-06-30']);
    expect(datesOf('94016100')).toEqual(['2026-12-30', '2027-06-30']);
    expect(datesOf('0901')).toEqual(['2026-12-30', '2027-06-30']);
    expect(datesOf('21011100')).toEqual(['2027-12-30', '2027-12-30']);
  });

  test('goods that stay over several states of the EUDR list show no gap', () => {
    const eudr = catalogue.measures.get('eudr')!;
    for (const code of ['0901', '44079190', '40011000', '12019000', '15071010', '94016100', '120710', '12071000']) {
      const verdict = assessMeasure(eudr, code, { catalogue, on: TODAY, tree });
      expect(verdict, code).toMatchObject({ listedFrom: '2023-06-29', until: null });
    }
  });

  test('an "ex" entry that leaves out only what seldom trades stands beside what is listed', () => {
    const eudr = catalogue.measures.get('eudr')!;
    const usual = (code: string) => assessMeasure(eudr, code, { catalogue, on: TODAY, tree })?.usual;
    for (const code of ['940360', '94036010', '4407', '4412', '44123100', '400122'])
      expect(usual(code), code).toBe(true);
    // Bamboo lines, gloves and tyres that may be synthetic, goods that the list holds whole.
    for (const code of ['44121000', '440921', '4015', '4011', '4419', '0901']) expect(usual(code), code).toBe(false);
    const furniture = assessMeasure(eudr, '940360', { catalogue, on: TODAY, tree })!;
    expect(verdictReason(furniture, eudr, TODAY).en).toContain('As a rule in the list');
    expect(furniture.entries[0]?.question?.en).not.toMatch(/of wood/);
  });

  test('a search aid never reads as a list, not even one to come', () => {
    const toys = catalogue.measures.get('toys-2025-2509')!;
    const verdict = assessMeasure(toys, '95030041', { catalogue, on: TODAY, tree })!;
    const { en, vi } = verdictReason(verdict, toys, TODAY);
    expect(en).toContain('only a search aid');
    expect(en).toContain('1 August 2030');
    expect(vi).toContain('chỉ để tra cứu');
    expect(en).not.toContain('list');
  });

  test('every partial verdict can be settled', () => {
    for (const measure of catalogue.records.measures) {
      for (const entry of measure.scope) {
        const verdict = assessMeasure(measure, entry.code, { catalogue, on: TODAY, tree });
        if (verdict?.status !== 'partial' || verdict.basis === 'assumed') continue;
        expect(
          verdict.entries.some(({ question }) => question !== null),
          `${measure.id} ${entry.code}`,
        ).toBe(true);
      }
    }
  });
});
