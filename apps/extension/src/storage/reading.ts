/**
 * Reads what was stored and keeps apart what cannot be read: a good row beside a bad one is still a good row. Readers are
 * put together from small ones; each answers with a value, and with the part that it had to leave out.
 */
import { z } from 'zod/mini';

// Pages of an extension may not make code from text; without this zod tries to, and the browser logs a refusal.
z.config({ jitless: true });

export interface Reading<T> {
  /** Undefined: nothing of it could be read. */
  readonly value: T | undefined;
  /** What was left out, as it was stored; undefined where nothing was. */
  readonly damaged?: unknown;
}

export type Reader<T> = (stored: unknown) => Reading<T>;

const isRecord = (stored: unknown): stored is Record<string, unknown> =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored);

/** A value that is whole or not there. */
export function whole<T>(schema: z.ZodMiniType<T>): Reader<T> {
  return (stored) => {
    const parsed = z.safeParse(schema, stored);
    return parsed.success ? { value: parsed.data } : { value: undefined, damaged: stored };
  };
}

/** The rows that can be read, in their order. */
export function rows<T>(row: Reader<T>): Reader<readonly T[]> {
  return (stored) => {
    if (!Array.isArray(stored)) return { value: undefined, damaged: stored };
    const readings = stored.map(row);
    const damaged = readings.flatMap((one) => (one.damaged === undefined ? [] : [one.damaged]));
    return {
      value: readings.flatMap((one) => (one.value === undefined ? [] : [one.value])),
      ...(damaged.length > 0 ? { damaged } : {}),
    };
  };
}

/** The entries that can be read, by name. */
export function entries<T>(entry: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (stored) => {
    if (!isRecord(stored)) return { value: undefined, damaged: stored };
    const value: Record<string, T> = {};
    const damaged: Record<string, unknown> = {};
    for (const [name, one] of Object.entries(stored)) {
      const reading = entry(one);
      if (reading.value !== undefined) value[name] = reading.value;
      if (reading.damaged !== undefined) damaged[name] = reading.damaged;
    }
    return { value, ...(Object.keys(damaged).length > 0 ? { damaged } : {}) };
  };
}

/** An object field by field. A field that is absent or damaged takes the value of `instead`. */
export function fields<T extends object>(
  readers: { readonly [Name in keyof T]-?: Reader<T[Name]> },
  instead: T,
): Reader<T> {
  return (stored) => {
    if (!isRecord(stored)) return { value: undefined, damaged: stored };
    const value: Partial<T> = {};
    const damaged: Record<string, unknown> = {};
    for (const name of Object.keys(readers) as (keyof T & string)[]) {
      const reading = stored[name] === undefined ? { value: undefined } : readers[name](stored[name]);
      value[name] = reading.value === undefined ? instead[name] : reading.value;
      if ('damaged' in reading && reading.damaged !== undefined) damaged[name] = reading.damaged;
    }
    return { value: value as T, ...(Object.keys(damaged).length > 0 ? { damaged } : {}) };
  };
}
