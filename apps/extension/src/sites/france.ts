/**
 * The French tariff (RITA) on douane.gouv.fr: `rita-encyclopedie/public/nomenclatures/popupNomenclature.action?date=…&
 * nomenclatureCritere=…`, seen in public code with an empty criterion; that a code stands there is our reading. Other pages
 * keep the code in a form; there it is looked for in the page.
 */
import { codeParameter, filledCode, type SiteAdapter } from './site.ts';

export const france: SiteAdapter = (url) => {
  if (!/^(?:www|form|pro)\.douane\.gouv\.fr$/.test(url.hostname) || !/^\/rita/i.test(url.pathname)) return null;
  const digits = codeParameter(url.searchParams, ['nomenclaturecritere', 'nomenclature', 'code', 'codenomenclature']);
  return {
    id: 'france',
    subject: digits && filledCode(digits),
    language: 'fr',
    detect: { goods: true },
    codeOf: filledCode,
  };
};
