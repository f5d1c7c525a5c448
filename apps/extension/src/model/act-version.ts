/**
 * Which text of an act a person has before them: the act as published, or a consolidated text of a day; what newer text is
 * known; and which amendments a text of that day cannot hold yet. Only what the records say: an amendment that is not recorded
 * is not told.
 */
import { baseCelex, type Catalogue, type Instrument, type IsoDate, isIsoDate, newerText } from '@luongxanh/core';

export interface ActVersion {
  readonly kind: 'published' | 'consolidated';
  /** The day of the consolidated text, or of the act as published where it is known. */
  readonly date: IsoDate | null;
  /** The newest consolidated text up to the day asked, where this is an older one. */
  readonly newer: { readonly celex: string; readonly date: IsoDate | null } | null;
  /** Acts that amend it and that this text cannot hold, oldest first. */
  readonly missing: readonly Amendment[];
  /** Proposals to amend it. */
  readonly proposed: readonly Instrument[];
}

export interface Amendment {
  readonly instrument: Instrument;
  /** From when it counts: its entry into force, else its date; null where neither is known. */
  readonly date: IsoDate | null;
}

/** `02023R1115-20260918` says its day at the end. */
export function dayOfText(celex: string): IsoDate | null {
  const day = /-(\d{4})(\d{2})(\d{2})$/.exec(celex)?.slice(1).join('-') ?? '';
  return isIsoDate(day) ? day : null;
}

export function versionOf(celex: string, instrument: Instrument, catalogue: Catalogue, on: IsoDate): ActVersion {
  const consolidated = celex.startsWith('0');
  const own = consolidated ? dayOfText(celex) : null;
  const newest = newerText(celex, instrument, on);
  const id = `eu:${baseCelex(celex)}`;
  const amending = catalogue.records.instruments.filter((one) =>
    one.relations.some((relation) => relation.kind === 'amends' && relation.id === id),
  );
  const amendments = amending
    .filter(({ kind }) => kind !== 'proposal')
    .map((one): Amendment => ({ instrument: one, date: one.inForce ?? one.date }))
    .filter(({ date }) => date === null || date <= on)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return {
    kind: consolidated ? 'consolidated' : 'published',
    date: consolidated ? own : instrument.date,
    newer: newest ? { celex: newest, date: dayOfText(newest) } : null,
    // A consolidated text without a day is whatever EUR-Lex shows as the latest: nothing can be said to be missing.
    missing:
      consolidated && own === null
        ? []
        : amendments.filter(({ date }) => own === null || (date !== null && date > own)),
    proposed: amending.filter(({ kind }) => kind === 'proposal'),
  };
}
