/** What an estimate of CBAM takes in and gives back. */
import type { Bilingual, Grade } from '@luongxanh/core';
import type { CbamDefault } from './cbam-defaults.ts';
import type { CbamScope, CbamScopeFailure } from './cbam-scope.ts';

export interface CbamInput {
  readonly code: string;
  /** Tonnes of goods. */
  readonly tonnes: number;
  /** Year of import. */
  readonly year: number;
  /**
   * EUR per certificate, that is per tonne of CO2 equivalent. Given by the person: nothing here knows a price. Without one
   * the answer ends with the certificates.
   */
  readonly price?: number;
  /** What CBAM's list says of the code for that year (`cbamScope`): only listed goods have certificates to surrender. */
  readonly scope: CbamScope;
  /** Own embedded emissions, t CO2e per t of goods, as the installation has them verified. Else the default value. */
  readonly emissions?: number;
  /** Free-allocation benchmark of the goods, t CO2e per t. */
  readonly benchmark?: number;
}

export interface CbamStep {
  readonly id: 'emissions' | 'mark_up' | 'embedded' | 'phase_in' | 'free_allocation' | 'certificates' | 'cost';
  readonly what: Bilingual;
  /** The computation with its numbers. */
  readonly formula: string;
  readonly value: number;
  readonly unit: string;
  readonly source: Bilingual;
  readonly grade: Grade | 'given';
}

export interface CbamEstimate {
  readonly code: string;
  readonly year: number;
  readonly tonnes: number;
  readonly emissionsFrom: 'own' | 'default';
  readonly default: CbamDefault | null;
  readonly steps: readonly CbamStep[];
  /** t CO2e that certificates are needed for. */
  readonly certificates: number;
  /** EUR; null where no price was given. */
  readonly cost: number | null;
  /** True: no benchmark was given, so nothing was subtracted; the real cost is lower in every year before 2034. */
  readonly upperBound: boolean;
  /**
   * EUR if the goods emitted exactly as much as the benchmark: emissions x phase-in. Shown beside an upper bound; goods above
   * the benchmark cost more than this, so it is no lower limit. Null where no price was given, too.
   */
  readonly costAtBenchmark: number | null;
  readonly caveats: readonly Bilingual[];
}

/** The fields that are numbers. */
export type CbamNumber = 'tonnes' | 'price' | 'emissions' | 'benchmark' | 'year';

export type CbamFailure =
  | { readonly code: 'invalid_input'; readonly field: CbamNumber; readonly received: number }
  | CbamScopeFailure
  /** Nothing is payable for imports before 2026. */
  | { readonly code: 'year_before_2026'; readonly year: number }
  /** The code is in the list, but no default value stands for it: own emissions are needed. */
  | { readonly code: 'no_default'; readonly product: string }
  /** Codes below this one have different values. */
  | { readonly code: 'longer_code_needed'; readonly product: string; readonly candidates: readonly CbamDefault[] };

export type CbamResult =
  | { readonly ok: true; readonly estimate: CbamEstimate }
  | { readonly ok: false; readonly failure: CbamFailure };
