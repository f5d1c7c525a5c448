/** A table as columns over its rows: what each column is called, and where its cell comes from. Both languages stand side by side. */
import type { Bilingual } from '@luongxanh/core';
import type { Cell } from './csv.ts';

export interface Column<Row> {
  readonly name: string;
  cell(row: Row): Cell;
}

/** A table of the catalogue: names and rows of one length, ready to write or to load elsewhere. */
export interface DataTable {
  /** `reporting-duties`: also the name of its file. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const one = <Row>(name: string, cell: (row: Row) => Cell): Column<Row>[] => [{ name, cell }];

/** `title_en`, `title_vi`. */
export const both = <Row>(name: string, text: (row: Row) => Bilingual | null | undefined): Column<Row>[] => [
  { name: `${name}_en`, cell: (row) => text(row)?.en },
  { name: `${name}_vi`, cell: (row) => text(row)?.vi },
];

/** Fields that are cells as they are. */
export const same = <Row extends object, Key extends keyof Row & string>(...keys: Key[]): Column<Row>[] =>
  keys.map((key) => ({ name: snake(key), cell: (row) => row[key] as Cell }));

/** Ids, separated by a space. */
export const list = <Row>(name: string, items: (row: Row) => readonly string[] | undefined): Column<Row>[] => [
  { name, cell: (row) => items(row)?.join(' ') },
];

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const table = <Row>(name: string, rows: readonly Row[], ...columns: readonly Column<Row>[][]): DataTable => {
  const flat = columns.flat();
  return {
    name,
    columns: flat.map((column) => column.name),
    rows: rows.map((row) => flat.map((column) => column.cell(row))),
  };
};
