/** Statements that circulate and that the law has overtaken. */
import type { Bilingual, IsoDate, MeasureId, Sourced } from './base.ts';

/** A statement that circulates and that the law has overtaken. */
export interface OutdatedClaim extends Sourced {
  readonly id: string;
  readonly measure: MeasureId;
  readonly claim: Bilingual;
  readonly correction: Bilingual;
  /** Wordings that make the claim. All words of one pattern must stand in one sentence, in any order; see `claims.ts`. */
  readonly patterns: readonly ClaimPattern[];
  /** The claim is wrong from this date on. */
  readonly since: IsoDate;
}

/** Each group must be met by one of its words; none of `without` may stand in the sentence. Without diacritics, lower case. */
export interface ClaimPattern {
  /** What the claim is about. One of these stands in the sentence, or a few sentences before it with no other act between. */
  readonly about?: readonly string[];
  readonly all: readonly (readonly string[])[];
  readonly without: readonly string[];
  /** Words that deny the claim or tell it as history, looked for only near what meets the first group of `all`. */
  readonly denied?: readonly string[];
  /** Words by which a passage tells the correction itself; looked for in the sentence and in those around it. */
  readonly told?: readonly string[];
}
