/**
 * A brief: what the references of a page mean for goods from Viet Nam on a date. Pure reasoning over what a detector found;
 * figures are joined by the apps, because they come from another floor.
 */
import { assess } from './assess.ts';
import { type Catalogue, statusOn } from './catalogue.ts';
import { findOutdatedClaims, type OutdatedFinding } from './claims.ts';
import { obligationsBehind, onceEach, type RelatedObligation, relatedObligations } from './obligations.ts';
import type { Problem } from './problem.ts';
import type { Instrument, InstrumentStatus, IsoDate, Measure } from './records.ts';
import { baseCelex, codeOfReference, type Reference } from './reference.ts';
import { type CodeTree, resolveCode } from './tree.ts';
import { type ApplicationDate, rankOf, type Verdict } from './verdict.ts';

export interface ActFinding {
  /** As referred to; a consolidated CELEX keeps its form. */
  readonly id: string;
  readonly mentions: number;
  readonly measure: Measure | null;
  readonly instrument: Instrument | null;
  readonly status: InstrumentStatus | null;
  readonly dates: readonly ApplicationDate[];
  /** The newest consolidation known on the date, where the reference is to an older text. */
  readonly newer: string | null;
}

export interface InstrumentFinding {
  readonly id: string;
  readonly mentions: number;
  readonly instrument: Instrument | null;
  /** More than one document carries the number, and the text gives no year. */
  readonly ambiguous: boolean;
}

export interface CodeFinding {
  readonly id: string;
  readonly code: string;
  readonly mentions: number;
  readonly ex: boolean;
  /** All but `not_listed`. */
  readonly verdicts: readonly Verdict[];
}

export interface Brief {
  readonly acts: readonly ActFinding[];
  readonly instruments: readonly InstrumentFinding[];
  readonly codes: readonly CodeFinding[];
  readonly obligations: readonly RelatedObligation[];
  readonly outdated: readonly OutdatedFinding[];
  readonly problems: readonly Problem[];
}

export interface BriefOptions {
  readonly catalogue: Catalogue;
  readonly on: IsoDate;
  readonly tree?: CodeTree;
  /** The text itself, to look for claims that the law has overtaken. */
  readonly text?: string;
}

/** Findings, each named once with its number of mentions, in the order of first mention. */
export function brief(references: readonly Reference[], options: BriefOptions): Brief {
  const { catalogue, on } = options;
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = reference.kind === 'vn-instrument' ? `${reference.id} ${reference.year ?? ''}` : reference.id;
    const group = groups.get(key);
    if (group) group.push(reference);
    else groups.set(key, [reference]);
  }
  const acts: ActFinding[] = [];
  const instruments: InstrumentFinding[] = [];
  const codes: CodeFinding[] = [];
  const problems: Problem[] = [];
  for (const group of groups.values()) {
    const first = group[0] as Reference;
    if (first.kind === 'eu-act') acts.push(describeAct(first.id, group.length, catalogue, on));
    if (first.kind === 'vn-instrument') {
      const finding = describeInstrument(first, group.length, catalogue);
      instruments.push(finding);
      if (finding.ambiguous) {
        const candidates = catalogue.instrumentsByNumber(first.id.slice(3)).map((instrument) => instrument.id);
        problems.push({ code: 'ambiguous_instrument', input: first.text, candidates });
      }
    }
    if (first.kind === 'product-code') {
      const finding = describeCode(first, group, options);
      if (finding) codes.push(finding);
    }
  }
  return {
    acts,
    instruments,
    codes,
    obligations: gatherObligations(acts, codes, catalogue, on),
    outdated: options.text === undefined ? [] : findOutdatedClaims(options.text, catalogue, on),
    problems,
  };
}

/** What is known of an EU act on a date. */
export function describeAct(id: string, mentions: number, catalogue: Catalogue, on: IsoDate): ActFinding {
  const celex = id.slice(3);
  const base = knownAct(`eu:${baseCelex(celex)}`, catalogue);
  const instrument = catalogue.instruments.get(base) ?? null;
  const measure = catalogue.measureOfAct(base);
  return {
    id,
    mentions,
    measure,
    instrument,
    status: instrument ? statusOn(instrument, on, measure) : null,
    dates: measure
      ? measure.application.map(({ date, who, brings }) => ({ date, who, ...(brings ? { brings } : {}) }))
      : [],
    newer: instrument ? newerText(celex, instrument, on) : null,
  };
}

/** A COM number alone does not tell a proposal (PC) from another document (DC): the one that is known is meant. */
function knownAct(id: string, catalogue: Catalogue): string {
  const proposal = id.replace(/^(eu:5\d{4})DC/, '$1PC');
  return catalogue.instruments.has(id) || !catalogue.instruments.has(proposal) ? id : proposal;
}

/** The newest consolidation up to the date, unless the reference already is to that text or a later one. */
export function newerText(celex: string, instrument: Instrument, on: IsoDate): string | null {
  const day = on.replaceAll('-', '');
  const known = (instrument.consolidations ?? []).filter((text) => (text.split('-')[1] ?? '') <= day).sort();
  const newest = known.at(-1);
  if (!newest) return null;
  if (celex.startsWith('0') && !celex.includes('-')) return null;
  return celex.startsWith('0') && celex >= newest ? null : newest;
}

/** Finds the Vietnamese document that a reference names: the number, and the year where the text gives one. */
export function findInstrument(
  reference: Pick<Reference, 'id' | 'year'>,
  catalogue: Catalogue,
): { instrument: Instrument | null; ambiguous: boolean } {
  const byNumber = catalogue.instrumentsByNumber(reference.id.slice(3));
  const named =
    byNumber.length > 0 ? byNumber : [catalogue.instruments.get(reference.id)].filter((found) => found !== undefined);
  // A number without a year in itself repeats; a year in the text that no record has means another document.
  const ofYear =
    reference.year === undefined
      ? named
      : named.filter((found) => found.date === null || found.date.startsWith(String(reference.year)));
  if (ofYear.length === 1) return { instrument: ofYear[0] ?? null, ambiguous: false };
  return { instrument: null, ambiguous: ofYear.length > 1 };
}

/**
 * "Thông tư 40/2021": every ministry numbers its circulars anew each year, so that number and year alone name none of them. The
 * recorded circulars that bear them; null for a number that says who issued it.
 */
export function circularsNumbered(number: string, catalogue: Catalogue): readonly Instrument[] | null {
  if (!/^\d+\/\d{4}\/TT$/.test(number)) return null;
  return catalogue.records.instruments.filter((one) => one.number?.startsWith(`${number}-`));
}

function describeInstrument(reference: Reference, mentions: number, catalogue: Catalogue): InstrumentFinding {
  return { id: reference.id, mentions, ...findInstrument(reference, catalogue) };
}

function describeCode(first: Reference, group: readonly Reference[], options: BriefOptions): CodeFinding | null {
  const parts = codeOfReference(first.id);
  if (!parts) return null;
  const codes = parts.to ? rangeMembers(parts.code, parts.to, options.tree) : [parts.code];
  const resolved = codes.flatMap((code) => answerable(code, parts.national, options.tree) ?? []);
  const verdicts = resolved
    .flatMap((code) => assess(code, options))
    .filter((verdict) => verdict.status !== 'not_listed');
  const kept = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const other = kept.get(verdict.measure);
    if (!other || rankOf(verdict) < rankOf(other)) kept.set(verdict.measure, verdict);
  }
  return {
    id: first.id,
    code: resolved[0] ?? parts.code,
    mentions: group.length,
    ex: group.some((reference) => reference.ex),
    verdicts: [...kept.values()],
  };
}

function answerable(code: string, national: boolean, tree: CodeTree | undefined): string | null {
  if (!tree) return national ? code.slice(0, 6) : code;
  const level = code.length === 10 ? 'taric10' : 'cn8';
  const found = resolveCode(code, { code, level, part: false }, tree, national);
  return found.ok ? found.value.code : null;
}

/** The codes of a range that exist, both ends included; without a tree only the ends. */
function rangeMembers(from: string, to: string, tree: CodeTree | undefined): string[] {
  if (!tree) return [from, to];
  const members: string[] = [];
  for (let number = Number(from); number <= Number(to) && members.length < 500; number++) {
    const code = String(number).padStart(from.length, '0');
    if (tree.has(code)) members.push(code);
  }
  return members;
}

function gatherObligations(
  acts: readonly ActFinding[],
  codes: readonly CodeFinding[],
  catalogue: Catalogue,
  on: IsoDate,
): RelatedObligation[] {
  const fromActs = acts.flatMap((act) => (act.measure ? relatedObligations(catalogue, act.measure.id, on, null) : []));
  const fromCodes = codes.flatMap((code) => obligationsBehind(catalogue, code.verdicts, on, code.code));
  return onceEach([...fromActs, ...fromCodes]);
}
