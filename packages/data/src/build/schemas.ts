/** JSON Schemas of every record, from the schemas that the build itself checks with: for people who reuse the data elsewhere. */
import * as schema from '@luongxanh/core/schema';
import { z } from 'zod';
import { contradiction } from './contradictions.ts';

const RECORDS = {
  source: schema.source,
  body: schema.body,
  instrument: schema.instrument,
  measure: schema.measure,
  scopeEntry: schema.scopeEntry,
  obligation: schema.obligation,
  target: schema.target,
  reportingDuty: schema.reportingDuty,
  project: schema.project,
  figure: schema.figure,
  link: schema.link,
  noCounterpart: schema.noCounterpart,
  criterion: schema.criterion,
  outdatedClaim: schema.outdatedClaim,
  contradiction,
} as const;

export type RecordName = keyof typeof RECORDS;

export function jsonSchemas(): Record<RecordName, unknown> {
  const entries = Object.entries(RECORDS).map(([name, shape]) => [name, z.toJSONSchema(shape, { io: 'input' })]);
  return Object.fromEntries(entries) as Record<RecordName, unknown>;
}
