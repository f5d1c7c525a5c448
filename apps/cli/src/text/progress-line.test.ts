/** The bar on a terminal: it fits, wide and narrow, and what is written finds an empty line. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../run.ts';
import { progressLine } from './progress-line.ts';

/** What a terminal of that width shows: rows, with carriage returns and wipes done. */
function screen(written: string, columns: number): string[] {
  const rows = [''];
  let at = 0;
  for (const sign of written.replaceAll('\u001b[2K', '\u0000')) {
    if (sign === '\n') {
      rows.push('');
      at = 0;
    } else if (sign === '\r') at = 0;
    else if (sign === '\u0000') rows[rows.length - 1] = '';
    else {
      if (at === columns) {
        rows.push('');
        at = 0;
      }
      const row = (rows.at(-1) ?? '').padEnd(at);
      rows[rows.length - 1] = row.slice(0, at) + sign + row.slice(at + 1);
      at++;
    }
  }
  return rows;
}

describe('progressLine', () => {
  it.each([1, 8, 20, 43, 44, 60, 80, 200])('leaves the last of %i columns empty', (columns) => {
    for (const all of [12, 5_000_000]) {
      for (const done of [0, all / 2, all]) {
        expect(progressLine(done, all, 'a/long/way/to/a/file-with-a-long-name.html', columns).length).toBeLessThan(
          Math.max(2, columns),
        );
      }
    }
  });
  it('tells the share, and the end of the name where it is long', () => {
    expect(progressLine(6, 12, 'laws/one.html', 80)).toBe('[============            ] 6/12 laws/one.html');
    expect(progressLine(3_000_000, 6_000_000, 'big.txt', 20)).toBe('50 %');
    expect(progressLine(1, 4, 'laws/a-name-that-is-too-long.html', 50)).toMatch(/ 1\/4 ….*long\.html$/);
  });
});

describe('a terminal', () => {
  it.each([20, 80])('of %i columns shows the lines found and nothing of the bar', async (columns) => {
    const folder = mkdtempSync(join(tmpdir(), 'luongxanh-bar-'));
    for (let n = 0; n < 5; n++) writeFileSync(join(folder, `${n}.txt`), 'CN code 0901 11 00');
    let all = '';
    let bars = 0;
    const write = (text: string) => {
      all += text;
    };
    const status = await runCommand(['detect', folder], {
      env: {},
      today: '2026-11-22',
      stdin: (async function* () {})(),
      out: write,
      drain: () => Promise.resolve(),
      err: (text) => {
        if (/\d\/5/.test(text)) bars++;
        write(text);
      },
      isTerminal: true,
      showProgress: true,
      columns,
    });
    expect(status).toBe(0);
    expect(bars).toBeGreaterThan(0);
    const rows = screen(all, 500).filter((row) => row !== '');
    expect(rows.length).toBe(5);
    for (const row of rows) expect(row).toMatch(/\.txt:8 {2}cn:09011100 +0901 11 00$/);
  });
});
