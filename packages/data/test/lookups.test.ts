/**
 * Lookups apart from `verdicts.test.ts`: other codes and dates, each status written down from the facts before the program was
 * asked. `null`: the measure says nothing about the code, because its codes are a search aid or its definition names others.
 */
import { assessMeasure, type VerdictStatus } from '@luongxanh/core';
import { describe, expect, test } from 'vitest';
import { catalogue, tree } from './built.ts';

const TODAY = '2026-11-21';

type Lookup = readonly [
  code: string,
  on: string,
  status: VerdictStatus | null,
  more?: { appliesFrom?: string | null; until?: string | null; basis?: string; codes?: string[] },
];

const LOOKUPS: Readonly<Record<string, readonly Lookup[]>> = {
  // Annex I of 2011 moved to CN 2026: fish raised from fry and freshwater fish are out, catch at sea is in.
  iuu: [
    ['03043200', TODAY, 'excluded'],
    ['03027200', TODAY, 'excluded'],
    ['03027100', TODAY, 'excluded'],
    ['03071200', TODAY, 'excluded'],
    ['160553', TODAY, 'excluded'],
    // What is farmed from fry or larvae, and livers, roes and the like, are out under every code of the definition.
    ['03034220', TODAY, 'partial', { appliesFrom: '2010-01-01' }],
    ['16041421', TODAY, 'partial'],
    ['03061792', '2024-05-01', 'partial'],
    ['16055500', TODAY, 'partial'],
    ['03', TODAY, 'longer_code_needed'],
    ['05119110', TODAY, null],
    ['23012000', TODAY, null],
  ],
  // No phytosanitary certificate: durian, pineapple, coconut, banana, dates. Viet Nam is named for Prunus wood.
  'plant-health': [
    ['08043000', TODAY, 'excluded'],
    ['08039011', TODAY, 'excluded'],
    ['08011900', TODAY, 'excluded'],
    ['08041000', TODAY, 'excluded'],
    ['08051022', TODAY, 'listed'],
    ['07096010', TODAY, 'listed'],
    ['06031300', TODAY, 'listed'],
    ['10061010', TODAY, 'listed'],
    ['44079410', TODAY, 'listed'],
    ['09011100', TODAY, 'partial'],
    ['64039993', TODAY, 'not_listed'],
  ],
  'official-controls-2019-1793': [
    ['07096099', TODAY, 'partial'],
    ['07099990', TODAY, 'partial'],
    ['07108095', TODAY, 'partial'],
    ['07108059', TODAY, 'partial'],
    ['08106000', '2026-12-31', 'listed'],
    ['0810', TODAY, 'longer_code_needed'],
    ['08045000', TODAY, 'not_listed'],
    ['09041100', TODAY, 'not_listed'],
    ['0902', TODAY, 'not_listed'],
  ],
  'conflict-minerals': [
    ['2611', TODAY, 'listed', { appliesFrom: '2021-01-01' }],
    ['26110000', '2020-12-31', 'later'],
    ['80011000', TODAY, 'listed'],
    ['8101', TODAY, 'longer_code_needed'],
    ['81019700', TODAY, 'not_listed'],
    ['80020000', TODAY, 'not_listed'],
    ['71081200', TODAY, 'partial'],
    ['81039910', TODAY, 'listed'],
    ['72028000', TODAY, 'listed'],
    ['72023000', TODAY, 'not_listed'],
  ],
  // The quotas are lists; every other line has its rate in the schedule.
  evfta: [
    ['40011000', TODAY, 'horizontal', { appliesFrom: '2020-08-01' }],
    ['11081400', TODAY, 'listed'],
    ['07115100', TODAY, 'listed'],
    ['04081180', TODAY, 'listed'],
    ['07104000', TODAY, 'partial'],
    ['1006', TODAY, 'longer_code_needed'],
    // Whether the quota covers it is not known: never read as outside.
    ['10061090', TODAY, 'horizontal'],
    ['07032000', '2020-07-31', 'horizontal'],
  ],
  'steel-trq': [
    ['72142000', TODAY, 'partial', { basis: 'assumed' }],
    ['72104100', TODAY, 'partial', { basis: 'assumed' }],
    ['72081000', '2026-06-30', 'later', { basis: 'assumed' }],
    ['73181542', TODAY, null],
    ['76011010', TODAY, null],
  ],
  'steel-safeguard-2019': [
    ['72142000', '2026-03-01', 'listed'],
    ['72104100', '2026-06-30', 'partial'],
    ['72142000', TODAY, 'not_listed', { until: '2026-06-30' }],
  ],
  'ad-hot-rolled-vn': [
    ['72081000', '2025-09-26', 'later'],
    ['72254060', TODAY, 'partial'],
    ['72142000', TODAY, 'not_listed'],
  ],
  'textile-epr': [
    ['61091000', TODAY, 'later', { basis: 'indicative' }],
    ['6403', TODAY, 'later'],
    ['61091000', '2028-05-01', 'by_definition'],
    ['4202', '2028-05-01', null],
  ],
  'toys-2025-2509': [
    ['95030021', '2030-07-31', 'later'],
    ['95030021', '2030-08-01', 'by_definition'],
  ],
  'toys-2009-48': [
    ['95049080', TODAY, 'by_definition'],
    ['95030021', '2030-08-01', null],
  ],
  'waste-shipments': [
    ['39151010', TODAY, 'by_definition'],
    ['63090000', TODAY, 'by_definition'],
    ['8549', TODAY, 'by_definition'],
    ['2619', TODAY, null],
  ],
  'flegt-regulation': [
    ['4412', TODAY, 'listed'],
    ['44091018', TODAY, 'not_listed'],
    ['4407', '2005-12-29', 'later'],
  ],
  'flegt-vpa-vn': [
    ['940340', TODAY, 'by_definition'],
    ['44141010', TODAY, 'by_definition'],
    ['4404', TODAY, null],
    ['4407', '2019-05-31', 'later'],
  ],
  eudr: [
    ['18050000', TODAY, 'listed', { appliesFrom: '2026-12-30' }],
    ['23040000', TODAY, 'listed'],
    ['47032100', TODAY, 'partial'],
    ['01022110', TODAY, 'partial'],
    ['38260010', TODAY, 'not_listed', { until: null }],
    ['49021000', '2026-01-01', 'not_listed', { until: '2025-12-25' }],
    ['34012090', '2027-12-29', 'later'],
    ['15162098', '2027-12-30', 'partial'],
  ],
  cbam: [
    ['25231000', TODAY, 'listed'],
    ['7312', TODAY, 'not_listed'],
    ['7602', TODAY, 'not_listed'],
    ['72044910', TODAY, 'excluded'],
    ['72026000', TODAY, 'listed'],
    ['26011200', TODAY, 'listed'],
  ],
  espr: [
    ['65040000', '2026-07-18', 'later'],
    ['42031000', TODAY, 'listed'],
    ['64069050', TODAY, 'not_listed'],
    ['64', TODAY, 'longer_code_needed', { codes: ['6401', '6402', '6403', '6404', '6405'] }],
  ],
  reach: [
    ['71171900', TODAY, 'by_definition'],
    ['48182010', '2026-10-09', 'horizontal'],
    ['48182010', '2026-10-10', 'by_definition'],
  ],
  methane: [
    ['27111100', TODAY, 'by_definition'],
    ['2716', TODAY, null],
  ],
  batteries: [
    ['85071020', TODAY, 'by_definition'],
    ['0901', TODAY, null],
  ],
  'f-gas': [['84186100', TODAY, 'by_definition']],
  cosmetics: [['33049900', TODAY, 'by_definition']],
  organic: [['09024000', TODAY, 'by_definition']],
  'textile-labelling': [
    ['62034235', TODAY, 'by_definition'],
    ['64039993', TODAY, null],
  ],
  'animal-origin-entry': [
    ['04090000', TODAY, 'listed'],
    ['25010091', TODAY, 'not_listed'],
  ],
};

describe('lookups', () => {
  for (const [id, cases] of Object.entries(LOOKUPS)) {
    for (const [code, on, status, more = {}] of cases) {
      test(`${code} on ${on} under ${id}: ${status}`, () => {
        expect(tree.has(code), `${code} is a code of the nomenclature`).toBe(true);
        const verdict = assessMeasure(catalogue.measures.get(id)!, code, { catalogue, on, tree });
        expect(verdict?.status ?? null).toBe(status);
        if (verdict) expect(verdict).toMatchObject(more);
      });
    }
  }
});
