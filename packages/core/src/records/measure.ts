/** What an EU act asks of imported goods: whose duties begin when, for which codes, and what the exporter does. */
import type { Basis, Bilingual, Grade, InstrumentId, IsoDate, MeasureId, Sourced } from './base.ts';
import type { DatedEvent, InstrumentStatus } from './instrument.ts';

/** What a later date of application adds: firms of another size, further goods, or further duties for the same. */
export type Brings = 'firms' | 'goods' | 'duties';

/** When duties begin for whom. `group` ties the rule to the scope entries that carry the same group. */
export interface ApplicationRule {
  readonly date: IsoDate;
  readonly who: Bilingual;
  readonly article: string | null;
  readonly group?: string;
  /** Given for every date after the first of the measure. */
  readonly brings?: Brings;
}

/** What the exporter in Viet Nam does or hands over. */
export interface Duty {
  readonly text: Bilingual;
  readonly article: string | null;
  readonly grade: Grade;
}

export type ScopeKind = 'codes' | 'definition' | 'horizontal';

/**
 * One line of a measure's list. `effect` tells whether it brings goods in, takes them out again (an exclusion acts only on
 * what an entry matched), or records that goods left the list (for the wording only).
 */
export interface ScopeEntry {
  readonly effect: 'in' | 'out' | 'left';
  readonly code: string;
  /** "ex" in the annex: only part of the code. */
  readonly part: boolean;
  readonly condition: Bilingual | null;
  /**
   * What usually trades under the code is not the part meant: plain coffee under the "ex 0901" of the rules for food of
   * animal origin. Our reading, for views to put such lines last; the verdict stays what it is.
   */
  readonly seldom?: true;
  /**
   * What usually trades under the code is the part meant: wooden furniture under the "ex 9403 60" that leaves out used goods.
   * Our reading, for views to put such lines beside what is listed; the verdict and its question stay what they are.
   */
  readonly usual?: true;
  /** The question that settles an "ex" entry. */
  readonly question: Bilingual | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly annexEntry: string | null;
  readonly basis: Basis;
  readonly grade: Grade;
  readonly category?: string;
  /** Ties the entry to the application rules of the same group. */
  readonly group?: string;
  /** TARIC codes that are exactly the listed part. */
  readonly taric?: readonly string[];
  readonly lawCode?: string;
  readonly lawYear?: number;
  readonly gases?: readonly string[];
  readonly checkPercent?: number;
  readonly thresholdKg?: number;
  readonly quotaTonnes?: number;
}

/** What an EU act asks of imported goods. */
export interface Measure extends Sourced {
  readonly id: MeasureId;
  readonly instrument: InstrumentId;
  readonly celex: string;
  readonly theme: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly status: InstrumentStatus;
  /** One sentence: what it means for goods from Viet Nam. */
  readonly summary: Bilingual;
  readonly scopeKind: ScopeKind;
  readonly definition: Bilingual | null;
  /** What the act does for goods that its list does not name; absent where the list is all there is. */
  readonly beyondList?: Bilingual;
  /** Chapters, as two digits, that a measure without a list bears on; absent: every product. Our reading, a search aid. */
  readonly bearsOn?: readonly string[];
  readonly application: readonly ApplicationRule[];
  readonly events: readonly DatedEvent[];
  readonly scope: readonly ScopeEntry[];
  readonly duties: readonly Duty[];
  /** What is particular to Viet Nam (risk class, card, listing). */
  readonly vietnam: Bilingual | null;
  readonly caveats: readonly Bilingual[];
  readonly asOf: IsoDate;
}
