/** The two percentages that change from year to year: what is phased in, and what is added to a default value. */
import type { CbamSector } from './cbam-defaults.ts';

/**
 * Share of the obligation that is phased in, per cent, by year of import: what the CBAM factor of Directive 2003/87/EC
 * Art. 10a(1a) (free allocation of 97.5, 95, 90, 77.5, 51.5, 39, 26.5, 14, 0 per cent) leaves.
 */
const PHASE_IN: Readonly<Record<number, number>> = {
  2026: 2.5,
  2027: 5,
  2028: 10,
  2029: 22.5,
  2030: 48.5,
  2031: 61,
  2032: 73.5,
  2033: 86,
  2034: 100,
};

/** Per cent phased in; null before 2026, when nothing was payable. */
export const phaseInPercent = (year: number): number | null => (year >= 2034 ? 100 : (PHASE_IN[year] ?? null));

/** Mark-up on default values, per cent: 10 (2026), 20 (2027), 30 (2028 on); fertilisers 1 in every year. */
export function markUpPercent(sector: CbamSector, year: number): number {
  if (sector === 'fertilisers') return 1;
  return year <= 2026 ? 10 : year === 2027 ? 20 : 30;
}
