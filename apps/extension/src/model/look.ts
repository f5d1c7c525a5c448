/**
 * What changed for the watched products since the person last looked. The answers of that day are kept and compared with those
 * of today: so a change of law shows, and so does a new fact in the catalogue about an old law.
 */
import { assess, type Bilingual, type Catalogue, type IsoDate, type Verdict } from '@luongxanh/core';
import type { Look, SeenVerdict } from '../storage.ts';
import { answeredCode } from './answered-code.ts';
import type { WatchedWorld } from './watch-relevance.ts';

const seen = ({ status, appliesFrom, until }: Verdict): SeenVerdict => ({ status, from: appliesFrom, until });

/** What a look keeps: nothing of general rules, which say the same of every product, and nothing of lists without the code. */
function verdictsOf(code: string, world: WatchedWorld): Readonly<Record<string, SeenVerdict>> {
  return Object.fromEntries(
    assess(answeredCode(code, world.tree), world)
      .filter(({ status, until }) => status !== 'horizontal' && (status !== 'not_listed' || until !== null))
      .map((verdict) => [verdict.measure, seen(verdict)]),
  );
}

export const catalogueName = ({ records }: Catalogue): string => `${records.version} ${records.asOf}`;

export function lookAt(codes: readonly string[], world: WatchedWorld): Look {
  return {
    on: world.on,
    catalogue: catalogueName(world.catalogue),
    verdicts: Object.fromEntries(codes.map((code) => [code, verdictsOf(code, world)])),
  };
}

/** A look with the codes that were added to the list after it, as they stand now; the same look where there are none. */
export function lookWith(look: Look, codes: readonly string[], world: WatchedWorld): Look {
  const added = codes.filter((code) => !(code in look.verdicts));
  return added.length === 0 ? look : { ...look, verdicts: { ...look.verdicts, ...lookAt(added, world).verdicts } };
}

export interface LookChange {
  readonly measure: string;
  /** Null where the measure said nothing about the code. */
  readonly before: SeenVerdict | null;
  readonly after: SeenVerdict | null;
  /** The first day of duty fell between the look and today. */
  readonly began: boolean;
}

/** Changes of one code; null where it was not watched at the last look. */
export function changesSinceLook(code: string, look: Look, world: WatchedWorld): readonly LookChange[] | null {
  const then = look.verdicts[code];
  if (!then) return null;
  const now = verdictsOf(code, world);
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((measure) => {
    const before = then[measure] ?? null;
    const after = now[measure] ?? null;
    const began = after?.from != null && after.from > look.on && after.from <= world.on;
    const same =
      before?.status === after?.status && before?.from === after?.from && before?.until === after?.until && !began;
    return same ? [] : [{ measure, before, after, began }];
  });
}

/** How many changes the person has not seen. */
export function countChanges(codes: readonly string[], look: Look | null, world: WatchedWorld): number {
  if (!look) return 0;
  return codes.reduce((sum, code) => sum + (changesSinceLook(code, look, world)?.length ?? 0), 0);
}

export interface AheadItem {
  readonly date: IsoDate;
  readonly kind: 'duty' | 'enters' | 'leaves';
  readonly measure: string;
  readonly codes: readonly string[];
  /** Whose duty begins; firms of different size follow one another. */
  readonly who: readonly Bilingual[];
}

/** Dated changes ahead for the watched products, the next first; one line for each day and measure. */
export function aheadFor(codes: readonly string[], world: WatchedWorld): AheadItem[] {
  const items = new Map<string, AheadItem & { codes: string[]; who: Bilingual[] }>();
  for (const code of codes) {
    for (const { measure, status, dates, listedFrom, until } of assess(answeredCode(code, world.tree), world)) {
      if (status === 'horizontal' || status === 'not_listed' || status === 'excluded') continue;
      const add = (date: IsoDate | null, kind: AheadItem['kind'], who?: Bilingual) => {
        if (date === null || date <= world.on) return;
        const key = `${date} ${kind} ${measure}`;
        const known = items.get(key) ?? { date, kind, measure, codes: [], who: [] };
        if (!known.codes.includes(code)) known.codes.push(code);
        if (who && !known.who.some(({ en }) => en === who.en)) known.who.push(who);
        items.set(key, known);
      };
      for (const { date, who } of dates) add(date, 'duty', who);
      // Where the duty begins on the day of entry, one line says it.
      if (!dates.some(({ date }) => date === listedFrom)) add(listedFrom, 'enters');
      add(until, 'leaves');
    }
  }
  return [...items.values()].sort((a, b) => a.date.localeCompare(b.date) || a.measure.localeCompare(b.measure));
}
