/** What every record is made of: dates, the two languages, grades, ids, and where a fact was read. */

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

export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
