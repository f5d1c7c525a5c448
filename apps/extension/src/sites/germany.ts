/** EZT-online, the German tariff: every page is the answer to a form, so no address has a code; it is looked for in the page. */
import { filledCode, type SiteAdapter } from './site.ts';

export const germany: SiteAdapter = (url) =>
  url.hostname === 'auskunft.ezt-online.de'
    ? { id: 'germany', subject: null, language: 'de', detect: { goods: true }, codeOf: filledCode }
    : null;
