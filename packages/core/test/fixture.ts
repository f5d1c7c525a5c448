/** A small catalogue for tests: one list with states, exclusions, search aids; invented acts, real codes. */
import { type Catalogue, createCatalogue } from '../src/catalogue.ts';
import type { CatalogueRecords } from '../src/catalogue-records.ts';
import type { Measure, ScopeEntry } from '../src/records.ts';
import type { CodeTree } from '../src/tree.ts';

const both = (en: string, vi = en) => ({ en, vi });

export const entry = (code: string, fields: Partial<ScopeEntry> = {}): ScopeEntry => ({
  effect: 'in',
  code,
  part: false,
  condition: fields.part ? both('only some', 'chỉ một số') : null,
  question: fields.part ? both('Is it one of them?', 'Có phải loại đó không?') : null,
  from: '2023-06-29',
  to: null,
  annexEntry: 'Annex I',
  basis: 'annex_text',
  grade: 'V2',
  ...fields,
});

export const measure = (id: string, scope: ScopeEntry[], fields: Partial<Measure> = {}): Measure => ({
  id,
  instrument: `eu:32023R9${id.length.toString().padStart(3, '0')}`,
  celex: `32023R9${id.length.toString().padStart(3, '0')}`,
  theme: 'test',
  name: both(id),
  shortName: both(id.toUpperCase()),
  status: 'in_force',
  summary: both('Summary', 'Tóm tắt'),
  scopeKind: 'codes',
  definition: null,
  application: [{ date: '2026-12-30', who: both('large and medium', 'doanh nghiệp lớn và vừa'), article: null }],
  events: [],
  scope,
  duties: [],
  vietnam: null,
  caveats: [],
  asOf: '2026-11-21',
  sources: ['s'],
  grade: 'V2',
  ...fields,
});

export const records = (fields: Partial<CatalogueRecords> = {}): CatalogueRecords => ({
  version: '0',
  asOf: '2026-11-21',
  nomenclature: 'CN2026',
  sources: [],
  bodies: [],
  instruments: [],
  measures: [],
  obligations: [],
  targets: [],
  reportingDuties: [],
  projects: [],
  figures: [],
  links: [],
  noCounterparts: [],
  criteria: [],
  claims: [],
  ...fields,
});

export const catalogueOf = (...measures: Measure[]): Catalogue => createCatalogue(records({ measures }));

/** A tree of the given eight-digit codes. */
export function treeOf(...leaves: string[]): CodeTree {
  const all = new Set(leaves.flatMap((leaf) => [2, 4, 6, 8].map((digits) => leaf.slice(0, digits))));
  return {
    nomenclature: 'CN2026',
    has: (code) => all.has(code),
    children: (code) => [...all].filter((other) => other.length === code.length + 2 && other.startsWith(code)).sort(),
    leaves: (code) => leaves.filter((leaf) => leaf.startsWith(code)),
    label: () => null,
    succession: (code) =>
      code === '07020000' ? { lastYear: 2024, successors: ['07020010', '07020091'], grade: 'V2' } : null,
  };
}
