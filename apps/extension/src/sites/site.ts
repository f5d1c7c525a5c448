/** What a site adapter says of an address. One file a site; what stands in no address may stand in the page (`in-page.ts`). */
import type { DetectOptions } from '@luongxanh/detect';

export interface Site {
  readonly id: string;
  /** The act or product code that the address names, as a reference id. */
  readonly subject: string | null;
  /** Language of the page by its address, two letters in lower case. */
  readonly language: string | null;
  /** How the detector should read here. */
  readonly detect: DetectOptions;
  /** Set where the code is looked for in the page when the address has none: digits to reference id. */
  readonly codeOf?: (digits: string) => string | null;
}

/** Answers null for an address of another site. */
export type SiteAdapter = (url: URL) => Site | null;

/** `hs:0901`, `cn:09011100`, `taric:0901110000`; null for a length that no level has. */
export function codeId(digits: string): string | null {
  if (!/^(?:\d{2}){1,5}$/.test(digits)) return null;
  if (digits.length <= 6) return `hs:${digits}`;
  return digits.length === 8 ? `cn:${digits}` : `taric:${digits}`;
}

/**
 * Digits that an EU tariff fills up to ten. Two zeros at the end say that no further part is meant; whether more of them only
 * fill up a nomenclature can tell, and does.
 */
export function filledCode(digits: string): string | null {
  return codeId(digits.length === 10 && digits.endsWith('00') ? digits.slice(0, 8) : digits);
}

/** Another tariff than that of the EU agrees with it to six digits. */
export const sixDigits = (digits: string): string | null => codeId(digits.slice(0, 6));

/** The Vietnamese tariff: eight digits keep their own name, so that nobody reads them as CN. */
export function vietnameseCode(digits: string): string | null {
  if (digits.length <= 6) return codeId(digits);
  return digits.length === 8 ? `vnhs:${digits}` : sixDigits(digits);
}

/** The first parameter of one of these names that holds a code; names in any case, separators left out. */
export function codeParameter(parameters: URLSearchParams, names: readonly string[]): string | null {
  for (const [key, value] of parameters) {
    if (!names.includes(key.toLowerCase())) continue;
    const digits = value.replace(/[\s.\u00a0]/g, '');
    if (/^\d{2,10}$/.test(digits)) return digits;
  }
  return null;
}

/** Parameters behind `#`, where sites that are one page keep theirs: `#/taric/measure?cc=0901`. */
export function hashParameters(url: URL): URLSearchParams {
  const at = url.hash.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.hash.slice(at + 1));
}
