/**
 * WCO Trade Tools: `/en/harmonized-system/2022/en/168517` is section 16, heading 8517; `…/2197` section 21, chapter 97; `…/06`
 * a section alone. Seen in public documents of 2021 to 2026. A chapter that is not in the section named is no chapter.
 */
import { codeId, type SiteAdapter } from './site.ts';

/** The last chapter of each section of the Harmonized System, in order. */
const LAST_CHAPTER = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97];

/** The section, from 1, that holds a chapter; 0 for a number that is none. */
export const sectionOf = (chapter: number): number =>
  chapter < 1 ? 0 : LAST_CHAPTER.findIndex((last) => chapter <= last) + 1;

export const wco: SiteAdapter = (url) => {
  if (!/^(?:www\.)?wcotradetools\.org$/.test(url.hostname)) return null;
  const parts = /^\/[a-z]{2}\/harmonized-system\/\d{4}\/([a-z]{2})\/(\d{2})(\d{2,6})\/?$/.exec(url.pathname);
  const inSection = parts && sectionOf(Number(parts[3]?.slice(0, 2))) === Number(parts[2]);
  return {
    id: 'wco',
    subject: inSection ? codeId(parts[3] ?? '') : null,
    language: parts?.[1] ?? 'en',
    detect: { goods: true },
  };
};
