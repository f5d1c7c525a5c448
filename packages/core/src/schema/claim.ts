/** Schema of statements that the law has overtaken. */
import { z } from 'zod';
import { bilingual, id, isoDate, sourced } from './base.ts';

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
        denied: z.array(z.string()).optional(),
        told: z.array(z.string()).optional(),
      }),
    )
    .min(1),
  since: isoDate,
  ...sourced,
});
