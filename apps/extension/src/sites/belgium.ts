/**
 * The Belgian tariff browser (Tarbel): `extTariffBrowser/Measure?cnCode=0901110000&country=…&date=20261122&lang=EN`, seen in
 * public code. Its other pages (`browseNomen.xhtml`) keep the code in a form; there it is looked for in the page.
 */
import { codeParameter, filledCode, type SiteAdapter } from './site.ts';

export const belgium: SiteAdapter = (url) => {
  if (url.hostname !== 'eservices.minfin.fgov.be' || !/^\/extTariffBrowser\//i.test(url.pathname)) return null;
  const digits = codeParameter(url.searchParams, ['cncode', 'code', 'goodscode', 'nomencode']);
  return {
    id: 'belgium',
    subject: digits && filledCode(digits),
    language: (url.searchParams.get('lang') ?? '').toLowerCase().slice(0, 2) || null,
    detect: { goods: true },
    codeOf: filledCode,
  };
};
