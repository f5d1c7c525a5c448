/**
 * Assessing a product code on a date: one verdict for each measure.
 *
 * The rule (stated with each status in `verdict.ts`): entries whose code stands at or above the asked code match, inside
 * their dates; exclusions act only on what an entry matched; a code wider than the list is answered from the CN codes
 * below it. Entries printed in an act come before assumed ones, those before indicative ones, and only the first kind can
 * lead to `not_listed`: where a list is a search aid, absence says nothing.
 */
import type { Catalogue } from './catalogue.ts';
import { contains, printCode } from './code.ts';
import { dayAfter, isWithin, laterOf } from './dates.ts';
import type { Basis, Grade, IsoDate, Measure, ScopeEntry } from './records.ts';
import type { CodeTree } from './tree.ts';
import type { ApplicationDate, Verdict, VerdictStatus } from './verdict.ts';

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
      if (measure.scope.length > 0) return null;
      return bearsOn(measure, code) && exists ? conclude(measure, { status: 'by_definition', entries: [] }) : null;
    case 'horizontal':
      return bearsOn(measure, code) && exists ? conclude(measure, { status: 'horizontal', entries: [] }) : null;
  }
}

/** The earliest day on which anything is known of an act. */
const firstDay = (measure: Measure, adopted: IsoDate | null): IsoDate =>
  [adopted, ...measure.events.map(({ date }) => date), ...measure.application.map(({ date }) => date)]
    .filter((date) => date !== null)
    .sort()[0] ?? '';

const bearsOn = (measure: Measure, code: string): boolean =>
  !measure.bearsOn || measure.bearsOn.includes(code.slice(0, 2));

/** Best basis first. Each layer is a closed answer of its own: an act's text is never mixed with a search aid. */
const LAYERS: readonly (readonly Basis[])[] = [
  ['annex_text', 'mapped', 'derived', 'reading'],
  ['assumed'],
  ['indicative'],
];
export const isLaw = (basis: Basis): boolean => LAYERS[0]!.includes(basis);

interface Finding {
  readonly status: VerdictStatus;
  readonly entries: readonly ScopeEntry[];
  readonly codes?: readonly string[];
  readonly until?: IsoDate | null;
}

const validOn = (on: IsoDate) => (entry: ScopeEntry) => isWithin(on, entry.from, entry.to);

/** What one layer of a list says about a code on a date; null where it does not match. */
function lookUp(code: string, layer: readonly ScopeEntry[], on: IsoDate, tree: CodeTree | undefined): Finding | null {
  const valid = layer.filter(validOn(on));
  const own = cover(code, valid);
  const below = valid.filter(
    (entry) => entry.effect !== 'left' && entry.code.length > code.length && contains(code, entry.code),
  );
  if (below.length === 0) return own && worded(own);
  if (!own && !below.some((entry) => entry.effect === 'in')) return null;
  const leaves = tree?.leaves(code) ?? [];
  // Eight digits with ten-digit entries below, or no tree at hand: the list itself is all there is to go by.
  const wide = leaves.length > 1 || (leaves.length === 1 && leaves[0] !== code);
  if (!wide) return aboveTheList(own, below, valid, code);
  return fromLeaves(own, leaves, below, valid, code, tree as CodeTree);
}

/** The state of exactly this code, from entries at or above it. */
function cover(code: string, valid: readonly ScopeEntry[]): Finding | null {
  const matching = valid.filter((entry) => contains(entry.code, code));
  const inside = matching.filter((entry) => entry.effect === 'in');
  if (inside.length === 0) return null;
  const outside = matching.filter((entry) => entry.effect === 'out');
  const wholeOut = outside.filter((entry) => !entry.part);
  if (wholeOut.length > 0) return { status: 'excluded', entries: wholeOut };
  // A TARIC code that an entry names as exactly its listed part is wholly in.
  const whole = inside.filter((entry) => !entry.part || entry.taric?.includes(code));
  if (whole.length > 0 && outside.length === 0) return { status: 'listed', entries: whole };
  return { status: 'partial', entries: [...inside, ...outside] };
}

/** What rests on search aids or assumptions never reads as law. */
function worded(finding: Finding): Finding {
  const basis = finding.entries[0]?.basis;
  if (finding.status === 'excluded' || !basis) return finding;
  if (basis === 'indicative') return { ...finding, status: 'by_definition' };
  if (basis === 'assumed' && finding.status === 'listed') return { ...finding, status: 'partial' };
  return finding;
}

function aboveTheList(
  own: Finding | null,
  below: readonly ScopeEntry[],
  valid: readonly ScopeEntry[],
  code: string,
): Finding {
  const listed = below.filter((entry) => entry.effect === 'in' && cover(entry.code, valid)?.status !== 'excluded');
  const entries = [...(own?.entries ?? []), ...below];
  const codes = [...new Set(listed.map((entry) => entry.code))].sort();
  if (own && codes.length === 0) {
    const partlyOut = below.every((entry) => entry.part);
    return worded({
      status: partlyOut ? 'partial' : 'longer_code_needed',
      entries,
      codes: own.status === 'excluded' ? [] : [code],
    });
  }
  return worded({ status: 'longer_code_needed', entries, codes });
}

/** A wide code has the status of the CN codes below it where they agree; else a longer code is needed. */
function fromLeaves(
  own: Finding | null,
  leaves: readonly string[],
  below: readonly ScopeEntry[],
  valid: readonly ScopeEntry[],
  code: string,
  tree: CodeTree,
): Finding | null {
  const states = leaves.map((leaf) => lookUpLeaf(leaf, valid));
  const first = states[0];
  const agree = states.every((state) => (state?.status ?? null) === (first?.status ?? null));
  const entries = [...new Set(states.flatMap((state) => state?.entries ?? []))];
  const oneEntry = leaves.length === 1 || own !== null;
  if (agree && !first) return null;
  if (
    agree &&
    first &&
    (first.status === 'listed' || first.status === 'excluded' || (first.status === 'partial' && oneEntry))
  ) {
    return worded({ status: first.status, entries });
  }
  const isIn = new Set(leaves.filter((_, at) => states[at] && states[at]?.status !== 'excluded'));
  return worded({
    status: 'longer_code_needed',
    entries: entries.length > 0 ? entries : below,
    codes: widest(code, isIn, tree),
  });
}

const lookUpLeaf = (leaf: string, valid: readonly ScopeEntry[]): Finding | null => {
  const below = valid.filter((entry) => entry.code.length > leaf.length && contains(leaf, entry.code));
  const own = cover(leaf, valid);
  return below.length > 0 ? aboveTheList(own, below, valid, leaf) : own;
};

/** The fewest codes that together hold exactly the wanted leaves. */
function widest(code: string, wanted: ReadonlySet<string>, tree: CodeTree): string[] {
  const found: string[] = [];
  const walk = (node: string) => {
    const leaves = tree.leaves(node);
    if (leaves.every((leaf) => wanted.has(leaf))) found.push(node);
    else if (leaves.some((leaf) => wanted.has(leaf))) for (const child of tree.children(node)) walk(child);
  };
  for (const child of tree.children(code)) walk(child);
  return found;
}

/** Goods that a list takes in later. A wide code of which only a part comes in says which. */
function comingIn(
  code: string,
  entries: readonly ScopeEntry[],
  on: IsoDate,
  tree: CodeTree | undefined,
): Finding | null {
  const coming = entries.filter((entry) => entry.effect === 'in' && entry.from !== null && entry.from > on);
  const whole = coming.filter((entry) => contains(entry.code, code));
  if (whole.length > 0) return { status: 'later', entries: earliest(whole) };
  const below = coming.filter((entry) => contains(code, entry.code));
  if (below.length === 0) return null;
  const first = earliest(below);
  const leaves = tree?.leaves(code) ?? [];
  const isAll = leaves.length > 0 && leaves.every((leaf) => first.some((entry) => contains(entry.code, leaf)));
  if (isAll) return { status: 'later', entries: first };
  return { status: 'later', entries: first, codes: [...new Set(below.map((entry) => entry.code))].sort() };
}

const earliest = (entries: readonly ScopeEntry[]): ScopeEntry[] => {
  const date = entries.map((entry) => entry.from ?? '').sort()[0];
  return entries.filter((entry) => entry.from === date);
};

/** Goods that left a list: the last day they stood in it. Only lists of the act itself can say so. */
function goneOut(code: string, entries: readonly ScopeEntry[], on: IsoDate): Finding | null {
  const related = (entry: ScopeEntry) => contains(entry.code, code) || contains(code, entry.code);
  const gone = entries.filter(
    (entry) => entry.effect === 'in' && isLaw(entry.basis) && entry.to !== null && entry.to < on && related(entry),
  );
  if (gone.length === 0) return null;
  const until =
    gone
      .map((entry) => entry.to ?? '')
      .sort()
      .at(-1) ?? null;
  const left = entries.filter((entry) => entry.effect === 'left' && validOn(on)(entry) && related(entry));
  return { status: 'not_listed', entries: left.length > 0 ? left : gone.filter((entry) => entry.to === until), until };
}

const GRADES: readonly Grade[] = ['V2', 'V1', 'M'];
const weakest = (grades: readonly Grade[]): Grade =>
  GRADES[Math.max(...grades.map((grade) => GRADES.indexOf(grade)), 0)] ?? 'M';

/** Where the answer hangs on which part of the code the goods are. */
const depends: ReadonlySet<VerdictStatus> = new Set(['partial', 'longer_code_needed', 'by_definition', 'later']);

function conclude(measure: Measure, finding: Finding, stay: Stay = NO_STAY): Verdict {
  const { status, entries } = finding;
  const inside = entries.filter((entry) => entry.effect === 'in');
  const listedFrom =
    stay.from ??
    inside
      .map((entry) => entry.from)
      .filter((date) => date !== null)
      .sort()[0] ??
    null;
  const binding = status !== 'not_listed' && status !== 'excluded';
  const dates = binding ? applicationDates(measure, inside, listedFrom) : [];
  return {
    measure: measure.id,
    celex: measure.celex,
    status,
    annexEntry: nameEntries(entries),
    listedFrom: status === 'not_listed' ? null : listedFrom,
    appliesFrom: dates[0]?.date ?? null,
    dates,
    until: finding.until ?? (status === 'listed' || status === 'partial' ? stay.to : null),
    codes: finding.codes ?? [],
    basis: entries[0]?.basis ?? null,
    grade: entries.length > 0 ? weakest(entries.map((entry) => entry.grade)) : measure.grade,
    sources: measure.sources,
    seldom: depends.has(status) && inside.length > 0 && inside.every((entry) => entry.seldom === true),
    entries,
  };
}

/** Where the entries stand in the act, each with its codes: `Annex I, coffee: 0901`; at most three codes by name. */
function nameEntries(entries: readonly ScopeEntry[]): string | null {
  const places = new Map<string, string[]>();
  for (const { annexEntry, code, part } of entries) {
    if (annexEntry === null) continue;
    const codes = places.get(annexEntry) ?? [];
    const named = `${part ? 'ex ' : ''}${printCode(code)}`;
    if (!codes.includes(named)) codes.push(named);
    places.set(annexEntry, codes);
  }
  const texts = [...places].map(
    ([place, codes]) => `${place}: ${codes.slice(0, 3).join(', ')}${codes.length > 3 ? ', …' : ''}`,
  );
  return texts.join('; ') || null;
}

/** The unbroken time that goods stand in a list around a date, over entries that follow on each other. */
interface Stay {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
const NO_STAY: Stay = { from: null, to: null };

/** A code with one CN code below it is that code: lists print now the one, now the other. */
function onlyLeaf(code: string, tree: CodeTree | undefined): string {
  const leaves = tree?.leaves(code) ?? [];
  return leaves.length === 1 && leaves[0] ? leaves[0] : code;
}

function stayIn(code: string, list: readonly ScopeEntry[], on: IsoDate): Stay {
  const windows = list.filter((entry) => entry.effect === 'in' && contains(entry.code, code));
  const now = windows.filter(validOn(on));
  if (now.length === 0) return NO_STAY;
  let from = now.some((entry) => entry.from === null) ? null : (now.map((entry) => entry.from ?? '').sort()[0] ?? null);
  let to = now.some((entry) => entry.to === null)
    ? null
    : (now
        .map((entry) => entry.to ?? '')
        .sort()
        .at(-1) ?? null);
  for (let grown = true; grown; ) {
    grown = false;
    for (const entry of windows) {
      if (
        from !== null &&
        entry.to !== null &&
        entry.from !== null &&
        entry.from < from &&
        dayAfter(entry.to) >= from
      ) {
        from = entry.from;
        grown = true;
      }
      if (to !== null && entry.from !== null && entry.from <= dayAfter(to) && (entry.to === null || entry.to > to)) {
        to = entry.to;
        grown = true;
      }
    }
  }
  return { from, to };
}

/** The dates for these goods: no duty begins before the goods are in the list. */
function applicationDates(
  measure: Measure,
  inside: readonly ScopeEntry[],
  listedFrom: IsoDate | null,
): ApplicationDate[] {
  const groups = new Set(inside.map((entry) => entry.group));
  const rules = measure.application.filter((rule) =>
    inside.length === 0 ? !rule.group : [...groups].some((group) => matchesGroup(measure, rule.group, group)),
  );
  const dates = new Map<string, ApplicationDate>();
  for (const rule of rules) {
    const date = laterOf(rule.date, listedFrom) ?? rule.date;
    const key = `${date} ${rule.who.en}`;
    if (!dates.has(key)) dates.set(key, { date, who: rule.who });
  }
  return [...dates.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** An entry's own group decides where the measure has rules for it; else the common rules do. */
function matchesGroup(measure: Measure, ruleGroup: string | undefined, entryGroup: string | undefined): boolean {
  const known = entryGroup !== undefined && measure.application.some((rule) => rule.group === entryGroup);
  return known ? ruleGroup === entryGroup : ruleGroup === undefined;
}
