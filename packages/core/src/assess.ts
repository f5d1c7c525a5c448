/**
 * Assessing a product code on a date: one verdict for each measure.
 *
 * The rule (stated with each status in `verdict.ts`): entries whose code stands at or above the asked code match, inside
 * their dates; exclusions act only on what an entry matched; a code wider than the list is answered from the CN codes
 * below it. Entries printed in an act come before assumed ones, those before indicative ones, and only the first kind can
 * lead to `not_listed`: where a list is a search aid, absence says nothing.
 */
import { isLaw, LAYERS } from './assess/basis.ts';
import { conclude } from './assess/conclude.ts';
import { lookUp } from './assess/lookup.ts';
import { comingIn, goneOut, stayIn } from './assess/stay.ts';
import type { Catalogue } from './catalogue.ts';
import { contains } from './code.ts';
import type { IsoDate, Measure } from './records.ts';
import type { CodeTree } from './tree.ts';
import type { Verdict } from './verdict.ts';

export interface AssessOptions {
  readonly catalogue: Catalogue;
  readonly on: IsoDate;
  /** Lets a wide code be answered from the codes below it. */
  readonly tree?: CodeTree;
}

/** A verdict for every measure whose scope is by codes, and for the others where they bear on the code. */
export function assess(code: string, options: AssessOptions): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const measure of options.catalogue.records.measures) {
    const verdict = assessMeasure(measure, code, options);
    if (verdict) verdicts.push(verdict);
  }
  return verdicts;
}

/** The verdict of one measure; null where it says nothing about the code. */
export function assessMeasure(measure: Measure, code: string, options: AssessOptions): Verdict | null {
  const { catalogue, on, tree } = options;
  // Entries beside the code say nothing of it, nor of any code below it.
  const entries = catalogue
    .entriesNear(measure.id, code)
    .filter((entry) => contains(entry.code, code) || contains(code, entry.code));
  if (measure.status === 'proposal') {
    return measure.scopeKind === 'codes' || bearsOn(measure, code)
      ? conclude(measure, { status: 'planned', entries: [] })
      : null;
  }
  for (const layer of LAYERS) {
    const list = entries.filter((entry) => layer.includes(entry.basis));
    const found = lookUp(code, list, on, tree);
    if (found) return conclude(measure, found, stayIn(onlyLeaf(code, tree), list, on));
  }
  const unlisted =
    measure.scopeKind === 'horizontal' ? null : (comingIn(code, entries, on, tree) ?? goneOut(code, entries, on));
  if (unlisted) return conclude(measure, unlisted);
  return withoutMatch(measure, code, options);
}

function withoutMatch(measure: Measure, code: string, { catalogue, on }: AssessOptions): Verdict | null {
  const instrument = catalogue.instruments.get(measure.instrument);
  const ended = instrument?.ended ?? null;
  const exists = !(ended && on > ended) && on >= firstDay(measure, instrument?.date ?? instrument?.inForce ?? null);
  switch (measure.scopeKind) {
    case 'codes':
      return measure.scope.some((entry) => isLaw(entry.basis))
        ? conclude(measure, { status: 'not_listed', entries: [] })
        : null;
    case 'definition':
      // Search aids alone leave the rest unanswered; chapters that the act bears on are answered by its definition.
      if (measure.scope.length > 0 && !measure.bearsOn) return null;
      return bearsOn(measure, code) && exists ? conclude(measure, { status: 'by_definition', entries: [] }) : null;
    case 'horizontal':
      return bearsOn(measure, code) && exists ? conclude(measure, { status: 'horizontal', entries: [] }) : null;
  }
}

/** The earliest day on which anything is known of an act. */
function firstDay({ events, application }: Measure, adopted: IsoDate | null): IsoDate {
  let first = adopted;
  for (const { date } of [...events, ...application]) if (first === null || date < first) first = date;
  return first ?? '';
}

const bearsOn = (measure: Measure, code: string): boolean =>
  !measure.bearsOn || measure.bearsOn.includes(code.slice(0, 2));

/** A code with one CN code below it is that code: lists print now the one, now the other. */
function onlyLeaf(code: string, tree: CodeTree | undefined): string {
  const leaves = tree?.leaves(code) ?? [];
  return leaves.length === 1 && leaves[0] ? leaves[0] : code;
}
