/** EU acts and Vietnamese documents: what they are, what happens under them, and how they relate. */
import type { Bilingual, BodyId, Grade, InstrumentId, IsoDate, Period, Sourced } from './base.ts';

export type Jurisdiction = 'eu' | 'vn';

export type InstrumentKind =
  | 'regulation'
  | 'directive'
  | 'decision'
  | 'agreement'
  | 'proposal'
  | 'law'
  | 'decree'
  | 'resolution'
  | 'pm_decision'
  | 'pm_directive'
  | 'official_dispatch'
  | 'circular'
  | 'plan'
  | 'official_letter'
  | 'conclusion'
  | 'memorandum'
  | 'news';

export type InstrumentStatus =
  | 'in_force'
  | 'partly_applies'
  | 'applies_later'
  | 'proposal'
  | 'amended'
  | 'repealed'
  | 'expired'
  | 'historical'
  | 'not_known';

export type RelationKind = 'amends' | 'repeals' | 'implements' | 'succeeds' | 'based_on' | 'corrects' | 'relates_to';

/** A directed relation from the instrument that carries it to another. */
export interface Relation {
  readonly kind: RelationKind;
  readonly id: InstrumentId;
  readonly note?: Bilingual;
}

/** Something that happens, or happened, on a date under an act. */
export interface DatedEvent {
  readonly date: IsoDate;
  /** The part of the date that is really known. Absent: the day. */
  readonly precision?: 'month' | 'year';
  readonly what: Bilingual;
  readonly who: Bilingual;
  readonly article: string | null;
  readonly grade: Grade;
}

/** An EU act or a Vietnamese document. */
export interface Instrument extends Sourced {
  readonly id: InstrumentId;
  readonly jurisdiction: Jurisdiction;
  readonly kind: InstrumentKind;
  /** The number as printed, with its diacritics; null where the document has none. */
  readonly number: string | null;
  /** Other numbers under which the same document is printed. */
  readonly otherNumbers?: readonly string[];
  readonly title: Bilingual;
  readonly shortName?: Bilingual;
  readonly issuer: Bilingual;
  readonly issuerBody?: BodyId;
  readonly date: IsoDate | null;
  readonly inForce: IsoDate | null;
  /** Set where the date, or the entry into force, is known less surely than the rest of the record. */
  readonly dateGrade?: Grade;
  readonly inForceGrade?: Grade;
  readonly ended: IsoDate | null;
  readonly status: InstrumentStatus;
  readonly celex?: string;
  readonly eli?: string;
  readonly url?: string;
  /** Consolidated versions known, as CELEX (`02023R1115-20260918`), oldest first. */
  readonly consolidations?: readonly string[];
  readonly relations: readonly Relation[];
  readonly events: readonly DatedEvent[];
  readonly period?: Period;
  readonly summary?: Bilingual;
  readonly principles?: readonly Bilingual[];
  readonly notes?: readonly Bilingual[];
}
