/**
 * The Dutch tariff, and those of Luxembourg and Sweden that run on the same program: one page, everything behind `#`:
 * `ite-tariff-public/#/taric/measure/mcc/search?sd=2026-11-22&d=I&cc=6214300090&l=nl`, `…/nomenclature/sbn?…&cn=…`; before it
 * `arctictariff-public-web/Tariff?taricCode=…`. Seen in public code of 2022 to 2026.
 */
import { codeParameter, filledCode, hashParameters, type SiteAdapter } from './site.ts';

const HOSTS: Readonly<Record<string, string>> = {
  'tarief.douane.nl': 'nl',
  'gebruikstarief.douane.nl': 'nl',
  'saturn.etat.lu': 'fr',
  'tulltaxan.tullverket.se': 'sv',
};

export const netherlands: SiteAdapter = (url) => {
  const language = HOSTS[url.hostname];
  if (!language) return null;
  const behind = hashParameters(url);
  const digits =
    codeParameter(behind, ['cc', 'cn', 'code']) ?? codeParameter(url.searchParams, ['tariccode', 'cc', 'code']);
  return {
    id: 'netherlands',
    subject: digits && filledCode(digits),
    language: behind.get('l')?.slice(0, 2).toLowerCase() ?? language,
    detect: { goods: true },
  };
};
