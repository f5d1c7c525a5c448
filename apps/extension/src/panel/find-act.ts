/** The record behind an address: an EU act with its measure, or a Vietnamese document by number and year. */
import {
  baseCelex,
  type Catalogue,
  circularsNumbered,
  findInstrument,
  type Instrument,
  type Measure,
} from '@luongxanh/core';
import type { Route } from '../model/routes.ts';

export interface FoundAct {
  readonly instrument: Instrument | null;
  readonly measure: Measure | null;
  /** Documents that carry the number, where it alone does not tell. */
  readonly candidates: readonly Instrument[];
  /** A circular by number and year alone: the candidates are those recorded here, and another may be meant. */
  readonly withoutIssuer: boolean;
}

export function findAct(route: Extract<Route, { view: 'act' | 'instrument' }>, catalogue: Catalogue): FoundAct {
  if (route.view === 'act') {
    const id = `eu:${baseCelex(route.celex)}`;
    const instrument = catalogue.instruments.get(id) ?? null;
    return { instrument, measure: catalogue.measureOfAct(id), candidates: [], withoutIssuer: false };
  }
  const named = { id: `vn:${route.number}`, ...(route.year === undefined ? {} : { year: route.year }) };
  const { instrument, ambiguous } = findInstrument(named, catalogue);
  const exact = instrument ?? catalogue.instruments.get(named.id) ?? null;
  const circulars = exact || ambiguous ? null : circularsNumbered(route.number, catalogue);
  return {
    instrument: ambiguous ? null : exact,
    measure: null,
    candidates: ambiguous ? catalogue.instrumentsByNumber(route.number) : (circulars ?? []),
    withoutIssuer: circulars !== null,
  };
}
