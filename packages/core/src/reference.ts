/** What a detector found in a text. `detect` makes them, `brief` reasons over them, the extension marks them. */

export type ReferenceKind = 'eu-act' | 'vn-instrument' | 'product-code' | 'oj-reference';

export interface Reference {
  readonly kind: ReferenceKind;
  /**
   * `eu:` + CELEX of the base act (a consolidated CELEX keeps its form), `vn:` + number with diacritics folded,
   * `hs:` + 2, 4 or 6 digits, `cn:` + 8, `taric:` + 10, `vnhs:` + 8 in a Vietnamese tariff, `oj:` + reference.
   * A range of codes is one reference: `hs:7206..7229`.
   */
  readonly id: string;
  /** As it stands in the text. */
  readonly text: string;
  /** UTF-16 offsets into the text given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** "ex" stood before a product code. */
  readonly ex?: boolean;
  /** Year of a Vietnamese document, where the text gives one. */
  readonly year?: number;
  /** The part of the act that the citation names, as it stands: "Article 5(2)", "Annex I". */
  readonly place?: string;
  /** The short name that stood for the act ("the EUDR", "that Regulation"). */
  readonly short?: boolean;
}

/** The code or range behind a product-code id; null for other ids. */
export function codeOfReference(
  id: string,
): { readonly code: string; readonly to: string | null; readonly national: boolean } | null {
  const parts = /^(hs|cn|taric|vnhs):(\d{2,10})(?:\.\.(\d{2,10}))?$/.exec(id);
  if (!parts) return null;
  return { code: parts[2] ?? '', to: parts[3] ?? null, national: parts[1] === 'vnhs' };
}

/** `02023R1115-20260918` gives `32023R1115`; other CELEX numbers are answered as they are. */
export function baseCelex(celex: string): string {
  const parts = /^0(\d{4}[A-Z]{1,2}\d{4})(?:-\d{8})?$/.exec(celex);
  return parts ? `3${parts[1]}` : celex;
}
