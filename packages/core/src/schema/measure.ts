/** Schemas of measures and the lines of their lists. */
import { z } from 'zod';
import { basis, bilingual, grade, id, instrumentId, isoDate, productCode, sourced } from './base.ts';
import { datedEvent, instrumentStatus } from './instrument.ts';

export const scopeEntry = z.strictObject({
  effect: z.enum(['in', 'out', 'left']),
  code: productCode,
  part: z.boolean(),
  condition: bilingual.nullable(),
  seldom: z.literal(true).optional(),
  usual: z.literal(true).optional(),
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
    z.strictObject({
      date: isoDate,
      who: bilingual,
      article: z.string().nullable(),
      group: z.string().optional(),
      brings: z.enum(['firms', 'goods', 'duties']).optional(),
    }),
  ),
  events: z.array(datedEvent),
  scope: z.array(scopeEntry),
  duties: z.array(z.strictObject({ text: bilingual, article: z.string().nullable(), grade })),
  vietnam: bilingual.nullable(),
  caveats: z.array(bilingual),
  asOf: isoDate,
  ...sourced,
});
