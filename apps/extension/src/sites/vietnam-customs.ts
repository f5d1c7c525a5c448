/**
 * Viet Nam Customs, customs.gov.vn: its tariff look-up answers a form inside one page. No address with a code is confirmed; the
 * usual names of the parameter are understood, else the code is looked for in the page. Digits are those of the national tariff.
 */
import { codeParameter, hashParameters, type SiteAdapter, vietnameseCode } from './site.ts';

export const CODE_NAMES = [
  'mahs',
  'ma_hs',
  'ma-hs',
  'hscode',
  'hs_code',
  'hs',
  'mahang',
  'ma_hang',
  'code',
  'mahanghoa',
];

export const vietnamCustoms: SiteAdapter = (url) => {
  if (!/(?:^|\.)customs\.gov\.vn$/.test(url.hostname)) return null;
  const digits = codeParameter(url.searchParams, CODE_NAMES) ?? codeParameter(hashParameters(url), CODE_NAMES);
  return {
    id: 'vietnam-customs',
    subject: digits && vietnameseCode(digits),
    language: 'vi',
    detect: { tariff: 'vn', goods: true },
    codeOf: vietnameseCode,
  };
};
