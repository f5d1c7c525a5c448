/**
 * The records of the model: what each holds, and the invariants it keeps.
 *
 * Every entry, event and body is dated; nothing here reads a clock. Codes are digits without spaces. Dates are ISO
 * calendar dates ("2026-12-30"). A `null` date means that the date is not known, never "always".
 * Field names are those of the trade and of the acts: annex entry, date of application, lead agency (cơ quan chủ trì).
 */

/** A calendar date, `YYYY-MM-DD`. Comparable as text. */
export type IsoDate = string;

/** The two languages of the product, equal in standing. */
export type Language = 'en' | 'vi';

/** One text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly vi: string;
}

/** How surely a fact is known: V2 = two independent sources agree, V1 = one source, M = general knowledge, unverified. */
export type Grade = 'V2' | 'V1' | 'M';

/**
 * Where a scope entry comes from. `annex_text`: the act prints the code. `mapped`: printed in an older nomenclature and
 * moved with the official concordance. `derived`: read from agreeing public readings of the act. `reading`: follows from
 * the wording of an article. `indicative`: the act prints no code, the code is a search aid. `assumed`: copied from a
 * predecessor act. The last two never read as law.
 */
export type Basis = 'annex_text' | 'mapped' | 'derived' | 'reading' | 'indicative' | 'assumed';

export type SourceId = string;
export type BodyId = string;
export type MeasureId = string;
/** `eu:` + CELEX, or `vn:` + number with diacritics folded. */
export type InstrumentId = string;

/** Where a fact was read. Every other record names at least one. */
export interface Source {
  readonly id: SourceId;
  readonly publisher: Bilingual;
  /** In the language of the original its own title, elsewhere our wording; see `lang`. */
  readonly title: Bilingual;
  /** Language of the original's own title, as a tag (`en`, `vi`, `de`); null where both titles are our description. */
  readonly lang: string | null;
  /** The original's own title, where it is in neither of the two languages. */
  readonly original?: string;
  readonly published: IsoDate | null;
  readonly read: IsoDate;
  readonly url: string | null;
  readonly licence: string | null;
  readonly grade: Grade;
}

/** Fields that every sourced record carries. */
export interface Sourced {
  readonly sources: readonly SourceId[];
  readonly grade: Grade;
  /** A volatile fact must be read again by this date. */
  readonly reviewBy?: IsoDate;
}

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

export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** When duties begin for whom. `group` ties the rule to the scope entries that carry the same group. */
export interface ApplicationRule {
  readonly date: IsoDate;
  readonly who: Bilingual;
  readonly article: string | null;
  readonly group?: string;
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

/** A statement that circulates and that the law has overtaken. */
export interface OutdatedClaim extends Sourced {
  readonly id: string;
  readonly measure: MeasureId;
  readonly claim: Bilingual;
  readonly correction: Bilingual;
  /** Wordings that make the claim. All words of one pattern must stand in one sentence, in any order; see `claims.ts`. */
  readonly patterns: readonly ClaimPattern[];
  /** The claim is wrong from this date on. */
  readonly since: IsoDate;
}

/** Each group must be met by one of its words; none of `without` may stand in the sentence. Folded, lower case. */
export interface ClaimPattern {
  /** What the claim is about. One of these stands in the sentence, or up to two sentences before it in one paragraph. */
  readonly about?: readonly string[];
  readonly all: readonly (readonly string[])[];
  readonly without: readonly string[];
}
