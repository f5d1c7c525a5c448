/** What an export says of a page, before it has a form: core's brief over every reference of the report, and the first text of each. */
import { type Brief, brief, type Catalogue, type CodeTree, type IsoDate, type Reference } from '@luongxanh/core';
import type { PageReport } from '../messages.ts';

export interface PageWorld {
  readonly catalogue: Catalogue;
  readonly tree: CodeTree;
  /** The day on which the law is asked. */
  readonly on: IsoDate;
}

export interface PageBrief extends Brief {
  /** How often, and in which words first, by the id of the reference; a Vietnamese number that stands with several years adds up. */
  readonly mentions: ReadonlyMap<
    string,
    { readonly count: number; readonly text: string; readonly places: readonly string[] }
  >;
}

export function briefOfPage(report: PageReport, { catalogue, tree, on }: PageWorld): PageBrief {
  const mentions = new Map<string, { count: number; text: string; places: string[] }>();
  for (const { id, mentions: count, text, place } of report.references) {
    const known = mentions.get(id) ?? { count: 0, text, places: [] };
    known.count += count;
    if (place && !known.places.includes(place)) known.places.push(place);
    mentions.set(id, known);
  }
  const references = report.references.map(
    (found): Reference => ({ ...found, end: found.start + found.text.length, confidence: 1 }),
  );
  const claims = new Map(catalogue.records.claims.map((claim) => [claim.id, claim]));
  return {
    ...brief(references, { catalogue, tree, on }),
    outdated: report.outdated.flatMap(({ claim, text }) => {
      const known = claims.get(claim);
      return known ? [{ claim: known, text, start: 0, end: text.length }] : [];
    }),
    mentions,
  };
}
