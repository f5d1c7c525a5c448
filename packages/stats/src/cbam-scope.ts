/**
 * Whether CBAM's list takes in the goods of an estimate. Figures know no law: core's verdict on the day of import decides, and
 * only goods that stand in the list whole get a cost. The reason and the question come with it, worded by core.
 */
import {
  assessMeasure,
  type Bilingual,
  type Catalogue,
  type CodeTree,
  type IsoDate,
  type VerdictStatus,
} from '@luongxanh/core';
import { verdictQuestion, verdictReason } from '@luongxanh/core/words';

export interface CbamScope {
  /** The day on which the list was read. */
  readonly on: IsoDate;
  readonly status: VerdictStatus;
  /** Longer codes that are in the list, where they settle it. */
  readonly codes: readonly string[];
  readonly reason: Bilingual;
  readonly question: Bilingual | null;
}

export type CbamScopeFailure =
  /** The code is not in the list on that day: never in it, left out by the act, no longer or not yet in it. */
  | { readonly code: 'not_in_scope'; readonly product: string; readonly scope: CbamScope }
  /** Only part of the code is in the list. */
  | { readonly code: 'part_in_scope'; readonly product: string; readonly scope: CbamScope }
  /** Electricity is declared in megawatt hours (Art. 6(2)(a)), so tonnes of goods lead to no cost. */
  | { readonly code: 'electricity'; readonly product: string };

const MEASURE = 'cbam';
const ELECTRICITY = '2716';
const HYDROGEN = '280410';

/** Goods that the exemption of 50 t a year leaves aside (Art. 2a). */
export const outsideSmallAmounts = (code: string): boolean => code.startsWith(ELECTRICITY) || code.startsWith(HYDROGEN);

/** The day of a year of import: the day asked for in its own year, else the day of that year nearest to it. */
export function dayOfImport(year: number, on: IsoDate): IsoDate {
  const asked = Number(on.slice(0, 4));
  if (year === asked) return on;
  return year > asked ? `${year}-01-01` : `${year}-12-31`;
}

/** CBAM's verdict on a code for imports of a year. Throws where the catalogue lacks CBAM: that is a fault of the build. */
export function cbamScope(
  code: string,
  year: number,
  { catalogue, tree, on }: { readonly catalogue: Catalogue; readonly tree: CodeTree; readonly on: IsoDate },
): CbamScope {
  const measure = catalogue.measures.get(MEASURE);
  const day = dayOfImport(year, on);
  const verdict = measure ? assessMeasure(measure, code, { catalogue, tree, on: day }) : null;
  if (!measure || !verdict) throw new Error(`the catalogue gives no verdict of ${MEASURE} on ${code}`);
  // A TARIC code that an entry names as its listed part settles an "ex" entry.
  const parts = verdict.entries.flatMap((entry) => (entry.effect === 'in' ? (entry.taric ?? []) : []));
  const codes = verdict.codes.length > 0 ? verdict.codes : verdict.status === 'partial' ? [...new Set(parts)] : [];
  return {
    on: day,
    status: verdict.status,
    codes,
    reason: verdictReason(verdict, measure, day),
    question: verdictQuestion(verdict),
  };
}

/** Why these goods get no cost; null where the list takes them in whole. */
export function refuseCbamScope(product: string, scope: CbamScope): CbamScopeFailure | null {
  switch (scope.status) {
    case 'listed':
      return product.startsWith(ELECTRICITY) ? { code: 'electricity', product } : null;
    case 'partial':
    case 'longer_code_needed':
      return { code: 'part_in_scope', product, scope };
    default:
      return { code: 'not_in_scope', product, scope };
  }
}
