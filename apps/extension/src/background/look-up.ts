/** Where a typed or selected text leads: a product code, a reference in it, else the search. */
import { parseCode } from '@luongxanh/core';
import { detect } from '@luongxanh/detect';
import { routeOf, routeText } from '../model/routes.ts';

/** More is a paragraph, not a query. */
const LONGEST = 2_000;

export function routeOfText(text: string): string {
  const query = text.trim().slice(0, LONGEST);
  const code = parseCode(query);
  if (code.ok) return routeText({ view: 'product', code: code.value.code });
  const found = detect(query, { goods: true })[0];
  return found ? routeOf(found) : routeText({ view: 'search', query: query.slice(0, 200) });
}
