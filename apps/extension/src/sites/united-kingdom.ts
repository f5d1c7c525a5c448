/**
 * The UK Trade Tariff: `/commodities/0101210000`, `/subheadings/4202329000-80`, `/headings/7408`, `/chapters/74`, each also
 * under `/xi/` (Northern Ireland). The tariff of the United Kingdom is its own since 2021: it agrees with that of the EU to six
 * digits, and no further is it read. Addresses seen in the documents of the service.
 */
import { type SiteAdapter, sixDigits } from './site.ts';

const PATH = /^\/(?:xi\/|uk\/)?(?:commodities|subheadings|headings|chapters)\/(\d{2,10})(?:-\d{2})?\/?$/;

export const unitedKingdom: SiteAdapter = (url) => {
  if (!/^(?:www\.)?trade-tariff\.service\.gov\.uk$/.test(url.hostname)) return null;
  const digits = PATH.exec(url.pathname)?.[1];
  return {
    id: 'united-kingdom',
    subject: digits ? sixDigits(digits) : null,
    language: 'en',
    detect: { goods: true },
    codeOf: sixDigits,
  };
};
