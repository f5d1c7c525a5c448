/**
 * Addresses of the official places for a code or an act. TARIC wants ten digits, the day as `SimDate` and the country as
 * `Area`; Access2Markets wants product, origin and destination; both read on their own pages in 2026-11.
 */
import { baseCelex, type IsoDate } from '@luongxanh/core';

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
