/**
 * What the recognisers hand on: a reference in the making. A candidate that is turned down keeps its place and gains a
 * reason, so that a miss can be explained. Offsets are those of the normalised text until the last stage.
 */
import type { ReferenceKind } from '@luongxanh/core';

export type Reason =
  | 'date'
  | 'year'
  | 'no_context'
  | 'no_type'
  | 'no_heading'
  | 'implausible_year'
  | 'other_system'
  | 'form_number'
  | 'template'
  | 'unknown_issuer'
  | 'quantity'
  | 'telephone'
  | 'part_of_number'
  | 'article_number'
  | 'ambiguous_name'
  | 'overlap'
  | 'kind_not_asked';

export interface Candidate {
  kind: ReferenceKind;
  id: string;
  start: number;
  end: number;
  confidence: number;
  ex?: boolean;
  year?: number;
  place?: string;
  short?: boolean;
  rejected?: Reason;
}

/** A candidate that was turned down, as `explain` shows it. */
export interface Rejection {
  readonly kind: ReferenceKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
  readonly id?: string;
}
