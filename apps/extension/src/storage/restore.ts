/**
 * Takes back what the Privacy page saved, on this device or another, written by this release or an earlier one. What is here
 * stays: products and answers are added where they are missing, the settings are those of the file. What cannot be read is
 * handed back, and nothing of the item it stands in is written over.
 */
import { type AsidePart, asideParts } from './aside.ts';
import { type Items, lookOf, readinessOf, settingsOf, watchListOf } from './items.ts';
import type { StorageProblem } from './problem.ts';
import { type Definition, understand, type Written } from './stored.ts';

export type Restored =
  | { readonly ok: false; readonly code: 'not_json' | 'not_saved_here' }
  | {
      readonly ok: true;
      /** Whether the file held settings that could be read. */
      readonly settings: boolean;
      /** Products and self-checks that were not here before. */
      readonly products: number;
      readonly answers: number;
      /** Parts of the file that could not be read, by item. */
      readonly refused: readonly AsidePart[];
      /** The store refused to write; what was counted before it is kept. */
      readonly problem: StorageProblem | null;
    };

/** @param now day and time, ISO 8601, given to the parts that are refused */
export async function restore(text: string, items: Items, now: string): Promise<Restored> {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not_json' };
  }
  const local = isRecord(saved) ? saved.local : undefined;
  if (!isRecord(local)) return { ok: false, code: 'not_saved_here' };

  const refused: AsidePart[] = [];
  const read = <T>(definition: Definition<T>): T | undefined => {
    const stored = local[definition.key];
    if (stored === undefined) return undefined;
    const { value, mend } = understand(definition, stored, now);
    const apart = asideParts(mend ?? {});
    refused.push(...apart);
    return apart.some(({ why }) => why === 'newer_version') ? undefined : value;
  };
  const settings = read(settingsOf);
  const watched = read(watchListOf) ?? [];
  const checks = read(readinessOf) ?? {};
  const look = read(lookOf) ?? null;

  let products = 0;
  let answers = 0;
  const steps: readonly (() => Promise<Written<unknown>> | null)[] = [
    () =>
      items.watchList.update((here) => {
        const known = new Set(here.map(({ code }) => code));
        const missing = watched.filter(({ code }) => !known.has(code));
        products = missing.length;
        return [...here, ...missing];
      }),
    () =>
      items.readinessAnswers.update((here) => {
        answers = Object.keys(checks).filter((code) => !(code in here)).length;
        return { ...checks, ...here };
      }),
    () => items.lastLook.update((here) => here ?? look),
    () => (settings ? items.settings.update(() => settings) : null),
  ];
  const done = { ok: true, settings: settings !== undefined, refused } as const;
  for (const [at, step] of steps.entries()) {
    const written = await step();
    if (!written || written.ok) continue;
    // The count of the step that failed is of what was meant, not of what is kept.
    return {
      ...done,
      settings: false,
      products: at > 0 ? products : 0,
      answers: at > 1 ? answers : 0,
      problem: written.problem,
    };
  }
  return { ...done, products, answers, problem: null };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
