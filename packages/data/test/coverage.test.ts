/** The coverage in the README is that of the records: `pnpm --filter @luongxanh/data coverage` brings it up to date. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageOf, withCoverage } from '../src/build/coverage-table.ts';
import { built } from './built.ts';

const coverage = coverageOf(built.records, built.contradictions);

test('the README states the coverage of the records', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(text).toBe(withCoverage(text, coverage));
});

test('every measure has its row, and the counts add up', () => {
  for (const { id, celex } of built.records.measures) expect(coverage).toContain(`| ${id} | ${celex} |`);
  expect(coverage).toMatch(/^\| measures \| 43 \|/m);
});

test('a text without markers is left alone', () => {
  expect(withCoverage('# nothing here', coverage)).toBeNull();
});
