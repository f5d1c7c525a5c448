/** A document by its number as it is printed ("06/2022/NĐ-CP"), else by its name; ids fold the letters and are for machines. */
import type { Catalogue, Language } from '@luongxanh/core';

export function instrumentName(id: string, catalogue: Catalogue, language: Language): string {
  const instrument = catalogue.instruments.get(id);
  return instrument?.number ?? (instrument?.shortName ?? instrument?.title)?.[language] ?? id.slice(3);
}
