/**
 * Addresses of the panel's views, the same for card, menus, omnibox and the panel's own links. A route is the text after
 * `#`: `page`, `product/09011100?on=2026-12-30`, `act/32023R1115`, `instrument/687%2FQD-TTg?year=2022`, `search?q=coffee`.
 * Reading never fails: what cannot be read is the page view. A code stays as typed; the view says what is wrong with it.
 */
import { type Instrument, type IsoDate, isIsoDate } from '@luongxanh/core';
import type { ReferenceKey } from '../messages.ts';

export type Route =
  | { readonly view: 'page' | 'document' | 'calendar' | 'obligations' | 'watch' | 'data' }
  /** An empty code: the view asks for one. */
  | { readonly view: 'product'; readonly code: string; readonly on?: IsoDate }
  | { readonly view: 'readiness'; readonly code?: string }
  | { readonly view: 'act'; readonly celex: string }
  | { readonly view: 'instrument'; readonly number: string; readonly year?: number }
  /** The tree of codes, open at this one; an empty code: at its top. */
  | { readonly view: 'tree'; readonly code: string }
  | { readonly view: 'search'; readonly query: string };

export function routeText(route: Route): string {
  switch (route.view) {
    case 'product':
      return `product${route.code ? `/${encodeURIComponent(route.code)}` : ''}${route.on ? `?on=${route.on}` : ''}`;
    case 'readiness':
      return `readiness${route.code ? `/${encodeURIComponent(route.code)}` : ''}`;
    case 'tree':
      return `tree${route.code ? `/${encodeURIComponent(route.code)}` : ''}`;
    case 'act':
      return `act/${encodeURIComponent(route.celex)}`;
    case 'instrument':
      return `instrument/${encodeURIComponent(route.number)}${route.year === undefined ? '' : `?year=${route.year}`}`;
    case 'search':
      return `search?q=${encodeURIComponent(route.query)}`;
    default:
      return route.view;
  }
}

const PLAIN = ['page', 'document', 'calendar', 'obligations', 'watch', 'data'] as const;

/** Reads a route; what cannot be read is the page view. An id with its prefix (`act/vn:687/QD-TTg`) is understood too. */
export function parseRoute(text: string): Route {
  const [path = '', query = ''] = text.replace(/^#?\/?/, '').split('?');
  const [view = '', ...rest] = path.split('/');
  const given = new URLSearchParams(query);
  const value = decode(rest.join('/')).trim();
  if (view === 'product') {
    const on = given.get('on') ?? '';
    return { view, code: value, ...(isIsoDate(on) ? { on } : {}) };
  }
  if (view === 'tree') return { view, code: value };
  if (view === 'readiness') return value === '' ? { view } : { view, code: value };
  if ((view === 'act' || view === 'instrument') && value !== '') {
    const [, land, name] = /^(eu|vn):(.+)$/.exec(value) ?? [undefined, view === 'act' ? 'eu' : 'vn', value];
    if (land === 'eu') return { view: 'act', celex: name as string };
    const year = Number(given.get('year'));
    return { view: 'instrument', number: name as string, ...(year > 0 ? { year } : {}) };
  }
  if (view === 'search') return { view, query: given.get('q') ?? '' };
  const plain = PLAIN.find((name) => name === view);
  return { view: plain ?? 'page' };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The view of a thing that a page refers to. A range of codes opens at its first code; digits of a national tariff open at
 * six, because beyond them another tariff says something else with the same digits.
 */
export function routeOf(reference: Pick<ReferenceKey, 'kind' | 'id' | 'year'>): string {
  const name = reference.id.slice(reference.id.indexOf(':') + 1);
  switch (reference.kind) {
    case 'product-code':
      return routeText({
        view: 'product',
        code: (name.split('..')[0] ?? name).slice(0, national(reference.id) ? 6 : 10),
      });
    case 'eu-act':
      return routeText({ view: 'act', celex: name });
    case 'vn-instrument':
      return routeText(
        reference.year === undefined
          ? { view: 'instrument', number: name }
          : { view: 'instrument', number: name, year: reference.year },
      );
    case 'oj-reference':
      return routeText({ view: 'search', query: name });
  }
}

const national = (id: string): boolean => id.startsWith('vnhs:');

/** The view of a record; a Vietnamese number carries its year, because numbers repeat. */
export function routeOfInstrument({ id, date }: Pick<Instrument, 'id' | 'date'>): string {
  const name = id.slice(3);
  if (id.startsWith('eu:')) return routeText({ view: 'act', celex: name });
  return routeText({ view: 'instrument', number: name, ...(date ? { year: Number(date.slice(0, 4)) } : {}) });
}
