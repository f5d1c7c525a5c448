/** Schemas of what Viet Nam has undertaken, of its bodies, and of the ties to measures. */
import { z } from 'zod';
import { bilingual, grade, id, instrumentId, isoDate, period, productCode, sourced } from './base.ts';

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
