/** Takes the pictures for the stores, 1280 x 800, from the built extension on a real page, once in each language. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launch } from '../e2e/harness/browsers.ts';
import { openExtensionPage, setLanguage, waitForReport } from '../e2e/harness/extension.ts';
import { startHosts } from '../e2e/harness/hosts.ts';
import { altShift, cardText } from '../e2e/harness/marked-page.ts';
import { SCENES, type Scene } from './captions.ts';

const ACT = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115';
const SAMPLE = readFileSync(new URL('../e2e/pages/eur-lex-sample.html', import.meta.url), 'utf8');
const STYLE = `
  body { margin: 0; width: 1280px; height: 800px; display: flex; background: #0b6e4f; color: #fff; font-family: system-ui, sans-serif }
  aside { width: 352px; padding: 56px 40px; box-sizing: border-box; display: flex; flex-direction: column; gap: 20px }
  h1 { font-size: 34px; line-height: 1.2; margin: 0 } p { font-size: 18px; line-height: 1.5; margin: 0 } svg, aside img { width: 64px }
  figure { margin: 40px 0 0 24px } figure img { width: 420px; height: 760px; border-radius: 8px 8px 0 0; background: #fff; display: block }`;

type Language = 'en' | 'vi';

/** Writes `<folder>/<language>-<n>-<name>.png` and answers the paths. */
export async function takePictures(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const hosts = await startHosts();
  hosts.serve(ACT, SAMPLE);
  const session = await launch('chromium', { proxyPort: hosts.port, headless: true });
  const written: string[] = [];
  try {
    for (const language of ['en', 'vi'] as const) {
      await setLanguage(session, language);
      const keep = async (page: Page, name: string) => {
        const path = `${folder}/${language}-${name}.png` as const;
        await page.screenshot({ path });
        await page.close();
        written.push(path);
      };
      await keep(await pageAndPanel(session), '1-page');
      for (const [at, scene] of SCENES.entries())
        await keep(await twoViews(session, scene, language), `${at + 2}-${scene.name}`);
    }
  } finally {
    await session.close();
    await hosts.close();
  }
  return written;
}

/** The page with an open card, the panel beside it. */
async function pageAndPanel(session: ExtensionBrowser): Promise<Page> {
  const tab = await session.newPage({ width: 860, height: 800 });
  await tab.goto(ACT, { waitUntil: 'domcontentloaded' });
  const { tab: id } = await waitForReport(session, tab.url(), 30_000, ({ reading }) => !reading);
  await tab.bringToFront();
  await altShift(tab, 'KeyN');
  await cardText(tab);
  await settled();
  const page = await shot(tab);
  const panel = await viewOf(session, `sidepanel.html?tab=${id}#/page`, 800);
  return compose(
    session,
    `<img src="${page}" width="860" height="800"><img src="${panel}" width="420" height="800" style="border-left:1px solid #87948d;box-sizing:border-box">`,
  );
}

async function twoViews(session: ExtensionBrowser, scene: Scene, language: Language): Promise<Page> {
  const [first, second] = [
    await viewOf(session, `sidepanel.html${scene.views[0]}`, 760),
    await viewOf(session, `sidepanel.html${scene.views[1]}`, 760),
  ];
  const icon = readFileSync(new URL('../public/icon.svg', import.meta.url)).toString('base64');
  const [title, sentence] = scene[language];
  return compose(
    session,
    `<aside lang="${language}"><img src="data:image/svg+xml;base64,${icon}"><h1>${title}</h1><p>${sentence}</p></aside>
     <figure><img src="${first}"></figure><figure><img src="${second}"></figure>`,
  );
}

async function viewOf(session: ExtensionBrowser, path: string, height: number): Promise<string> {
  const view = await openExtensionPage(session, path, { width: 420, height });
  await view.waitForSelector('main h1, main h2', { timeout: 15_000 });
  await settled();
  return shot(view);
}

/** Fades end, and charts draw themselves after their data came. */
const settled = () => new Promise((done) => setTimeout(done, 1200));

async function shot(page: Page): Promise<string> {
  const picture = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return `data:image/png;base64,${picture}`;
}

async function compose(session: ExtensionBrowser, body: string): Promise<Page> {
  const page = await session.newPage({ width: 1280, height: 800 });
  await page.setContent(`<style>${STYLE}</style>${body}`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  return page;
}
