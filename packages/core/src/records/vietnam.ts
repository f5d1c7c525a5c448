/** What Viet Nam has undertaken, who answers for it, and how it is tied to EU measures. */
import type { Bilingual, BodyId, Grade, InstrumentId, IsoDate, MeasureId, Period, Sourced } from './base.ts';

/** A Vietnamese duty or task. */
export interface Obligation extends Sourced {
  readonly id: string;
  readonly instrument: InstrumentId;
  /** Where in the instrument: "point 1(a)", "Article 6(2)". */
  readonly place: Bilingual;
  /** The body as the text names it. Null: the text names none, which is said, not guessed. */
  readonly lead: BodyId | null;
  readonly coordinating: readonly BodyId[];
  readonly task: Bilingual;
  readonly period: Period | null;
  readonly deadline: IsoDate | null;
  readonly theme: string;
  /** Set where more than one body could be the lead, with the reason. */
  readonly leadUnclear?: Bilingual;
}

/** A quantified aim. */
export interface Target extends Sourced {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly place: Bilingual;
  readonly metric: Bilingual;
  readonly comparator: 'at_least' | 'at_most' | 'equals' | 'between' | 'all' | 'about';
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: Bilingual;
  readonly period: Period | null;
  readonly baseline: Bilingual | null;
  readonly theme: string;
}

export interface ReportingDuty extends Sourced {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly place: Bilingual;
  readonly who: BodyId | null;
  readonly to: BodyId | null;
  readonly what: Bilingual;
  readonly frequency: 'once' | 'yearly' | 'half_yearly' | 'quarterly' | 'every_two_years' | 'on_request' | 'not_stated';
  /** Month and day of a yearly duty, `MM-DD`; a full date for a single one. */
  readonly due: string | null;
}

/** A component project that an instrument lists. */
export interface Project extends Sourced {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly place: Bilingual;
  readonly title: Bilingual;
  readonly lead: BodyId | null;
  readonly coordinating: readonly BodyId[];
  readonly period: Period | null;
}

/** A number that an instrument or a press report states, as stated. */
export interface Figure extends Sourced {
  readonly id: string;
  readonly instrument: InstrumentId | null;
  readonly metric: Bilingual;
  readonly value: number;
  readonly unit: Bilingual;
  readonly period: string;
  readonly change: { readonly value: number; readonly unit: string; readonly versus: string } | null;
  readonly note: Bilingual | null;
}

/** An agency, with the one that took over, dated. */
export interface Body extends Sourced {
  readonly id: BodyId;
  readonly name: Bilingual;
  readonly short: Bilingual | null;
  readonly level: 'central' | 'provincial' | 'district' | 'commune' | 'eu' | 'business' | 'other';
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly successors: readonly { readonly body: BodyId; readonly from: IsoDate; readonly grade: Grade }[];
}

/** `only_resembles` says that doing the one does not satisfy the other. */
export type LinkKind = 'prepares' | 'implements' | 'reports_on' | 'policy_goal' | 'general_tasking' | 'only_resembles';

/** A tie between an EU measure and a Vietnamese obligation or instrument. */
export interface Link extends Sourced {
  readonly measure: MeasureId;
  /** An obligation, or a whole instrument where it names no single duty. */
  readonly obligation: string | null;
  readonly instrument: InstrumentId;
  readonly kind: LinkKind;
  readonly why: Bilingual;
  /** Codes that the tie is about, as prefixes; absent: the whole scope of the measure. */
  readonly codes?: readonly string[];
}

/** A measure without a Vietnamese counterpart, said openly. */
export interface NoCounterpart {
  readonly measure: MeasureId;
  readonly why: Bilingual;
}
