/**
 * From version to version. Version 1 stored bare values (release 0.1.0). Version 2 puts the version beside the value, and keeps
 * the day on which the answers of a self-check were changed. Version 3 of the self-check marks numbers that were typed while a field
 * of the browser read them, for review. A migration gets whatever was stored, damaged or not: it moves
 * what it knows and leaves the rest for the reader to judge.
 */

export type Migrations = Readonly<Record<number, (before: unknown) => unknown>>;

/** The value is the same; only the record around it is new. */
export const onlyTheRecord: Migrations = { 2: (before) => before };

/** Three digits after one mark: thousands to one reader, decimals to another. */
const GROUPED = /^\s*-?[1-9]\d{0,2}[.,]\d{3}\s*$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every self-check by a rule; what is none is left for the reader. */
const eachCheck = (before: unknown, carry: (answers: Readonly<Record<string, unknown>>) => unknown): unknown =>
  isRecord(before)
    ? Object.fromEntries(
        Object.entries(before).map(([code, answers]) => [code, isRecord(answers) ? carry(answers) : answers]),
      )
    : before;

export const readinessMigrations: Migrations = {
  2: (before) => eachCheck(before, (answers) => ({ ...answers, changed: null })),
  3: (before) =>
    eachCheck(before, (answers) => ({
      ...answers,
      review: isRecord(answers.facts)
        ? Object.entries(answers.facts).flatMap(([name, fact]) =>
            typeof fact === 'string' && GROUPED.test(fact) ? [name] : [],
          )
        : [],
    })),
};
