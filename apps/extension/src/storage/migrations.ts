/**
 * From version to version. Version 1 stored bare values (release 0.1.0). Version 2 puts the version beside the value, and keeps
 * the day on which the answers of a self-check were changed. A migration gets whatever was stored, damaged or not: it moves
 * what it knows and leaves the rest for the reader to judge.
 */

export type Migrations = Readonly<Record<number, (before: unknown) => unknown>>;

/** The value is the same; only the record around it is new. */
export const onlyTheRecord: Migrations = { 2: (before) => before };

export const readinessMigrations: Migrations = {
  2: (before) =>
    typeof before === 'object' && before !== null && !Array.isArray(before)
      ? Object.fromEntries(
          Object.entries(before).map(([code, answers]) => [
            code,
            typeof answers === 'object' && answers !== null && !Array.isArray(answers)
              ? { ...answers, changed: null }
              : answers,
          ]),
        )
      : before,
};
