/** What a caller may ask of the detector. No default reads a clock: the last plausible year is a constant to be raised. */
import type { ReferenceKind } from '@luongxanh/core';

export interface DetectOptions {
  /** Only these kinds; all by default. */
  readonly kinds?: readonly ReferenceKind[];
  /** Which tariff eight digits belong to where the text does not say. Default `cn`; `vn` gives `vnhs:`. */
  readonly tariff?: 'cn' | 'vn';
  /** Last year that an act may bear. Default 2028. */
  readonly maxYear?: number;
  /** "that Regulation", "the said Directive": references by pronoun. Default true. */
  readonly anaphora?: boolean;
  /** The text is all about goods (a column of codes, a tariff page): weak codes count. Default false. */
  readonly goods?: boolean;
}

export interface Settings {
  readonly acts: boolean;
  readonly instruments: boolean;
  readonly codes: boolean;
  readonly journals: boolean;
  readonly tariff: 'cn' | 'vn';
  readonly maxYear: number;
  readonly anaphora: boolean;
  readonly goods: boolean;
}

export function settingsOf(options: DetectOptions = {}): Settings {
  const wants = (kind: ReferenceKind) => !options.kinds || options.kinds.includes(kind);
  return {
    acts: wants('eu-act'),
    instruments: wants('vn-instrument'),
    codes: wants('product-code'),
    journals: wants('oj-reference'),
    tariff: options.tariff ?? 'cn',
    maxYear: options.maxYear ?? 2028,
    anaphora: options.anaphora ?? true,
    goods: options.goods ?? false,
  };
}
