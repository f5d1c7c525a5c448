/** Where a typed or selected text leads: a product code, a reference in it, else the search. */
import { type Catalogue, parseCode } from '@luongxanh/core';
import { detect } from '@luongxanh/detect';
import { actsNumbered } from '../model/acts-numbered.ts';
import { routeOf, routeOfInstrument, routeText } from '../model/routes.ts';

/** More is a paragraph, not a query. */
const LONGEST = 2_000;
/** A bare number stands for an act where it is all that was said; in a sentence it may be anything. */
const SHORT = 40;

export function routeOfText(text: string, catalogue: Catalogue): string {
  const query = text.trim().slice(0, LONGEST);
  const [numbered] = query.length <= SHORT ? actsNumbered(query, catalogue) : [];
  const code = parseCode(query);
  if (code.ok && !numbered) return routeText({ view: 'product', code: code.value.code });
  const found = detect(query, { goods: true })[0];
  if (found) return routeOf(found);
  return numbered ? routeOfInstrument(numbered) : routeText({ view: 'search', query: query.slice(0, 200) });
}
