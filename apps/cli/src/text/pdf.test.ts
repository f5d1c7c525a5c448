/** A PDF reads as the HTML that it was printed from: the same references in the same order, without running heads and hyphens. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect, htmlToText } from '@luongxanh/detect';
import { expect, it } from 'vitest';
import { pdfText } from './pdf.ts';

const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browser = BROWSERS.find((path) => path !== undefined && existsSync(path));

const soft = (word: string): string => word.replace(/(.{4})(?=.{3})/g, '$1&shy;');
/** Words that differ from line to line: what recurs at the edges of pages is taken for their head. */
const WORDS = 'timber coffee cocoa rubber cattle soya cement steel textile battery packaging fishery'.split(' ');
const word = (n: number, k: number): string => `${WORDS[(n * 5 + k * 7) % 12]}${WORDS[(n + k * 3) % 12]}`;
const prose = (n: number, k: number): string =>
  `${soft(word(n, k))} ${soft('environmental')} ${soft('considerations')} of ${soft(word(n, k + 1))} ${soft('administrations')} `;
const paragraph = (n: number): string =>
  `<p>${prose(n, 1)}${prose(n, 3)} Regulation (EU) 2023/1115 and Article 5(2) of ${soft('Regulation')} (EC) No&nbsp;1005/2008, ${prose(n, 5)} heading 44${String((n % 20) + 1).padStart(2, '0')}, ` +
  `${prose(n, 8)} CN codes 0901 11 00 and 1801 00 00; ${prose(n, 9)} Quyết định 687/QĐ-TTg, Nghị định 08/2022/NĐ-CP ${prose(n, 11)}.</p>`;
const rows = [
  ['2523 10 00', 'Cement clinkers'],
  ['7318', 'Screws, bolts and nuts'],
  ['7601', 'Unwrought aluminium'],
  ['ex 4412', 'Plywood'],
]
  .map(([code, goods]) => `<tr><td>${code}</td><td>${goods}</td></tr>`)
  .join('');
const body = Array.from({ length: 70 }, (_, n) => paragraph(n)).join('');
const page =
  `<!doctype html><html lang="en"><meta charset="utf-8"><style>@page{size:A4;margin:25mm}body{font:12px sans-serif;text-align:justify}` +
  `td,th{padding:4px 24px;text-align:left}</style>` +
  `<body><table><tr><th>CN code</th><th>Description</th></tr>${rows}</table>${body}</body></html>`;
// Chromium prints the title at the head of every page, and the address with the number of the page at its foot.
const withHead = page.replace('<meta', '<title>Official Journal, heading 9503</title><meta');

const ids = (text: string): string[] => detect(text).map(({ id }) => id);

it.skipIf(browser === undefined)('what Chromium prints', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luongxanh-pdf-'));
  const html = join(folder, 'page.html');
  const pdf = join(folder, 'page.pdf');
  writeFileSync(html, withHead);
  execFileSync(
    browser ?? '',
    ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, `--print-to-pdf=${pdf}`, html],
    { stdio: 'ignore', timeout: 100_000 },
  );
  const read = await pdfText(readFileSync(pdf));
  if ('problem' in read) throw new Error(read.problem);
  // The head of every page is dropped, and so nothing of it is found.
  expect(read.text).not.toContain('Official Journal');
  expect(read.text).not.toMatch(/\p{L}[-\u00ad]\n/u);
  expect(read.text.replaceAll('\n', ' ')).toContain('environmental considerations of');
  expect(ids(read.text)).toEqual(ids(htmlToText(page).text));
});

it.runIf(browser === undefined)('what Chromium prints is not read here', () => {
  console.log('luongxanh: no Chromium (set CHROMIUM to its path), so no page was printed and read back');
});
