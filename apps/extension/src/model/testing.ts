/** A small world for the tests of the models: one list, one Vietnamese document with a task and a report, invented acts. */
import {
  type Catalogue,
  type CatalogueRecords,
  type CodeTree,
  type Criterion,
  createCatalogue,
  type Instrument,
  type Measure,
  type Obligation,
  type ScopeEntry,
} from '@luongxanh/core';

const both = (en: string, vi = en) => ({ en, vi });
const sourced = { sources: ['s'], grade: 'V1' } as const;

export const entry = (code: string, fields: Partial<ScopeEntry> = {}): ScopeEntry => ({
  effect: 'in',
  code,
  part: false,
  condition: null,
  question: null,
  from: '2023-06-29',
  to: null,
  annexEntry: 'Annex I',
  basis: 'annex_text',
  grade: 'V2',
  ...fields,
});

export const measure = (fields: Partial<Measure> = {}): Measure => ({
  ...sourced,
  id: 'wood',
  instrument: 'eu:32023R9001',
  celex: '32023R9001',
  theme: 'test',
  name: both('Wood Regulation', 'Quy định gỗ'),
  shortName: both('WR'),
  status: 'applies_later',
  summary: both('Summary', 'Tóm tắt'),
  scopeKind: 'codes',
  definition: null,
  application: [{ date: '2026-12-30', who: both('large firms', 'doanh nghiệp lớn'), article: 'Art 38' }],
  events: [],
  scope: [entry('4412')],
  duties: [],
  vietnam: null,
  caveats: [],
  asOf: '2026-11-21',
  ...fields,
});

export const instrument = (fields: Partial<Instrument> = {}): Instrument => ({
  ...sourced,
  id: 'eu:32023R9001',
  jurisdiction: 'eu',
  kind: 'regulation',
  number: '(EU) 2023/9001',
  title: both('On wood', 'Về gỗ'),
  issuer: both('Council'),
  date: '2023-05-31',
  inForce: '2023-06-29',
  ended: null,
  status: 'applies_later',
  relations: [],
  events: [],
  ...fields,
});

export const decision = instrument({
  id: 'vn:687/QD-TTg',
  jurisdiction: 'vn',
  kind: 'pm_decision',
  number: '687/QĐ-TTg',
  date: '2022-06-07',
  inForce: '2022-06-07',
  status: 'in_force',
  title: both('Scheme', 'Đề án'),
});

export const task: Obligation = {
  ...sourced,
  id: 'task-1',
  instrument: decision.id,
  place: both('Article 1', 'Điều 1'),
  lead: null,
  coordinating: [],
  task: both('Do it', 'Làm việc đó'),
  period: null,
  deadline: '2026-12-31',
  theme: 'test',
};

export const criterion = (fields: Partial<Criterion> = {}): Criterion => ({
  ...sourced,
  id: 'plots',
  measure: 'wood',
  instrument: 'eu:32023R9001',
  article: 'Art 9',
  title: both('Plots'),
  question: both('Are they located?'),
  evidence: [],
  facts: [{ name: 'located', kind: 'boolean', ask: both('Located?') }],
  from: null,
  to: null,
  met: { fact: 'located', is: true },
  cases: [],
  ...fields,
});

export const catalogueOf = (fields: Partial<CatalogueRecords> = {}): Catalogue =>
  createCatalogue({
    version: '0',
    asOf: '2026-11-21',
    nomenclature: 'CN2026',
    sources: [],
    bodies: [],
    instruments: [instrument(), decision],
    measures: [measure()],
    obligations: [task],
    targets: [],
    reportingDuties: [],
    projects: [],
    figures: [],
    links: [],
    noCounterparts: [],
    criteria: [criterion()],
    claims: [],
    ...fields,
  });

const leaves = ['44121000', '44123100', '64041100'];
const all = new Set(leaves.flatMap((leaf) => [2, 4, 6, 8].map((digits) => leaf.slice(0, digits))));

export const tree: CodeTree = {
  nomenclature: 'CN2026',
  has: (code) => all.has(code),
  children: (code) => [...all].filter((other) => other.length === code.length + 2 && other.startsWith(code)).sort(),
  leaves: (code) => leaves.filter((leaf) => leaf.startsWith(code)),
  label: (code) => both(`goods ${code}`),
  succession: () => null,
};
