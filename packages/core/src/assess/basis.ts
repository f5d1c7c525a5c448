/** What a scope entry rests on, in the order in which a verdict looks: what an act prints, what is assumed, search aids. */
import type { Basis } from '../records.ts';

/** Best basis first. Each layer is a closed answer of its own: an act's text is never mixed with a search aid. */
export const LAYERS: readonly (readonly Basis[])[] = [
  ['annex_text', 'mapped', 'derived', 'reading'],
  ['assumed'],
  ['indicative'],
];
export const isLaw = (basis: Basis): boolean => LAYERS[0]!.includes(basis);
