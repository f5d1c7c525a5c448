import { describe, expect, it } from 'vitest';
import { parseRoute, type Route, routeOfInstrument, routeText } from './routes.ts';

describe('routes', () => {
  it('reads back what it prints', () => {
    const routes: Route[] = [
      { view: 'page' },
      { view: 'product', code: '09011100', on: '2026-12-30' },
      { view: 'product', code: '' },
      { view: 'act', celex: '02023R1115-20260918' },
      { view: 'instrument', number: '687/QD-TTg', year: 2022 },
      { view: 'readiness', code: '0901' },
      { view: 'readiness' },
      { view: 'search', query: 'cà phê' },
      { view: 'tree', code: '0901' },
      { view: 'tree', code: '' },
    ];
    for (const route of routes) expect(parseRoute(`#/${routeText(route)}`)).toEqual(route);
  });

  it('takes an id with its prefix and a plain slash', () => {
    expect(parseRoute('#/act/vn:687/QD-TTg')).toEqual({ view: 'instrument', number: '687/QD-TTg' });
    expect(parseRoute('act/eu:32023R1115')).toEqual({ view: 'act', celex: '32023R1115' });
  });

  it('falls back to the page for what it does not know, and drops a date that is none', () => {
    expect(parseRoute('#/nowhere')).toEqual({ view: 'page' });
    expect(parseRoute('')).toEqual({ view: 'page' });
    expect(parseRoute('#/act/')).toEqual({ view: 'page' });
    expect(parseRoute('#/product/0901?on=2026-02-30')).toEqual({ view: 'product', code: '0901' });
    expect(parseRoute('#/product/100%')).toEqual({ view: 'product', code: '100%' });
  });

  it('carry the year of a Vietnamese document', () => {
    expect(routeOfInstrument({ id: 'vn:687/QD-TTg', date: '2022-06-07' })).toBe('instrument/687%2FQD-TTg?year=2022');
    expect(routeOfInstrument({ id: 'eu:32023R1115', date: '2023-05-31' })).toBe('act/32023R1115');
  });
});
