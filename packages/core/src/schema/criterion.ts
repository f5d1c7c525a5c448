/** Schemas of criteria: what is asked, the conditions over facts, and the cases that prove them. */
import { z } from 'zod';
import type { Condition, FactValue } from '../criteria.ts';
import { bilingual, id, instrumentId, isoDate, productCode, sourced } from './base.ts';

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
  evidence: z.array(bilingual.extend({ codes: z.array(productCode).optional() })),
  facts: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9_.]*$/),
        kind: z.enum(['boolean', 'number', 'date', 'choice', 'text']),
        unit: z.string().optional(),
        choices: z.array(z.string()).optional(),
        byCode: z.record(z.string(), z.array(z.string().regex(/^\d{2,8}$/))).optional(),
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
