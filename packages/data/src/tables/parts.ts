/** Columns that several tables share, and the parts of a record as rows that name their record. */
import type { Period, Sourced } from '@luongxanh/core';
import { type Column, list, one } from './columns.ts';

/** Where a record is read, how surely, and by when again. */
export const sourced = <Row extends Sourced>(): Column<Row>[] => [
  ...list<Row>('sources', ({ sources }) => sources),
  ...one<Row>('grade', ({ grade }) => grade),
  ...one<Row>('review_by', ({ reviewBy }) => reviewBy),
];
export const period = <Row extends { readonly period?: Period | null }>(): Column<Row>[] => [
  ...one<Row>('period_from', (row) => row.period?.from),
  ...one<Row>('period_to', (row) => row.period?.to),
];

/** A part of a record with the id of the record that holds it. */
export type Part<T> = { readonly of: string; readonly part: T };
export const parts = <R extends { readonly id: string }, T>(records: readonly R[], of: (record: R) => readonly T[]) =>
  records.flatMap((record): Part<T>[] => of(record).map((part) => ({ of: record.id, part })));
/** The column that names the record a part belongs to. */
export const owner = <T>(name: string) => one<Part<T>>(name, ({ of }) => of);
