/**
 * Every CN code of an earlier year is answered with present ones. `changes.csv` is checked by itself; where the lists of the years
 * stand beside the repository, each of their codes is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../bench/text.ts';
import { readNomenclature } from '../src/build/read.ts';
import { nomenclature, search } from '../src/index.ts';

const tree = nomenclature();
const { changes } = readNomenclature(folder);
const YEARS = [2023, 2024, 2025, 2026];
const listOf = (year: number) => new URL(`../../../../shared/reference/cn${year}_xterr_cnCodes.json`, import.meta.url);
const listed = YEARS.every((year) => existsSync(listOf(year)));
if (!listed)
  console.info('old-codes: the lists of CN 2023 to 2026 are not beside the repository; only changes.csv is checked.');

describe('codes that left the nomenclature', () => {
  it('have successors that exist since the year after', () => {
    for (const { code, lastYear, successors } of changes) {
      expect(tree.has(code), code).toBe(false);
      expect(successors.length, code).toBeGreaterThan(0);
      for (const successor of successors)
        expect(tree.validity(successor), code).toEqual({ from: lastYear + 1, to: null });
    }
  });

  it('are found with what followed them', () => {
    for (const { code, successors } of changes) {
      const hits = search(code, { limit: 20 });
      expect(hits.map((hit) => hit.code)).toEqual(successors);
      expect(hits.every(({ why }) => why.kind === 'successor' && why.code === code)).toBe(true);
    }
  });
});

describe.skipIf(!listed)('the lists of the years', () => {
  const codesOf = (year: number): ReadonlySet<string> =>
    new Set((JSON.parse(readFileSync(listOf(year), 'utf8')) as { code: string }[]).map(({ code }) => code));
  const years = listed ? new Map(YEARS.map((year) => [year, codesOf(year)])) : new Map<number, ReadonlySet<string>>();

  it('know each code since when and until when the tree says', () => {
    const wrong: string[] = [];
    const all = new Set([...years.values()].flatMap((codes) => [...codes]));
    for (const code of all) {
      const known = YEARS.filter((year) => years.get(year)?.has(code));
      const from = known[0] === YEARS[0] ? null : (known[0] as number);
      const to = known.at(-1) === YEARS.at(-1) ? null : (known.at(-1) as number);
      const said = tree.validity(code);
      if (said?.from !== from || said.to !== to) wrong.push(`${code}: ${JSON.stringify(said)}`);
    }
    expect(all.size).toBeGreaterThan(9_800);
    expect(wrong).toEqual([]);
  });
});
