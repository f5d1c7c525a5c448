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
  it('have successors that exist, since the year after where the lists of both years were compared', () => {
    for (const { code, lastYear, successors } of changes) {
      expect(tree.has(code), code).toBe(false);
      expect(successors.length, code).toBeGreaterThan(0);
      for (const successor of successors) {
        expect(tree.has(successor), code).toBe(true);
        if (lastYear >= 2023) expect(tree.validity(successor), code).toEqual({ from: lastYear + 1, to: null });
      }
      expect(tree.succession(code), code).toMatchObject({ lastYear, successors });
    }
  });

  it('are found with what followed them', () => {
    for (const { code, successors } of changes) {
      const hits = search(code, { limit: 40 });
      expect(hits.map((hit) => hit.code)).toEqual(successors);
      expect(hits.every(({ why }) => why.kind === 'successor' && why.code === code)).toBe(true);
    }
  });

  it('are found as well when a heading is filled up with zeros', () => {
    for (const typed of ['8803 00 00', '880300', '8803'])
      expect(
        search(typed).map(({ code }) => code),
        typed,
      ).toEqual(['8807']);
  });
});

describe('subheadings and headings of an earlier Harmonized System', () => {
  it.each([
    ['854140', 2021, ['854141', '854142', '854143', '854149']],
    ['440122', null, null],
    ['810390', 2021, ['810391', '810399']],
    ['940390', 2021, ['940391', '940399']],
    ['390760', 2016, ['390761', '390769']],
    ['940600', 2016, ['940610', '940620', '940690']],
    ['8803', 2021, ['8807']],
  ])('gives what became of %s', (code, lastYear, successors) => {
    expect(tree.succession(code)).toEqual(successors ? { lastYear, grade: 'V2', successors } : null);
  });

  it('leaves none of them whose CN codes are known without an answer', () => {
    const gone = new Set(changes.map(({ code }) => code.slice(0, 6)).filter((code) => !tree.has(code)));
    expect(gone.size).toBeGreaterThan(380);
    for (const code of gone) {
      const heirs = tree.succession(code)?.successors ?? [];
      expect(heirs.length, code).toBeGreaterThan(0);
      expect(
        heirs.every((heir) => heir.length === 6 && tree.has(heir)),
        code,
      ).toBe(true);
    }
  });
});

const hs2017 = new URL('../../../../shared/reference/un_comtrade_HS2017.csv', import.meta.url);
if (!existsSync(hs2017)) console.info('old-codes: the list of the HS of 2017 is not beside the repository; skipped.');

describe.skipIf(!existsSync(hs2017))('the subheadings of the Harmonized System of 2017', () => {
  it('all exist or have successors', () => {
    const codes = [...readFileSync(hs2017, 'utf8').matchAll(/^(\d{6}),/gm)].map(([, code = '']) => code);
    const goods = codes.filter((code) => code < '99');
    expect(goods.length).toBeGreaterThan(5_000);
    expect(goods.filter((code) => !tree.has(code) && !tree.succession(code))).toEqual([]);
    expect(goods.filter((code) => !tree.has(code))).toHaveLength(145);
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
