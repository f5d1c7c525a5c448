/** Importing a file: what is kept, what is left out, what is refused, and that nothing is kept of a file that was stopped. */
import { describe, expect, it } from 'vitest';
import { type FileLike, importFile } from './import-file.ts';
import type { KeptImport } from './store.ts';

const HEAD = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE';
const row = (reporter: string, partner: string, product: string, value: string) =>
  `ESTAT:DS-045409(1.0),15/09/26,A,${reporter},${partner},${product},1,VALUE_IN_EUROS,2024,${value}`;
const fileOf = (text: string, name = 'figures.csv'): FileLike => {
  const blob = new Blob([text]);
  return {
    name,
    size: blob.size,
    lastModified: 1,
    slice: (start, end) => blob.slice(start, end),
    stream: () => blob.stream() as ReadableStream<Uint8Array>,
  };
};

async function run(file: FileLike, signal = new AbortController().signal) {
  const kept: { info: KeptImport; chapters: ReadonlyMap<string, string> }[] = [];
  const result = await importFile(file, 42, { signal }, async (info, chapters) => void kept.push({ info, chapters }));
  return { result, kept };
}

describe('an imported file', () => {
  it('is kept by chapter, without other countries, with its totals; refused rows come back with their lines', async () => {
    const text = [
      HEAD,
      row('DE', 'VN', '090111', '5'),
      row('EU27_2020', 'EXT_EU27_2020', '090111', '50'),
      row('DE', 'BR', '090111', '7'),
      row('DE', 'VN', '730890', ''),
      row('DE', 'VN', '90111', '5'),
      '',
    ].join('\n');
    const { result, kept } = await run(fileOf(text));
    expect(result.outcome).toBe('kept');
    expect(result.info).toMatchObject({ file: 'figures.csv', readAt: 42, rows: 3, leftOut: 1, refused: 1 });
    expect(result.info).toMatchObject({ codes: 2, products: ['090111', '730890'] });
    expect(result.problems).toMatchObject([{ code: 'bad_row', line: 6, reason: 'lost_zero' }]);
    const [one] = kept;
    expect([...(one?.chapters.keys() ?? [])]).toEqual(['09', '73']);
    expect(one?.chapters.get('09')?.trim().split('\n')).toEqual([
      'eurostat:DS-045409,DE,VN,import,HS2022,090111,2024,value,5,EUR,',
      'eurostat:DS-045409,EU27_2020,EXT_EU27_2020,import,HS2022,090111,2024,value,50,EUR,aggregate',
    ]);
    // Missing stays missing: an empty cell, no zero.
    expect(one?.chapters.get('73')).toContain(',value,,EUR,');
  });

  it('names its largest products about Viet Nam, to be opened', async () => {
    const text = [
      HEAD,
      row('DE', 'VN', 'TOTAL', '900'),
      row('DE', 'VN', '030617', '20'),
      row('FR', 'VN', '030617', '25'),
      row('DE', 'VN', '090111', '40'),
      row('EU27_2020', 'EXT_EU27_2020', '4412', '5000'),
      row('DE', 'VN', '0901', '1').replace(',2024,', ',2025,'),
      row('DE', 'VN', '0901', '800'),
      '',
    ].join('\n');
    const { result } = await run(fileOf(text));
    expect(result.info).toMatchObject({ codes: 3, products: ['030617', '090111', '0901'] });
  });

  it('of other countries only, of a web page, and stopped: nothing is kept, and each says so', async () => {
    const other = await run(fileOf(`${HEAD}\n${row('DE', 'BR', '090111', '7')}\n`));
    expect([other.result.outcome, other.kept]).toEqual(['nothing', []]);
    const page = await run(fileOf('<!doctype html><p>Sign in</p>'));
    expect([page.result.outcome, page.kept]).toEqual(['unreadable', []]);
    expect(page.result.problems).toMatchObject([{ code: 'not_figures', kind: 'html' }]);
    const life = new AbortController();
    life.abort();
    const stopped = await run(fileOf(`${HEAD}\n${row('DE', 'VN', '090111', '7')}\n`), life.signal);
    expect([stopped.result.outcome, stopped.kept]).toEqual(['stopped', []]);
  });

  it.each([
    [new DOMException('no room', 'QuotaExceededError'), 'full'],
    [new DOMException('the database is damaged', 'UnknownError'), 'not_kept'],
  ])('that the store refuses (%s) is answered as %s', async (cause, outcome) => {
    const file = fileOf([HEAD, row('DE', 'VN', '090111', '5'), ''].join('\n'));
    const refuse = () => Promise.reject(cause);
    const result = await importFile(file, 42, { signal: new AbortController().signal }, refuse);
    expect(result.outcome).toBe(outcome);
    if (outcome === 'not_kept') expect(result.reason).toContain('damaged');
  });
});
