/** What the catalogue must hold: counts, both languages, and what no record may say. */
import { describe, expect, test } from 'vitest';
import { wordFinding } from '../src/build/findings.ts';
import { built } from './built.ts';

const { measures, instruments, sources } = built.records;
const scope = measures.flatMap((measure) => measure.scope);
const acts = new Map(instruments.map((instrument) => [instrument.id, instrument]));

describe('the records', () => {
  test('hold together', () => {
    expect(built.findings.map(wordFinding)).toEqual([]);
  });

  test('count 43 measures and every scope line of the facts', () => {
    expect(measures).toHaveLength(43);
    expect(scope.filter((entry) => entry.effect === 'in').length).toBeGreaterThanOrEqual(1419);
    // One exclusion of parts of fish stands on seven headings, and four lines of bamboo are our reading.
    expect(scope.filter((entry) => entry.effect === 'out')).toHaveLength(219 + 6 + 4);
    expect(scope.filter((entry) => entry.effect === 'left')).toHaveLength(10);
    expect(measures.flatMap((measure) => measure.events)).toHaveLength(158);
    expect(measures.flatMap((measure) => measure.duties)).toHaveLength(98);
  });

  test('count the annex lines of CBAM and EUDR', () => {
    const of = (id: string) => measures.find((measure) => measure.id === id)?.scope ?? [];
    const on = (id: string, date: string) =>
      of(id).filter(
        (entry) =>
          entry.effect === 'in' &&
          (entry.from === null || entry.from <= date) &&
          (entry.to === null || date <= entry.to),
      );
    expect(on('cbam', '2026-11-21')).toHaveLength(42);
    // 75 rows stand for 71 entries: five furniture codes are one entry.
    expect(on('eudr', '2026-11-21')).toHaveLength(75);
    expect(on('eudr', '2027-12-30')).toHaveLength(75 + 18);
  });

  test('describe the act of every measure', () => {
    for (const measure of measures) {
      expect(acts.get(measure.instrument), measure.id).toMatchObject({ celex: measure.celex });
    }
  });

  test('grade what is assumed or indicative as general knowledge or one source, never as agreed', () => {
    for (const entry of scope) {
      if (entry.basis === 'indicative' || entry.basis === 'assumed') expect(entry.grade).not.toBe('V2');
    }
  });

  test('never call goods exempt, safe or compliant', () => {
    const texts = JSON.stringify(measures.map(({ summary, vietnam, caveats }) => ({ summary, vietnam, caveats })));
    expect(texts).not.toMatch(/\b(exempt|safe|compliant)\b/i);
  });

  test('name real publishers and no user names of readings', () => {
    expect(JSON.stringify(sources)).not.toMatch(/github|legalize-dev|SFHAJJI|Ansvar|rv1nc3nt|teije05/i);
  });

  test('review volatile facts', () => {
    for (const id of ['official-controls-2019-1793', 'steel-trq', 'iuu', 'eudr', 'cbam', 'waste-shipments']) {
      expect(measures.find((measure) => measure.id === id)?.reviewBy, id).toMatch(/^2027-0[1-6]/);
    }
  });
});
