/**
 * A trade series: one source, one definition, one unit, observations in time. Invariants: sources are never mixed in one
 * series; a missing observation is `null`, never zero; what can be computed (growth, share, rank) is never stored.
 * Words of the field as in Eurostat's Comext and UN Comtrade: reporter, partner, flow, indicator, period, flag.
 */
import type { Bilingual, Grade, SourceId } from '@luongxanh/core';

/** Seen from the reporter. `both` is the sum of the two, where a source prints only that. */
export type Flow = 'import' | 'export' | 're-import' | 're-export' | 'both';

/**
 * `value`: statistical value (imports CIF, exports FOB). `quantity`: net mass. `supplementary_quantity`: pieces, litres and
 * the like. `value_national`: value in the reporter's currency. `share_reported`, `change_reported`: printed by the source
 * where it prints no value they could be computed from.
 */
export type Indicator =
  | 'value'
  | 'quantity'
  | 'supplementary_quantity'
  | 'value_national'
  | 'value_cif'
  | 'value_fob'
  | 'gross_weight'
  | 'share_reported'
  | 'change_reported';

export const INDICATORS: readonly Indicator[] = [
  'value',
  'quantity',
  'supplementary_quantity',
  'value_national',
  'value_cif',
  'value_fob',
  'gross_weight',
  'share_reported',
  'change_reported',
];

export const FLOWS: readonly Flow[] = ['import', 'export', 're-import', 're-export', 'both'];

/** One number of a series. `period` as in `period.ts`; `flag` holds words separated by a space, empty where there is none. */
export interface Observation {
  readonly period: string;
  /** In the unit of the series. Null: missing, which is not zero. */
  readonly value: number | null;
  readonly flag: string;
  /** What the source says beside the number (printed growth, scope), in our words. */
  readonly note: Bilingual | null;
}

export interface TradeSeries {
  readonly id: string;
  readonly source: SourceId;
  /** Who counted: `EU27_2020`, `DE`, `VN`. Null: the source does not say. */
  readonly reporter: string | null;
  readonly partner: string;
  readonly flow: Flow;
  /** Digits as text, `TOTAL` for all goods, or null for a group that has no code of its own. */
  readonly code: string | null;
  /** `HS2022`, `CN2026`; for a group the list it belongs to (`VN customs main commodity`). */
  readonly nomenclature: string | null;
  /** Code prefixes that a group without a code roughly covers. Our reading, a search aid. */
  readonly covers: readonly string[];
  readonly indicator: Indicator;
  /** Unit of the stored values, see `present.ts`. */
  readonly unit: string;
  readonly title: Bilingual;
  /** What exactly was counted, by whom, at which border: two series compare only where this agrees. */
  readonly definition: Bilingual;
  readonly grade: Grade;
  /** True: kept only beside the figure that it contradicts, never shown on its own or computed with. */
  readonly aside: boolean;
  /** Oldest first. */
  readonly observations: readonly Observation[];
}

/** Figures that contradict each other, or only seem to, side by side. */
export interface FigureConflict {
  readonly id: string;
  readonly title: Bilingual;
  /** Why they differ, or that it is not known. */
  readonly why: Bilingual;
  readonly members: readonly { readonly series: string; readonly period: string }[];
}
