/** zolltarifnummern.de, `/2026/3213`: the addresses of tariffnumber.com, pages in German. */
import { filledCode, type SiteAdapter } from './site.ts';
import { subjectOf } from './tariffnumber.ts';

export const zolltarifnummern: SiteAdapter = (url) =>
  /^(?:www\.)?zolltarifnummern\.de$/.test(url.hostname)
    ? { id: 'zolltarifnummern', subject: subjectOf(url), language: 'de', detect: { goods: true }, codeOf: filledCode }
    : null;
