/**
 * The recorded acts that a typed text names by number alone, as people write it: `2023/1115`, `995/2010`, `2008/99/EC`,
 * `Nghị định 110/2026`, `17/CĐ-TTg`. The detector, made for running text, wants a word or letters beside the number. A stroke
 * tells it from a product code, whose digits may be the same.
 */
import { type Catalogue, fold, type Instrument } from '@luongxanh/core';

/** A number, a stroke, and what the issuer adds: a year, letters. */
const NUMBER = /(?<![\p{L}\d/.])\d{1,4}(?:\.\d+)?\/[\p{L}\d]+(?:[/-][\p{L}\d]+)*/gu;

/** Leading zeros are written or not: `06/2022/NĐ-CP`, `6/2022`. */
const plain = (number: string): string => fold(number).replace(/^0+/, '');

/** Acts that bind goods first. A text that names no number, or none that is recorded, has none. */
export function actsNumbered(text: string, catalogue: Catalogue): readonly Instrument[] {
  const wanted = [...fold(text).matchAll(NUMBER)].map(([number]) => plain(number));
  if (wanted.length === 0) return [];
  const isWanted = ({ number }: Instrument): boolean => {
    const own = plain(/\d[\d.]*\/.*$/u.exec(number ?? '')?.[0] ?? '');
    return own !== '' && wanted.some((one) => own === one || own.startsWith(`${one}/`));
  };
  return catalogue.records.instruments
    .filter(isWanted)
    .sort((a, b) => Number(catalogue.measureOfAct(b.id) !== null) - Number(catalogue.measureOfAct(a.id) !== null));
}
