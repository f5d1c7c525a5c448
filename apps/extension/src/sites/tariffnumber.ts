/**
 * tariffnumber.com and its German sister zolltarifnummern.de keep the same addresses: `/2026/85423190`, `/2025/9405500000`,
 * and `/2010_de/10011000.html` of earlier years. Seen in public code and documents of 2017 to 2026.
 */
import { filledCode, type SiteAdapter } from './site.ts';

const PATH = /^\/20\d{2}(?:_[a-z]{2})?\/(\d{2,10})(?:\.html)?\/?$/;

export const tariffnumber: SiteAdapter = (url) => {
  if (!/^(?:www\.)?tariffnumber\.com$/.test(url.hostname)) return null;
  return { id: 'tariffnumber', subject: subjectOf(url), language: 'en', detect: { goods: true }, codeOf: filledCode };
};

export const subjectOf = ({ pathname }: URL): string | null => {
  const digits = PATH.exec(pathname)?.[1];
  return digits ? filledCode(digits) : null;
};
