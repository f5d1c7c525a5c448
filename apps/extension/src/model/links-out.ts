/**
 * Addresses of the official places for a code or an act. TARIC wants ten digits, the day as `SimDate` and the country as
 * `Area`; Access2Markets wants product, origin and destination; both read on their own pages in 2026-11.
 */
import { baseCelex, type IsoDate } from '@luongxanh/core';
import { sectionOf } from '../sites/wco.ts';

export function taricUrl(code: string, on: IsoDate): string {
  const day = on.replaceAll('-', '');
  return `https://ec.europa.eu/taxation_customs/dds2/taric/measures.jsp?Lang=en&SimDate=${day}&Area=VN&Taric=${code.padEnd(10, '0')}`;
}

/** Four digits at least; a chapter has no result page there, so null. */
export function accessToMarketsUrl(code: string): string | null {
  if (code.length < 4) return null;
  return `https://trade.ec.europa.eu/access-to-markets/en/results?product=${code}&origin=VN&destination=DE`;
}

/** The page of the act, or of exactly the consolidated text that a CELEX with a date names. */
export function eurLexUrl(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`;
}

/** All that EUR-Lex knows around an act: amendments, corrigenda, consolidated versions. */
export const eurLexInfoUrl = (celex: string): string =>
  `https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX:${baseCelex(celex)}`;

/** A place where the same code can be looked up. */
export interface CodeLink {
  /** As the place calls itself, or the key of its name. */
  readonly name: string;
  readonly url: string;
  /** No address for a code is known there: it opens at its first page, and the code is copied. A guessed address is no help. */
  readonly withoutCode?: boolean;
}

/**
 * Tariff browsers that hold the same code. Forms of address as the adapters in `src/sites/` read them; the year is that of the
 * nomenclature that answers. Beyond six digits the United Kingdom and the WCO say something else, so they open at the heading.
 */
export function tariffLinks(code: string, on: IsoDate, nomenclature: string): CodeLink[] {
  const year = nomenclature.replace(/\D/g, '');
  const ten = code.padEnd(10, '0');
  const heading = code.slice(0, 4);
  const section = String(sectionOf(Number(code.slice(0, 2)))).padStart(2, '0');
  return [
    { name: 'tariffnumber.com', url: `https://www.tariffnumber.com/${year}/${code}` },
    { name: 'zolltarifnummern.de', url: `https://www.zolltarifnummern.de/${year}/${code}` },
    {
      name: 'Tarbel (België, Belgique)',
      url: `https://eservices.minfin.fgov.be/extTariffBrowser/Measure?cnCode=${ten}&date=${on.replaceAll('-', '')}&lang=EN&page=1`,
    },
    {
      name: 'RITA (France)',
      url: 'https://www.douane.gouv.fr/rita-encyclopedie/public/accueil/init.action',
      withoutCode: true,
    },
    {
      name: 'Douane (Nederland)',
      url: `https://tarief.douane.nl/ite-tariff-public/#/taric/nomenclature/sbn?sd=${on}&d=I&cc=${ten}&l=en&ql=en`,
    },
    { name: 'EZT-online (Deutschland)', url: 'https://auskunft.ezt-online.de/ezto/', withoutCode: true },
    {
      name: 'UK Trade Tariff',
      url: `https://www.trade-tariff.service.gov.uk/${code.length < 4 ? `chapters/${code}` : `headings/${heading}`}`,
    },
    {
      name: 'WCO Trade Tools',
      url: `https://www.wcotradetools.org/en/harmonized-system/2022/en/${section}${heading}`,
    },
    { name: 'Hải quan Việt Nam', url: 'https://www.customs.gov.vn/', withoutCode: true },
    { name: 'Thư viện Pháp luật', url: 'https://thuvienphapluat.vn/', withoutCode: true },
    { name: 'caselaw.vn (AHTN)', url: `https://caselaw.vn/ket-qua-tra-cuu-ma-hs?query=${code.slice(0, 6)}` },
  ];
}

/** Acts that speak of the code, by the search of EUR-Lex; the code as the Official Journal prints it. */
export const eurLexSearchUrl = (printed: string): string =>
  `https://eur-lex.europa.eu/search.html?scope=EURLEX&type=quick&lang=en&text=${encodeURIComponent(`"${printed.replaceAll('\u00a0', ' ')}"`)}`;

/** Eurostat's data set of EU trade by CN code; the code is chosen there. */
export const EUROSTAT_TRADE_URL = 'https://ec.europa.eu/eurostat/databrowser/view/ds-045409/default/table?lang=en';
