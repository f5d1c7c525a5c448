/** The build without its effects: a folder and a nomenclature in, records and findings out. */
import type { CodeTree } from '@luongxanh/core';
import { checkRecords } from './check.ts';
import { readContradictions } from './contradictions.ts';
import type { Built } from './emit.ts';
import { checkFigures } from './figures.ts';
import type { Finding } from './findings.ts';
import { readRecords } from './read.ts';

export interface BuildResult extends Built {
  readonly findings: readonly Finding[];
}

export function build(root: string, tree: CodeTree): BuildResult {
  const read = readRecords(root);
  checkRecords(read, tree);
  checkFigures(read.folder, new Set(read.records.sources.map(({ id }) => id)));
  const contradictions = readContradictions(read.folder, read.collector, read.records);
  return {
    records: read.records,
    figures: read.figures,
    contradictions,
    findings: read.findings.all,
  };
}
