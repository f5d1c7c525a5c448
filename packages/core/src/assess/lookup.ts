/** What one list says about a code on a date: entries at or above the code, exclusions among them, and the codes below it. */
import { contains } from '../code.ts';
import { isWithin } from '../dates.ts';
import type { IsoDate, ScopeEntry } from '../records.ts';
import type { CodeTree } from '../tree.ts';
import type { VerdictStatus } from '../verdict.ts';

/** The status of a code in a list, with the entries that decide it. */
export interface Finding {
  readonly status: VerdictStatus;
  readonly entries: readonly ScopeEntry[];
  readonly codes?: readonly string[];
  readonly until?: IsoDate | null;
  /** The entries for the code itself mean what usually trades under it. */
  readonly usual?: boolean;
}

export const validOn = (on: IsoDate) => (entry: ScopeEntry) => isWithin(on, entry.from, entry.to);

/** What one layer of a list says about a code on a date; null where it does not match. */
export function lookUp(
  code: string,
  layer: readonly ScopeEntry[],
  on: IsoDate,
  tree: CodeTree | undefined,
): Finding | null {
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
  // A chapter "in so far as" does not blur what its own line says of a heading.
  const narrowest = Math.max(...inside.map((entry) => entry.code.length));
  const usual = outside.length === 0 && inside.every((entry) => entry.code.length < narrowest || entry.usual === true);
  return { status: 'partial', entries: [...inside, ...outside], usual };
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
  const near = byHeading(valid);
  const states = leaves.map((leaf) => lookUpLeaf(leaf, near(leaf)));
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
    return worded({ status: first.status, entries, usual: own?.usual ?? false });
  }
  const isIn = new Set(leaves.filter((_, at) => states[at] && states[at]?.status !== 'excluded'));
  return worded({
    status: 'longer_code_needed',
    entries: entries.length > 0 ? entries : below,
    codes: widest(code, isIn, tree),
  });
}

/** The entries that can say anything of a code: those at, above or below its heading. A chapter has hundreds of codes and few headings. */
function byHeading(entries: readonly ScopeEntry[]): (code: string) => readonly ScopeEntry[] {
  const known = new Map<string, readonly ScopeEntry[]>();
  return (code) => {
    const heading = code.slice(0, 4);
    let near = known.get(heading);
    if (!near) {
      near = entries.filter((entry) => contains(entry.code, heading) || contains(heading, entry.code));
      known.set(heading, near);
    }
    return near;
  };
}

const lookUpLeaf = (leaf: string, valid: readonly ScopeEntry[]): Finding | null => {
  if (valid.length === 0) return null;
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
