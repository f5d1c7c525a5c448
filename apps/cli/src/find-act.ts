/** Finds the act or instrument that a person means: CELEX, ELI, citation, number, or short name. */
import {
  baseCelex,
  type Catalogue,
  circularsNumbered,
  findInstrument,
  fold,
  type Instrument,
  type Measure,
  type Problem,
} from '@luongxanh/core';
import { detect } from '@luongxanh/detect';

export type FoundAct = { readonly instrument: Instrument } | { readonly problem: Problem };

export function findAct(input: string, catalogue: Catalogue): FoundAct {
  const text = input.trim();
  const named = byName(text, catalogue);
  if (named) return { instrument: named };
  for (const id of [text, `eu:${text.toUpperCase()}`, `vn:${text}`]) {
    const direct = catalogue.instruments.get(id.startsWith('eu:') ? `eu:${baseCelex(id.slice(3))}` : id);
    if (direct) return { instrument: direct };
  }
  for (const reference of detect(text)) {
    if (reference.kind === 'eu-act') {
      const instrument = catalogue.instruments.get(`eu:${baseCelex(reference.id.slice(3))}`);
      if (instrument) return { instrument };
    }
    if (reference.kind === 'vn-instrument') {
      const { instrument, ambiguous } = findInstrument(reference, catalogue);
      if (instrument) return { instrument };
      if (ambiguous) {
        const candidates = catalogue
          .instrumentsByNumber(reference.id.slice(3))
          .map(({ id, date }) => `${id}${date ? ` (${date.slice(0, 4)})` : ''}`);
        return { problem: { code: 'ambiguous_instrument', input, candidates } };
      }
      const circulars = circularsNumbered(reference.id.slice(3), catalogue);
      if (circulars)
        return {
          problem: { code: 'issuer_not_named', input, candidates: circulars.map(({ number, id }) => number ?? id) },
        };
    }
  }
  const byNumber = catalogue.instrumentsByNumber(text);
  if (byNumber[0] && byNumber.length === 1) return { instrument: byNumber[0] };
  const bare = byBareNumber(text, catalogue);
  if (bare) return { instrument: bare };
  return { problem: { code: 'unknown_act', input } };
}

/** The measure that a person means, by its id or by its act. */
export function findMeasure(input: string, catalogue: Catalogue): Measure | null {
  const found = findAct(input, catalogue);
  return (
    catalogue.measures.get(fold(input).trim()) ??
    ('instrument' in found ? catalogue.measureOfAct(found.instrument.id) : null)
  );
}

/**
 * `2023/1115` alone. Since 2015 all EU acts of a year share one series of numbers, so that one act is meant; older numbers and
 * Vietnamese ones repeat, and stay unknown.
 */
function byBareNumber(text: string, catalogue: Catalogue): Instrument | null {
  const [, year, number] = /^(20(?:1[5-9]|[2-9]\d))\/(\d{1,4})$/.exec(text) ?? [];
  if (!year || !number) return null;
  const named = ['R', 'L', 'D'].flatMap(
    (sector) => catalogue.instruments.get(`eu:3${year}${sector}${number.padStart(4, '0')}`) ?? [],
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The id of a measure, a short name or a title in either language. */
function byName(text: string, catalogue: Catalogue): Instrument | null {
  const wanted = fold(text);
  const measure = catalogue.records.measures.find(
    ({ id, shortName, name }) =>
      id === wanted || [shortName.en, shortName.vi, name.en, name.vi].some((known) => fold(known) === wanted),
  );
  if (measure) return catalogue.instruments.get(measure.instrument) ?? null;
  return (
    catalogue.records.instruments.find(({ shortName, title }) =>
      [shortName?.en, shortName?.vi, title.en, title.vi].some((known) => known !== undefined && fold(known) === wanted),
    ) ?? null
  );
}
