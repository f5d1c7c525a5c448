/**
 * zod schemas of the records, for data that is built or comes from outside (files, network, storage, messages). They stay
 * out of the page: nothing else in core imports this file.
 */
import { z } from 'zod';
import type { CatalogueRecords } from '../catalogue-records.ts';
import type { Condition, Criterion, FactValue } from '../criteria.ts';
import { isIsoDate } from '../dates.ts';
import type * as model from '../records.ts';

export const isoDate = z.string().refine(isIsoDate, { error: 'a calendar date YYYY-MM-DD' });
export const bilingual = z.strictObject({ en: z.string().trim().min(1), vi: z.string().trim().min(1) });
export const grade = z.enum(['V2', 'V1', 'M']);
export const basis = z.enum(['annex_text', 'mapped', 'derived', 'reading', 'indicative', 'assumed']);
export const instrumentId = z.string().regex(/^(eu:[0-9CE]\d{4}[A-Z]{1,2}\d{4}(R?\(\d{2}\))?|vn:\S+)$/, {
  error: 'eu: + CELEX or vn: + number without diacritics',
});
export const productCode = z.string().regex(/^\d{2,10}$/, { error: 'a product code of 2 to 10 digits, no spaces' });
const id = z.string().regex(/^[a-z0-9][a-z0-9.()_-]*$/i);
const sources = z.array(z.string()).min(1);
const sourced = { sources, grade, reviewBy: isoDate.optional() };
const period = z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() });

export const source = z.strictObject({
  id,
  publisher: bilingual,
  title: bilingual,
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'a language tag of two or three letters' })
    .nullable(),
  original: z.string().trim().min(1).optional(),
  published: isoDate.nullable(),
  read: isoDate,
  url: z.url().nullable(),
  licence: z.string().nullable(),
  grade,
});

export const body = z.strictObject({
  id,
  name: bilingual,
  short: bilingual.nullable(),
  level: z.enum(['central', 'provincial', 'district', 'commune', 'eu', 'business', 'other']),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  successors: z.array(z.strictObject({ body: id, from: isoDate, grade })),
  ...sourced,
});

export const relation = z.strictObject({
  kind: z.enum(['amends', 'repeals', 'implements', 'succeeds', 'based_on', 'corrects', 'relates_to']),
  id: instrumentId,
  note: bilingual.optional(),
});

export const datedEvent = z.strictObject({
  date: isoDate,
  precision: z.enum(['month', 'year']).optional(),
  what: bilingual,
  who: bilingual,
  article: z.string().nullable(),
  grade,
});

export const instrumentKind = z.enum([
  'regulation',
  'directive',
  'decision',
  'agreement',
  'proposal',
  'law',
  'decree',
  'resolution',
  'pm_decision',
  'pm_directive',
  'official_dispatch',
  'circular',
  'plan',
  'official_letter',
  'conclusion',
  'memorandum',
  'news',
]);
export const instrumentStatus = z.enum([
  'in_force',
  'partly_applies',
  'applies_later',
  'proposal',
  'amended',
  'repealed',
  'expired',
  'historical',
  'not_known',
]);

export const instrument = z.strictObject({
  id: instrumentId,
  jurisdiction: z.enum(['eu', 'vn']),
  kind: instrumentKind,
  number: z.string().nullable(),
  otherNumbers: z.array(z.string()).optional(),
  title: bilingual,
  shortName: bilingual.optional(),
  issuer: bilingual,
  issuerBody: id.optional(),
  date: isoDate.nullable(),
  inForce: isoDate.nullable(),
  dateGrade: grade.optional(),
  inForceGrade: grade.optional(),
  ended: isoDate.nullable(),
  status: instrumentStatus,
  celex: z.string().optional(),
  eli: z.url().optional(),
  url: z.url().optional(),
  consolidations: z.array(z.string().regex(/^0\d{4}[A-Z]{1,2}\d{4}-\d{8}$/)).optional(),
  relations: z.array(relation),
  events: z.array(datedEvent),
  period: period.optional(),
  summary: bilingual.optional(),
  principles: z.array(bilingual).optional(),
  notes: z.array(bilingual).optional(),
  ...sourced,
});

export const scopeEntry = z.strictObject({
  effect: z.enum(['in', 'out', 'left']),
  code: productCode,
  part: z.boolean(),
  condition: bilingual.nullable(),
  seldom: z.literal(true).optional(),
  question: bilingual.nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  annexEntry: z.string().nullable(),
  basis,
  grade,
  category: z.string().optional(),
  group: z.string().optional(),
  taric: z.array(productCode).optional(),
  lawCode: z.string().optional(),
  lawYear: z.int().optional(),
  gases: z.array(z.string()).optional(),
  checkPercent: z.number().optional(),
  thresholdKg: z.number().optional(),
  quotaTonnes: z.number().optional(),
});

export const measure = z.strictObject({
  id,
  instrument: instrumentId,
  celex: z.string(),
  theme: z.string(),
  name: bilingual,
  shortName: bilingual,
  status: instrumentStatus,
  summary: bilingual,
  scopeKind: z.enum(['codes', 'definition', 'horizontal']),
  definition: bilingual.nullable(),
  beyondList: bilingual.optional(),
  bearsOn: z.array(z.string().regex(/^\d{2}$/)).optional(),
  application: z.array(
    z.strictObject({ date: isoDate, who: bilingual, article: z.string().nullable(), group: z.string().optional() }),
  ),
  events: z.array(datedEvent),
  scope: z.array(scopeEntry),
  duties: z.array(z.strictObject({ text: bilingual, article: z.string().nullable(), grade })),
  vietnam: bilingual.nullable(),
  caveats: z.array(bilingual),
  asOf: isoDate,
  ...sourced,
});

export const obligation = z.strictObject({
  id,
  instrument: instrumentId,
  place: bilingual,
  lead: id.nullable(),
  coordinating: z.array(id),
  task: bilingual,
  period: period.nullable(),
  deadline: isoDate.nullable(),
  theme: z.string(),
  leadUnclear: bilingual.optional(),
  ...sourced,
});

export const target = z.strictObject({
  id,
  instrument: instrumentId,
  place: bilingual,
  metric: bilingual,
  comparator: z.enum(['at_least', 'at_most', 'equals', 'between', 'all', 'about']),
  value: z.number().nullable(),
  upper: z.number().nullable(),
  unit: bilingual,
  period: period.nullable(),
  baseline: bilingual.nullable(),
  theme: z.string(),
  ...sourced,
});

export const reportingDuty = z.strictObject({
  id,
  instrument: instrumentId,
  place: bilingual,
  who: id.nullable(),
  to: id.nullable(),
  what: bilingual,
  frequency: z.enum(['once', 'yearly', 'half_yearly', 'quarterly', 'every_two_years', 'on_request', 'not_stated']),
  due: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/)
    .nullable(),
  ...sourced,
});

export const project = z.strictObject({
  id,
  instrument: instrumentId,
  place: bilingual,
  title: bilingual,
  lead: id.nullable(),
  coordinating: z.array(id),
  period: period.nullable(),
  ...sourced,
});

export const figure = z.strictObject({
  id,
  instrument: instrumentId.nullable(),
  metric: bilingual,
  value: z.number(),
  unit: bilingual,
  period: z.string().min(4),
  change: z.strictObject({ value: z.number(), unit: z.string(), versus: z.string() }).nullable(),
  note: bilingual.nullable(),
  ...sourced,
});

export const link = z.strictObject({
  measure: id,
  obligation: id.nullable(),
  instrument: instrumentId,
  kind: z.enum(['prepares', 'implements', 'reports_on', 'policy_goal', 'general_tasking', 'only_resembles']),
  why: bilingual,
  codes: z.array(productCode).optional(),
  ...sourced,
});

export const noCounterpart = z.strictObject({ measure: id, why: bilingual });

const factValue: z.ZodType<FactValue> = z.union([z.boolean(), z.number(), z.string()]);
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ fact: z.string(), is: factValue }),
    z.strictObject({ fact: z.string(), oneOf: z.array(factValue).min(1) }),
    z.strictObject({ fact: z.string(), atLeast: z.number() }),
    z.strictObject({ fact: z.string(), atMost: z.number() }),
    z.strictObject({ fact: z.string(), below: z.number() }),
    z.strictObject({ fact: z.string(), onOrBefore: isoDate }),
    z.strictObject({ fact: z.string(), onOrAfter: isoDate }),
    z.strictObject({ fact: z.string(), given: z.literal(true) }),
  ]),
);

export const criterion = z.strictObject({
  id,
  measure: id.nullable(),
  instrument: instrumentId,
  article: z.string().nullable(),
  title: bilingual,
  question: bilingual,
  evidence: z.array(bilingual),
  facts: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9_.]*$/),
        kind: z.enum(['boolean', 'number', 'date', 'choice', 'text']),
        unit: z.string().optional(),
        choices: z.array(z.string()).optional(),
        ask: bilingual,
      }),
    )
    .min(1),
  codes: z.array(productCode).optional(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  when: condition.optional(),
  met: condition,
  cases: z.array(
    z.strictObject({
      name: z.string(),
      on: isoDate,
      facts: z.record(z.string(), factValue.nullable()),
      answer: z.enum(['met', 'not_met', 'not_known', 'not_asked']),
    }),
  ),
  ...sourced,
});

export const outdatedClaim = z.strictObject({
  id,
  measure: id,
  claim: bilingual,
  correction: bilingual,
  patterns: z
    .array(
      z.strictObject({
        about: z.array(z.string().min(1)).min(1).optional(),
        all: z.array(z.array(z.string().min(1)).min(1)).min(1),
        without: z.array(z.string()),
      }),
    )
    .min(1),
  since: isoDate,
  ...sourced,
});

export const catalogueRecords = z.strictObject({
  version: z.string(),
  asOf: isoDate,
  nomenclature: z.string(),
  sources: z.array(source),
  bodies: z.array(body),
  instruments: z.array(instrument),
  measures: z.array(measure),
  obligations: z.array(obligation),
  targets: z.array(target),
  reportingDuties: z.array(reportingDuty),
  projects: z.array(project),
  figures: z.array(figure),
  links: z.array(link),
  noCounterparts: z.array(noCounterpart),
  criteria: z.array(criterion),
  claims: z.array(outdatedClaim),
});

// The schemas and the types of the model say the same; a difference fails the type check.
type Same<A, B> = [A] extends [B] ? true : never;
export const schemasMatchTheModel: [
  Same<z.output<typeof source>, model.Source>,
  Same<z.output<typeof body>, model.Body>,
  Same<z.output<typeof link>, model.Link>,
  Same<z.output<typeof criterion>, Criterion>,
  Same<z.output<typeof catalogueRecords>, CatalogueRecords>,
] = [true, true, true, true, true];
