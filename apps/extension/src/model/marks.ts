/**
 * Which mark a finding gets: the one place that turns verdicts and statuses into the marks of the design. Strongest first:
 * applies, depends, coming, quiet. An act with a fixed date applies even while the date is ahead; what is decided by what
 * the goods are, or by a longer code, depends. Nothing here reads a clock.
 */
import type { ActFinding, InstrumentFinding, IsoDate, Verdict, VerdictStatus } from '@luongxanh/core';
import type { MarkKind } from '../messages.ts';

const BY_STATUS: Readonly<Record<VerdictStatus, MarkKind>> = {
  listed: 'applies',
  partial: 'depends',
  longer_code_needed: 'depends',
  by_definition: 'depends',
  horizontal: 'depends',
  later: 'coming',
  planned: 'coming',
  excluded: 'quiet',
  not_listed: 'quiet',
};

const STRENGTH: readonly MarkKind[] = ['outdated', 'applies', 'depends', 'coming', 'vietnam', 'quiet'];

/** Order of marks in a list: what binds first. */
export const strengthOf = (mark: MarkKind): number => STRENGTH.indexOf(mark);

type Marked = Pick<Verdict, 'status'> & Partial<Pick<Verdict, 'appliesFrom'>>;

/** A list that binds on no known day, such as that of FLEGT licences before there are any, is still to come. */
export const markOfVerdict = ({ status, appliesFrom }: Marked): MarkKind =>
  status === 'listed' && appliesFrom === null ? 'coming' : BY_STATUS[status];

/** The strongest of several marks; quiet where there is none. */
export function strongest(marks: readonly MarkKind[]): MarkKind {
  return marks.reduce<MarkKind>((best, mark) => (strengthOf(mark) < strengthOf(best) ? mark : best), 'quiet');
}

/**
 * The mark of a code. Horizontal measures bear on every product, so they say nothing about this one: the card names them,
 * the mark leaves them out, else every number of a page would be amber.
 */
export const markOfVerdicts = (verdicts: readonly Marked[]): MarkKind =>
  strongest(verdicts.filter((verdict) => verdict.status !== 'horizontal').map(markOfVerdict));

/** The day from which a mark "applies" holds where that is ahead: the earliest of what gives the mark. Null where it holds now. */
export function aheadOf(marked: readonly Marked[], on: IsoDate): IsoDate | null {
  const days = marked.filter((one) => markOfVerdict(one) === 'applies').map(({ appliesFrom }) => appliesFrom ?? on);
  const first = days.sort()[0];
  return first !== undefined && first > on ? first : null;
}

/** The mark of an EU act. `null` status: the act has no record of its own. */
export function markOfAct(act: Pick<ActFinding, 'measure' | 'status' | 'dates'>): MarkKind {
  const { measure, status } = act;
  if (!measure) return 'quiet';
  switch (status ?? measure.status) {
    case 'proposal':
      return 'coming';
    case 'repealed':
    case 'expired':
    case 'historical':
    case 'not_known':
      return 'quiet';
    case 'applies_later':
      return act.dates.length === 0 ? 'coming' : bindingMark(measure.scopeKind);
    default:
      return bindingMark(measure.scopeKind);
  }
}

const bindingMark = (scope: 'codes' | 'definition' | 'horizontal'): MarkKind =>
  scope === 'definition' ? 'depends' : 'applies';

/** A Vietnamese document that is known; a bare number that several documents carry is not. */
export const markOfInstrument = (finding: Pick<InstrumentFinding, 'instrument'>): MarkKind =>
  finding.instrument ? 'vietnam' : 'quiet';
