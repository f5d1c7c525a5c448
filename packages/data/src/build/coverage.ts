/** Writes the coverage tables into the README of the package, from the records as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nomenclature } from '@luongxanh/nomenclature';
import { build } from './build.ts';
import { coverageOf, withCoverage } from './coverage-table.ts';
import { wordFinding } from './findings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { records, contradictions, findings } = build(`${root}records`, nomenclature());
if (findings.length > 0) {
  process.stderr.write(`The records do not hold; mend them first:\n${findings.map(wordFinding).join('\n')}\n`);
  process.exit(1);
}
const file = `${root}README.md`;
const text = withCoverage(readFileSync(file, 'utf8'), coverageOf(records, contradictions));
if (text === null) {
  process.stderr.write('README.md has no place for the coverage: expected its two markers (see coverage-table.ts).\n');
  process.exit(1);
}
writeFileSync(file, text);
