/**
 * What stands in panel and popup until they are drawn in the person's language: the name, which is the same in both, and the
 * search field, which takes words at once. The pages name these pieces as `<!--brand-->`, `<!--languages-->` and
 * `<!--field ID-->`. The first drawing goes on with the same elements, so they stand here as Brand, LanguageSwitch and
 * SearchBox draw them (e2e/search.browser.ts types into the field before and looks after).
 */
import type { Plugin } from 'vite';

const BRAND =
  '<span class="brand"><svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-linecap="round">' +
  '<path d="M3.4 13V4.6h13.2V13" stroke-width="1.5" opacity="0.6" stroke-linejoin="round" />' +
  '<path d="M5.6 17 8.3 8M14.4 17 11.7 8" stroke-width="2" /></svg>Luồng Xanh</span>';

const language = (tag: 'en' | 'vi') =>
  `<button type="button" lang="${tag}" disabled><span aria-hidden="true">${tag.toUpperCase()}</span></button>`;

const LANGUAGES = `<div class="segments" role="group" aria-label="Ngôn ngữ / Language">${language('en')}${language('vi')}</div>`;

/** Its button is out of use, so that Enter does not send the form to nowhere. */
const field = (id: string, more: string) =>
  '<search class="search"><form><div class="line">' +
  `<input id="${id}" type="text" autocomplete="off" spellcheck="false" aria-label="Tra cứu / Search"${more} />` +
  '<button type="submit" disabled></button></div></form></search>';

/** The page with the pieces that it names. */
export const withWaiting = (html: string): string =>
  html
    .replaceAll('<!--brand-->', BRAND)
    .replaceAll('<!--languages-->', LANGUAGES)
    .replaceAll(/<!--field ([\w-]+)( autofocus)?-->/g, (_name, id: string, more = '') => field(id, more));

export function waitingPages(): Plugin {
  return { name: 'luongxanh:waiting-pages', transformIndexHtml: { order: 'pre', handler: withWaiting } };
}
