/**
 * Verdicts in the order in which a person needs them: binds now, soon, depends on the goods, proposed, out of the list;
 * general rules and lists without the code apart. Nothing is dropped: every verdict is in exactly one group.
 */
import { type IsoDate, rankOf, type ScopeEntry, type Verdict } from '@luongxanh/core';

export type VerdictGroup = 'now' | 'soon' | 'depends' | 'planned' | 'out' | 'horizontal' | 'not';

export const VERDICT_GROUPS: readonly VerdictGroup[] = [
  'now',
  'soon',
  'depends',
  'planned',
  'out',
  'horizontal',
  'not',
];

export function groupOfVerdict(verdict: Verdict, on: IsoDate): VerdictGroup {
  switch (verdict.status) {
    case 'listed':
      return isAhead(verdict, on) ? 'soon' : 'now';
    case 'later':
      return isNamed(verdict) ? 'soon' : 'depends';
    case 'partial':
      if (verdict.usual) return isAhead(verdict, on) ? 'soon' : 'now';
      return 'depends';
    case 'by_definition':
      // A description that what trades under the code fits as a rule: pepper is food, a laptop has its battery.
      if (verdict.usual) return isAhead(verdict, on) ? 'soon' : 'now';
      return 'depends';
    case 'longer_code_needed':
      return 'depends';
    case 'planned':
      return 'planned';
    case 'excluded':
      return 'out';
    case 'horizontal':
      return 'horizontal';
    case 'not_listed':
      // Goods that once stood in a list are news to someone; goods that never did fold away.
      return verdict.until ? 'out' : 'not';
  }
}

/** What has no day yet, such as a licence that no one issues so far, does not bind. */
const isAhead = ({ appliesFrom }: Verdict, on: IsoDate): boolean => appliesFrom === null || appliesFrom > on;

/**
 * A list to come that names the goods; a description, or nothing but a whole chapter "in so far as", is a question about them. A
 * heading that the annex names stays named where its chapter is read beside it.
 */
const isNamed = ({ basis, entries }: Verdict): boolean =>
  basis !== 'indicative' && (entries.length === 0 || entries.some((entry) => !isReading(entry)));

const isReading = ({ basis, part }: ScopeEntry): boolean => part && basis === 'reading';

export function groupVerdicts(
  verdicts: readonly Verdict[],
  on: IsoDate,
): Readonly<Record<VerdictGroup, readonly Verdict[]>> {
  const groups: Record<VerdictGroup, Verdict[]> = {
    now: [],
    soon: [],
    depends: [],
    planned: [],
    out: [],
    horizontal: [],
    not: [],
  };
  for (const verdict of verdicts) groups[groupOfVerdict(verdict, on)].push(verdict);
  const first = (verdict: Verdict) =>
    verdict.appliesFrom ?? (verdict.status === 'listed' ? null : verdict.listedFrom) ?? '9999';
  const noDay = (verdict: Verdict) => Number(verdict.status === 'listed' && verdict.appliesFrom === null);
  for (const group of Object.values(groups)) {
    group.sort(
      (a, b) =>
        noDay(a) - noDay(b) ||
        rankOf(a) - rankOf(b) ||
        first(a).localeCompare(first(b)) ||
        a.measure.localeCompare(b.measure),
    );
  }
  return groups;
}

/**
 * What depends on the goods, in three: the code stands in a list of the act; a description decides, whatever the code; or what is
 * meant seldom trades under the code. The last two are questions, not findings about the code.
 */
export function byCodeOrDescription(depends: readonly Verdict[]): {
  readonly byCode: readonly Verdict[];
  readonly byDescription: readonly Verdict[];
  readonly seldom: readonly Verdict[];
} {
  const described = ({ status }: Verdict) => status === 'by_definition' || status === 'later';
  // What names the code among its examples and binds already first, then what is said of all goods, then what is to come.
  const place = (one: Verdict) => (one.status === 'later' ? 2 : Number(one.entries.length === 0));
  return {
    byCode: depends.filter((one) => !one.seldom && !described(one)),
    byDescription: depends.filter((one) => !one.seldom && described(one)).toSorted((a, b) => place(a) - place(b)),
    seldom: depends.filter((one) => one.seldom),
  };
}

/** The date that a person reads first: when the duty begins, when the goods enter, or the last day in the list. */
export function keyDate(
  verdict: Verdict,
): { readonly kind: 'applies' | 'enters' | 'left'; readonly date: IsoDate } | null {
  if (verdict.status === 'not_listed') return verdict.until ? { kind: 'left', date: verdict.until } : null;
  if (verdict.status === 'later' && verdict.listedFrom) return { kind: 'enters', date: verdict.listedFrom };
  return verdict.appliesFrom ? { kind: 'applies', date: verdict.appliesFrom } : null;
}
