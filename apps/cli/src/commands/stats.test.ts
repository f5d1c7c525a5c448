/** `stats`: exposure of a measure, figures from files of any size, and failures in words. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runForTest } from '../testing.ts';

const run = (...args: string[]) => runForTest(args, { today: '2026-11-21' });

const BULK =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';
const line = (partner: string, product: string, value: number) =>
  `DE,${partner},E,${product},1,2,3,4,5,06,1,1,NO_SU,202452,${value},${value},5,0`;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luongxanh-stats-'));
});

describe('stats of a product', () => {
  it('words unit and flag in Vietnamese, and the publisher without brackets in brackets', async () => {
    const { out } = await run('stats', '090111', '--lang', 'vi');
    expect(out).toContain('2025  2.846,5 triệu EUR (sơ bộ)');
    expect(out).toMatch(/trị giá\. Nguồn: Eurostat\n/);
    expect(out).not.toMatch(/\([^()\n]*\(/);
  });
  it('suggests only codes that exist', async () => {
    const { err } = await run('stats', '0901999', '--lang', 'en');
    expect(err).toContain('Did you mean 0901?');
  });
});

describe('stats --measure', () => {
  it('sums what is known, names what has no figures, and says that it is not all', async () => {
    const { status, out } = await run('stats', '--measure', 'eudr', '--json');
    expect(status).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ measure: 'eudr', on: '2026-11-21', status: 'partly_known', unit: 'EUR million' });
    // Coffee 0901 11 and 0901 21 of 2024, as embedded: 1861.0 + 1.4 million euro.
    expect(answer.periods.find((one: { period: string }) => one.period === '2024')).toMatchObject({
      total: 1862.4,
      upperBound: false,
      missing: [],
    });
    expect(answer.entries.without).toContain('1801');
    expect((await run('stats', '--measure', 'eudr', '--lang', 'vi')).out).toMatch(/Mới biết một phần/);
  });

  it('says unknown where nothing is known, never zero', async () => {
    const { status, out } = await run('stats', '--measure', 'cbam', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(/Unknown: no figures are kept for any product in scope\. That is not zero\./);
    expect(out).not.toMatch(/\b0 EUR/);
  });

  it('labels an "ex" as an upper bound', async () => {
    expect((await run('stats', '--measure', 'iuu', '--lang', 'en')).out).toMatch(/2024 {2}at most 596\.7 EUR million/);
  });

  it('names the measures where the name is wrong', async () => {
    const { status, err } = await run('stats', '--measure', 'nothing', '--lang', 'en');
    expect(status).toBe(2);
    expect(err).toMatch(/No measure is called "nothing"\. Known: .*eudr/);
  });
});

describe('stats of a code', () => {
  it('says of a code that no nomenclature has that it is unknown, in both languages', async () => {
    const { status, out, err } = await run('stats', '9999', '--lang', 'en');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/no 9999/);
    expect((await run('stats', '9999', '--lang', 'vi')).err).toMatch(/không có mã 9999/);
    const known = await run('stats', '9301', '--lang', 'en');
    expect([known.status, known.err]).toEqual([0, '']);
    expect(known.out).toMatch(/not zero/);
  });

  it('answers national digits at six, and says so', async () => {
    const { status, out, err } = await run('stats', '09011110', '--json', '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toMatch(/Answered as 0901\u00a011/);
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ asked: '090111', match: 'exact' });
  });

  it('puts Comext before the rounded figures of the press', async () => {
    const { out } = await run('stats', '0901', '--lang', 'en');
    expect(out.split('\n')[0]).toMatch(/Eurostat/);
    expect(out.indexOf('Eurostat')).toBeLessThan(out.indexOf('(rounded)'));
  });
});

describe('stats --from', () => {
  it('says that a folder is one, and what to do', async () => {
    const { status, err } = await run('stats', '0901', '--from', folder, '--lang', 'en');
    expect(status).toBe(2);
    expect(err).toMatch(/is a folder/);
  });

  it('shows the parts of a heading each for itself where the file knows only longer codes', async () => {
    const file = join(folder, 'bulk.dat');
    writeFileSync(
      file,
      `${[BULK, line('VN', '09011100', 7), line('VN', '09012100', 3), line('BR', '09011100', 9), line('VN', '73181542', 4)].join('\n')}\n`,
    );
    const { status, out } = await run('stats', '0901', '--from', file, '--json');
    expect(status).toBe(0);
    const series = out
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
      .filter((one) => one.indicator === 'value');
    expect(series.map((one) => [one.code, one.match, one.partner, one.observations[0].exact])).toEqual([
      ['09011100', 'narrower', 'VN', 7],
      ['09012100', 'narrower', 'VN', 3],
    ]);
  });

  it('says what is wrong with a file, and 1', async () => {
    const file = join(folder, 'page.csv');
    writeFileSync(file, '<!doctype html><p>Sign in</p>');
    const { status, err } = await run('stats', '0901', '--from', file, '--lang', 'en');
    expect(status).toBe(1);
    expect(err).toMatch(/a web page came where figures were expected/);
  });
});
