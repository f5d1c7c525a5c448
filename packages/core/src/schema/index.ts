/**
 * zod schemas of the records, for data that is built or comes from outside (files, network, storage, messages). They stay
 * out of the page: nothing else in core imports this folder.
 */
import { z } from 'zod';
import type { CatalogueRecords } from '../catalogue-records.ts';
import type { Criterion } from '../criteria.ts';
import type * as model from '../records.ts';
import { isoDate, source } from './base.ts';
import { outdatedClaim } from './claim.ts';
import { criterion } from './criterion.ts';
import { instrument } from './instrument.ts';
import { measure } from './measure.ts';
import { body, figure, link, noCounterpart, obligation, project, reportingDuty, target } from './vietnam.ts';

export { basis, bilingual, grade, instrumentId, isoDate, productCode, source } from './base.ts';
export * from './claim.ts';
export { condition, criterion } from './criterion.ts';
export * from './instrument.ts';
export * from './measure.ts';
export * from './vietnam.ts';

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
