/**
 * thuvienphapluat.vn: legal texts, and a tariff look-up. No address of the look-up is confirmed: a path or a parameter that
 * names HS codes or the tariff is understood, and the digits at its end. Numbers at the end of other addresses are those of
 * documents (`…-263815.aspx`), never codes.
 */
import { codeParameter, type SiteAdapter, vietnameseCode } from './site.ts';
import { CODE_NAMES } from './vietnam-customs.ts';

const LOOK_UP = /(?:^|[/-])(?:ma-(?:so-)?hs|hs-?code|bieu-thue)(?:[/-]|$)/i;

export const thuvienphapluat: SiteAdapter = (url) => {
  if (!/(?:^|\.)thuvienphapluat\.vn$/.test(url.hostname)) return null;
  const lookUp = LOOK_UP.test(url.pathname);
  const atEnd = lookUp ? /(?:^|[/-])(\d{4,10})(?:\.aspx|\.html?)?\/?$/.exec(url.pathname)?.[1] : undefined;
  const digits = atEnd ?? codeParameter(url.searchParams, CODE_NAMES);
  return {
    id: 'thuvienphapluat',
    subject: digits ? vietnameseCode(digits) : null,
    language: 'vi',
    detect: { tariff: 'vn', ...(lookUp ? { goods: true } : {}) },
    ...(lookUp ? { codeOf: vietnameseCode } : {}),
  };
};
