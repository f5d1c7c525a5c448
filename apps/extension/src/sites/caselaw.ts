/** caselaw.vn, a Vietnamese tariff look-up: `/ket-qua-tra-cuu-ma-hs?query=32082090`, seen in public code. National digits. */
import { codeParameter, type SiteAdapter, vietnameseCode } from './site.ts';

export const caselaw: SiteAdapter = (url) => {
  if (!/^(?:www\.)?caselaw\.vn$/.test(url.hostname)) return null;
  const lookUp = /tra-cuu-ma-hs/.test(url.pathname);
  const digits = lookUp ? codeParameter(url.searchParams, ['query', 'q']) : null;
  return {
    id: 'caselaw',
    subject: digits && vietnameseCode(digits),
    language: 'vi',
    detect: { tariff: 'vn', ...(lookUp ? { goods: true } : {}) },
  };
};
