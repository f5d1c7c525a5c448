/** Volatile facts whose day of reading again has passed: what a person should not lean on without looking. */
import type { Bilingual, Catalogue, IsoDate } from '@luongxanh/core';

export interface Overdue {
  readonly id: string;
  readonly name: Bilingual;
  readonly reviewBy: IsoDate;
}

export function overdueReviews({ records }: Catalogue, today: IsoDate): Overdue[] {
  const named = [
    ...records.measures.map(({ id, shortName, reviewBy }) => ({ id, name: shortName, reviewBy })),
    ...records.instruments.map(({ id, title, shortName, reviewBy }) => ({ id, name: shortName ?? title, reviewBy })),
    ...records.obligations.map(({ id, task, reviewBy }) => ({ id, name: task, reviewBy })),
    ...records.criteria.map(({ id, title, reviewBy }) => ({ id, name: title, reviewBy })),
  ];
  return named
    .flatMap(({ id, name, reviewBy }) => (reviewBy !== undefined && reviewBy < today ? [{ id, name, reviewBy }] : []))
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
}
