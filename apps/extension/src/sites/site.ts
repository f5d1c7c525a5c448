/** What a site adapter says of an address. One file a site; addresses are read, pages are not. */
import type { DetectOptions } from '@luongxanh/detect';

export interface Site {
  readonly id: 'eur-lex' | 'taric' | 'access2markets' | 'vietnam' | 'other';
  /** The act or product code that the address names, as a reference id. */
  readonly subject: string | null;
  /** Language of the page by its address, two letters in lower case. */
  readonly language: string | null;
  /** How the detector should read here. */
  readonly detect: DetectOptions;
}

/** Answers null for an address of another site. */
export type SiteAdapter = (url: URL) => Site | null;

/** `hs:0901`, `cn:09011100`, `taric:0901110000`; null for a length that no level has. */
export function codeId(digits: string): string | null {
  if (!/^(?:\d{2}){1,5}$/.test(digits)) return null;
  if (digits.length <= 6) return `hs:${digits}`;
  return digits.length === 8 ? `cn:${digits}` : `taric:${digits}`;
}
