/** Schemas of EU acts and Vietnamese documents. */
import { z } from 'zod';
import { bilingual, grade, id, instrumentId, isoDate, period, sourced } from './base.ts';

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
