/** YAML lists of records: criteria and outdated claims. A file may hold the list itself, or the list under its name. */
import type { Criterion, OutdatedClaim } from '@luongxanh/core';
import * as schema from '@luongxanh/core/schema';
import type { z } from 'zod';
import { type Collector, inYaml } from './collect.ts';
import { listFiles, type RecordFolder, readYaml } from './files.ts';

export function readList<T extends object>(
  folder: RecordFolder,
  collector: Collector,
  file: string,
  name: string,
  shape: z.ZodType,
  defaults: Partial<T>,
  prepare: (item: T) => T = (item) => item,
): T[] {
  const yaml = readYaml(folder, file);
  if (!yaml) return [];
  const value = yaml.value;
  const base = Array.isArray(value) ? [] : [name];
  const list = Array.isArray(value) ? value : (value as Record<string, unknown> | null)?.[name];
  if (!Array.isArray(list)) {
    folder.findings.add(
      { file, row: 1, column: name },
      { expected: 'a list of records', received: 'none', fix: `begin each record with "- id:"` },
    );
    return [];
  }
  return list.flatMap((item: T, at) => {
    const taken = collector.take<T>(shape, prepare({ ...defaults, ...item }), inYaml(yaml, [...base, at]));
    return taken ? [taken] : [];
  });
}

export const readClaims = (folder: RecordFolder, collector: Collector): OutdatedClaim[] =>
  readList<OutdatedClaim>(folder, collector, 'claims.yaml', 'claims', schema.outdatedClaim, {}, withoutNesting);

/** A list of words may take in lists that have a name: `without: [*told, *gone, only here]`. */
function withoutNesting(claim: OutdatedClaim): OutdatedClaim {
  const flat = (words: unknown): string[] => (Array.isArray(words) ? (words as unknown[]).flat(3) : []) as string[];
  if (!Array.isArray(claim.patterns)) return claim;
  const patterns = claim.patterns.map((pattern) => ({
    ...pattern,
    ...(pattern.about ? { about: flat(pattern.about) } : {}),
    all: (pattern.all ?? []).map(flat),
    without: flat(pattern.without),
    ...(pattern.denied ? { denied: flat(pattern.denied) } : {}),
    ...(pattern.told ? { told: flat(pattern.told) } : {}),
  }));
  return { ...claim, patterns };
}

export const readCriteria = (folder: RecordFolder, collector: Collector): Criterion[] =>
  listFiles(folder, 'criteria', (name) => name.endsWith('.yaml')).flatMap((file) =>
    readList<Criterion>(folder, collector, file, 'criteria', schema.criterion, {
      measure: null,
      article: null,
      from: null,
      to: null,
    }),
  );
