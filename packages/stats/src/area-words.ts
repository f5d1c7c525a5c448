/** Names of reporters and partners: the aggregates of Eurostat and the places that are no country by hand, countries by Intl. */
import type { Bilingual } from '@luongxanh/core';

const NAMED: Readonly<Record<string, Bilingual>> = {
  EU27_2020: { en: 'EU27', vi: 'EU27' },
  EU28: { en: 'EU28', vi: 'EU28' },
  EU: { en: 'EU', vi: 'EU' },
  EXT_EU27_2020: { en: 'outside the EU27', vi: 'ngoài EU27' },
  INT_EU27_2020: { en: 'within the EU27', vi: 'trong nội bộ EU27' },
  WORLD: { en: 'the world', vi: 'thế giới' },
  VN: { en: 'Viet Nam', vi: 'Việt Nam' },
  XI: { en: 'Northern Ireland', vi: 'Bắc Ireland' },
  XU: { en: 'United Kingdom without Northern Ireland', vi: 'Vương quốc Anh không gồm Bắc Ireland' },
};

function regionName(code: string, language: 'en' | 'vi'): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    // Eurostat's own codes (QP, XC …) are no regions to Intl.
    return code;
  }
}

/** The name of an area; a code without a name says itself. */
export function areaWords(code: string): Bilingual {
  const named = NAMED[code];
  if (named) return named;
  if (!/^[A-Z]{2}$/.test(code)) return { en: code, vi: code };
  return { en: regionName(code, 'en'), vi: regionName(code, 'vi') };
}
