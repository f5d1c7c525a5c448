/** `luongxanh data`: what fails a check and what does not, CSV on disk, the graph in a dossier. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCatalogue } from '@luongxanh/core';
import { catalogue, records } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedSeries } from '../figures.ts';
import { runForTest } from '../testing.ts';
import { contradictionsOf, figuresApart } from './contradictions.ts';
import { stateOf } from './state.ts';

const run = (...args: string[]) => runForTest(args);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luongxanh-data-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--check', () => {
  it('passes today: documented contradictions are listed and fail nothing', async () => {
    const { status, out } = await run('data', '--check', '--json');
    expect(status).toBe(0);
    const { contradictions, unsourced, overdue, weak } = JSON.parse(out);
    expect(unsourced).toEqual([]);
    expect(overdue).toEqual([]);
    expect(contradictions.filter(({ kind }: { kind: string }) => kind === 'figures')).toHaveLength(9);
    expect(contradictions.every(({ documented }: { documented: boolean }) => documented)).toBe(true);
    expect(contradictions.every(({ readings }: { readings: string[] }) => readings.length > 0)).toBe(true);
    expect(weak.find(({ kind }: { kind: string }) => kind === 'measures')).toMatchObject({ total: 43 });
    expect((await run('data', '--check', '--lang', 'vi')).out).toContain('Mâu thuẫn giữa các nguồn');
  });

  it('fails on what is overdue, once for a measure and its act', async () => {
    const { status, out } = await run('data', '--check', '--json', '--on', '2027-02-01');
    expect(status).toBe(1);
    const ids = JSON.parse(out).overdue.map(({ id }: { id: string }) => id);
    expect(ids).toContain('eudr');
    expect(ids).not.toContain('eu:32023R1115');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds what has no source, and what nobody explained', () => {
    const [first, ...others] = records.obligations;
    const broken = createCatalogue({
      ...records,
      obligations: [{ ...first!, sources: ['nowhere'] }, ...others],
      measures: records.measures.map((measure) =>
        measure.id === 'forced-labour'
          ? { ...measure, events: [...measure.events, { ...measure.events.at(-1)!, date: '2028-01-01' }] }
          : measure,
      ),
    });
    const state = stateOf(broken, nomenclature(), '2026-11-22');
    expect(state.unsourced).toEqual([first?.id]);
    expect(state.contradictions.filter(({ documented }) => !documented)).toMatchObject([
      { kind: 'facts', about: ['forced-labour'] },
    ]);
  });

  it('finds figures that differ without a word, and lets rounding pass', () => {
    const one = embeddedSeries().find(({ id }) => id === 'comext-090111-vn-value')!;
    const [observation] = one.observations;
    const other = (value: number) => ({
      ...one,
      id: 'other',
      source: 'elsewhere',
      observations: [{ ...observation!, value }],
    });
    expect(figuresApart([one, other(observation!.value! * 1.2)], [])).toMatchObject([
      { documented: false, about: [`comext-090111-vn-value@${observation?.period}`, `other@${observation?.period}`] },
    ]);
    expect(figuresApart([one, other(observation!.value! * 1.001)], [])).toEqual([]);
    expect(figuresApart([{ ...one, aside: true }], []).length).toBe(
      one.observations.filter(({ value }) => value !== null).length,
    );
    expect(contradictionsOf(catalogue).filter(({ documented }) => !documented)).toEqual([]);
  });
});

describe('--csv', () => {
  it('writes every table, readable, in both languages', async () => {
    const target = join(folder, 'deep', 'tables');
    const { status, out } = await run('data', '--csv', target, '--json');
    expect(status).toBe(0);
    const written = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readdirSync(target)).toHaveLength(written.length);
    for (const { file, rows } of written) {
      const parsed = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
      expect(parsed.errors, file).toEqual([]);
      expect(parsed.data, file).toHaveLength(rows);
    }
    const measures = readFileSync(join(target, 'measures.csv'), 'utf8');
    expect(measures.split('\r\n')[0]).toContain('summary_en,summary_vi');
    expect(written.find(({ file }) => file.endsWith('scope.csv'))?.rows).toBeGreaterThan(1_419);
  });

  it('says why it cannot write', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { status, err } = await run('data', '--csv', join(file, 'x'));
    expect(status).toBe(2);
    expect(err).toContain('cannot be written');
  });
});

describe('calls', () => {
  it.each([
    [['--check', '--newer'], 'one at a time'],
    [['--base', 'http://localhost'], '--newer'],
    [['--newer', '--base', 'ftp://x'], 'begins with http'],
    [['--diff', '2026-09-18..2026-09-17'], 'earlier date'],
    [['--csv', ' '], 'folder'],
  ])('%j is not usable', async (args, words) => {
    const { status, err } = await run('data', ...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });
});

describe('the graph of an act', () => {
  it('stands in the dossier, as data and as a drawing', async () => {
    const { graph, relations } = JSON.parse((await run('act', 'EUDR', '--json')).out);
    expect(graph.centre).toBe('eu:32023R1115');
    const ids = new Set(graph.nodes.map(({ id }: { id: string }) => id));
    for (const { from, to } of graph.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
    for (const { id } of relations) expect(ids).toContain(id);
    expect(graph.edges).toContainEqual(
      expect.objectContaining({ from: 'eu:32023R1115', to: 'eu:32010R0995', kind: 'repeals', by: 'relation' }),
    );
    const { out } = await run('act', 'EUDR', '--lang', 'en');
    expect(out).toMatch(/^├─ repeals → 32010R0995 \(EUTR\)$/m);
    expect(out).toMatch(/^├← amends ─ 32024R3234/m);
    expect((await run('act', '1419/QD-TTg', '--lang', 'vi')).out).toMatch(/← thay thế ─ 889\/QD-TTg/);
  });

  it('names the quotas of EVFTA with their tonnes', async () => {
    const { quotas } = JSON.parse((await run('act', 'evfta', '--json')).out);
    const tonnes = (word: RegExp) =>
      quotas.filter(({ what }: { what: string }) => word.test(what)).map(({ tonnes: t }: { tonnes: number }) => t);
    expect(tonnes(/rice/).sort()).toEqual([20000, 30000, 30000]);
    expect(tonnes(/garlic/)).toEqual([400]);
    expect(tonnes(/sweetcorn/)).toEqual([5000]);
    expect(tonnes(/eggs/)).toEqual([500]);
    expect((await run('act', 'evfta', '--lang', 'en')).out).toContain(
      'garlic: duty-free quota of 400 tonnes a year (0703)',
    );
  });
});

describe('EVFTA', () => {
  it('has staging with dates, quotas with tonnes, proof by value, and origin apart from country of export', async () => {
    const { events, duties, caveats } = JSON.parse((await run('act', 'evfta', '--json')).out);
    const dates = Object.fromEntries(events.map(({ what, date }: { what: string; date: string }) => [what, date]));
    for (const [category, date] of [
      ['category A', '2020-08-01'],
      ['Category B3', '2023-01-01'],
      ['Category B5', '2025-01-01'],
      ['Category B7', '2027-01-01'],
    ] as const)
      expect(Object.entries(dates).find(([what]) => what.includes(category))?.[1], category).toBe(date);
    expect(duties.some(({ text }: { text: string }) => text.includes('EUR 6,000'))).toBe(true);
    expect(caveats.join(' ')).toMatch(/Cambodia/);
    const vietnamese = (await run('act', 'evfta', '--lang', 'vi')).out;
    for (const words of ['Loại B7 về 0', '6.000 EUR', 'Campuchia', 'tỏi: hạn ngạch miễn thuế 400 tấn'])
      expect(vietnamese).toContain(words);
  });

  it('asks for rubber where it was grown, twice: for origin and for the EUDR', async () => {
    const facts = join(folder, 'rubber.json');
    const answers = async (content: object) => {
      writeFileSync(facts, JSON.stringify(content));
      const { out } = await run('check', '4001', '--json', '--on', '2026-12-31', '--facts', facts);
      return Object.fromEntries(
        out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
          .map(({ id, answer }) => [id, answer]),
      );
    };
    expect(
      await answers({
        'evfta.country_of_production': 'cambodia',
        'evfta.rule_met': true,
        'eudr.country_of_production': 'cambodia',
        'evfta.proof': 'origin_declaration',
        'evfta.consignment_value_eur': 6001,
      }),
    ).toMatchObject({
      'evfta-country-of-production': 'met',
      'eudr-country-of-production': 'not_met',
      'evfta-proof-of-origin': 'not_met',
    });
    expect(await answers({ 'evfta.country_of_production': 'cambodia', 'evfta.rule_met': false })).toMatchObject({
      'evfta-country-of-production': 'not_met',
    });
  });
});
