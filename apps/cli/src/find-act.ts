/** Finds the act or instrument that a person means: CELEX, ELI, citation, number, or short name. */
import { baseCelex, type Catalogue, findInstrument, fold, type Instrument, type Problem } from '@luongxanh/core';
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
    }
  }
  const byNumber = catalogue.instrumentsByNumber(text);
  if (byNumber[0] && byNumber.length === 1) return { instrument: byNumber[0] };
  return { problem: { code: 'unknown_act', input } };
}

/** The id of a measure, or a short name in either language. */
function byName(text: string, catalogue: Catalogue): Instrument | null {
  const wanted = fold(text);
  const measure = catalogue.records.measures.find(
    ({ id, shortName, name }) =>
      id === wanted || [shortName.en, shortName.vi, name.en, name.vi].some((known) => fold(known) === wanted),
  );
  if (measure) return catalogue.instruments.get(measure.instrument) ?? null;
  return (
    catalogue.records.instruments.find(
      ({ shortName }) => shortName && [shortName.en, shortName.vi].some((known) => fold(known) === wanted),
    ) ?? null
  );
}
