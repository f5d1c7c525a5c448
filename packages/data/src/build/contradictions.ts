/** Documented contradictions: `contradictions.yaml`, checked like every record: both languages, two readings, ids that exist. */
import type { CatalogueRecords } from '@luongxanh/core';
import * as schema from '@luongxanh/core/schema';
import { z } from 'zod';
import type { Contradiction } from '../contradiction.ts';
import type { Collector } from './collect.ts';
import type { RecordFolder } from './files.ts';
import { shown } from './findings.ts';
import { readList } from './lists.ts';

export const contradiction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  about: z.array(z.string()).min(1),
  topic: schema.bilingual,
  readings: z.array(z.strictObject({ says: schema.bilingual, sources: z.array(z.string()).min(1) })).min(2),
  kept: schema.bilingual,
  open: z.boolean(),
  covers: z.array(z.string()).optional(),
});

export function readContradictions(
  folder: RecordFolder,
  collector: Collector,
  { measures, instruments, sources }: CatalogueRecords,
): Contradiction[] {
  const found = readList<Contradiction>(folder, collector, 'contradictions.yaml', 'contradictions', contradiction, {});
  const subjects = new Set([...measures, ...instruments].map(({ id }) => id));
  const known = new Set(sources.map(({ id }) => id));
  const seen = new Set<string>();
  for (const record of found) {
    if (seen.has(record.id))
      collector.fault(record, ['id'], {
        expected: 'an id of its own',
        received: `${shown(record.id)} again`,
        fix: 'give one of the two another id, or join them',
      });
    seen.add(record.id);
    for (const [at, subject] of record.about.entries())
      if (!subjects.has(subject) && !collector.refused.has(subject))
        collector.fault(record, ['about', at], {
          expected: 'an id of measures or instruments',
          received: shown(subject),
          fix: 'correct the id',
        });
    for (const [at, reading] of record.readings.entries())
      for (const source of reading.sources)
        if (!known.has(source))
          collector.fault(record, ['readings', at, 'sources'], {
            expected: 'an id of sources',
            received: shown(source),
            fix: 'add the source to sources*.csv, or correct the id',
          });
  }
  return found;
}
