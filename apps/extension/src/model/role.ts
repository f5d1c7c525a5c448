/**
 * What comes first for whom: an exporter asks for products, an officer for the page and the obligations, a developer for the
 * data. The page that was read stays near the front for everybody; no view is ever left out.
 */
import type { Role } from '../storage.ts';

export type TabName = 'page' | 'product' | 'obligations' | 'calendar' | 'readiness' | 'watch' | 'data';

const TABS: Readonly<Record<Role, readonly TabName[]>> = {
  exporter: ['page', 'product', 'watch', 'readiness', 'calendar', 'obligations', 'data'],
  officer: ['page', 'obligations', 'calendar', 'product', 'watch', 'readiness', 'data'],
  developer: ['page', 'data', 'product', 'obligations', 'calendar', 'watch', 'readiness'],
};

export const tabsFor = (role: Role): readonly TabName[] => TABS[role];

/** The view that opens while no page has been read. */
export const firstViewOf = (role: Role): TabName =>
  (({ exporter: 'product', officer: 'obligations', developer: 'data' }) as const)[role];

/** Parts of an act's dossier in the order that the role asks. */
export type ActPart = 'timing' | 'duties' | 'mine' | 'vietnam' | 'list';

const ACT_PARTS: Readonly<Record<Role, readonly ActPart[]>> = {
  exporter: ['timing', 'mine', 'duties', 'list', 'vietnam'],
  officer: ['timing', 'vietnam', 'duties', 'mine', 'list'],
  developer: ['timing', 'list', 'mine', 'duties', 'vietnam'],
};

export const actPartsFor = (role: Role): readonly ActPart[] => ACT_PARTS[role];
