/** What `assess` answers: a word for each measure, with the facts behind it. */
import type { Basis, Bilingual, Brings, Grade, IsoDate, MeasureId, ScopeEntry, SourceId } from './records.ts';

/**
 * `listed`: in the list on that date, even while the duty is still ahead. `partial`: an "ex" entry, or codes that are only
 * assumed. `longer_code_needed`: some codes below this one are listed. `later`: not yet in the list. `excluded`: the act
 * itself names it as out. `not_listed`: not in the list, with `until` if it once was. `by_definition`: decided by what the
 * goods are, not by code. `horizontal`: every product. `planned`: proposal, or an act still to come.
 */
export type VerdictStatus =
  | 'listed'
  | 'partial'
  | 'longer_code_needed'
  | 'later'
  | 'excluded'
  | 'not_listed'
  | 'by_definition'
  | 'horizontal'
  | 'planned';

export interface ApplicationDate {
  readonly date: IsoDate;
  readonly who: Bilingual;
  /** What the date adds to an earlier one of the measure. */
  readonly brings?: Brings;
}

export interface Verdict {
  readonly measure: MeasureId;
  readonly celex: string;
  readonly status: VerdictStatus;
  readonly annexEntry: string | null;
  /** When the goods entered the list, or will. */
  readonly listedFrom: IsoDate | null;
  /** Earliest date on which a duty binds any firm. */
  readonly appliesFrom: IsoDate | null;
  readonly dates: readonly ApplicationDate[];
  /** Last day in the list, for goods that left it. */
  readonly until: IsoDate | null;
  /** Codes below that are listed (or will be), where a longer code settles it. */
  readonly codes: readonly string[];
  readonly basis: Basis | null;
  readonly grade: Grade;
  readonly sources: readonly SourceId[];
  /** Every entry that brings the goods in means a part that seldom trades under the code: for views to put it last. */
  readonly seldom: boolean;
  /** Only a part that seldom trades under the code is outside: for views to put it beside what is listed. */
  readonly usual: boolean;
  /** The entries that decided, for conditions, questions, thresholds. */
  readonly entries: readonly ScopeEntry[];
}

const ORDER: readonly VerdictStatus[] = [
  'listed',
  'partial',
  'longer_code_needed',
  'by_definition',
  'later',
  'horizontal',
  'planned',
  'excluded',
  'not_listed',
];

/** Order of a list of verdicts: what binds first, then what depends, what comes, what seldom concerns the code, and what does not bind. */
export const rankOf = (verdict: Pick<Verdict, 'status'> & Partial<Pick<Verdict, 'seldom' | 'usual'>>): number => {
  if (verdict.seldom) return ORDER.indexOf('planned') + 0.5;
  return verdict.usual ? ORDER.indexOf('listed') + 0.5 : ORDER.indexOf(verdict.status);
};
