/**
 * The one question that is put to Eurostat for a product: what the EU as a whole imported from Viet Nam, from outside and from
 * each other, value and net mass, ten years back. And the address that has to be allowed for it.
 */
import type { ComextQuery } from '@luongxanh/stats';

/** Asked for at the moment of the first question, and revocable in the browser. */
export const EUROSTAT_ORIGIN = 'https://ec.europa.eu/*';

const YEARS = 9;

/** A TARIC code is asked at eight digits: Comext goes no further. */
export const askedCode = (code: string): string => (/^\d{9,10}$/.test(code) ? code.slice(0, 8) : code);

export function questionFor(code: string, year: number): ComextQuery {
  return {
    reporters: ['EU27_2020'],
    partners: ['VN', 'EXT_EU27_2020', 'INT_EU27_2020'],
    products: [askedCode(code)],
    flow: 'import',
    from: String(year - YEARS),
    to: String(year),
  };
}
