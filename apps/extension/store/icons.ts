/** Draws the icon `public/icon.svg` in the sizes that Chrome wants as PNG. Run it after the drawing changed: `pnpm icons`. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { programOf } from '../e2e/harness/browsers.ts';

const SIZES = [16, 32, 48, 96, 128] as const;
const folder = fileURLToPath(new URL('../public/', import.meta.url));

const drawing = `data:image/svg+xml;base64,${readFileSync(`${folder}icon.svg`).toString('base64')}`;
const browser = await puppeteer.launch({
  executablePath: programOf('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(`${folder}icon`, { recursive: true });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block;width:${size}px}</style><img src="${drawing}">`);
  await page.screenshot({ path: `${folder}icon/${size}.png`, omitBackground: true });
  process.stdout.write(`public/icon/${size}.png\n`);
}
await browser.close();
