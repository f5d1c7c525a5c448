/** Contradictions: what the catalogue holds is documented, and each kind of slip is found when it is made on purpose. */
import type { CatalogueRecords, Measure } from '@luongxanh/core';
import { describe, expect, test } from 'vitest';
import { findContradictions } from '../src/find-contradictions.ts';
import { weaknesses } from '../src/weaknesses.ts';
import { built } from './built.ts';

const { records, contradictions } = built;
const covered = new Set(contradictions.flatMap(({ covers }) => covers ?? []));

describe('the catalogue', () => {
  test('holds no contradiction that is not documented', () => {
    expect(findContradictions(records).filter(({ key }) => !covered.has(key))).toEqual([]);
  });

  test('documents nothing that is not there any more', () => {
    const found = new Set(findContradictions(records).map(({ key }) => key));
    expect([...covered].filter((key) => !found.has(key))).toEqual([]);
  });

  test('counts what is weak, part by part', () => {
    const of = (kind: string) => weaknesses(records).find((one) => one.kind === kind)!;
    expect(of('measures').total).toBe(43);
    expect(of('measures').unverified).toBe(records.measures.filter(({ grade }) => grade === 'M').length);
    expect(of('scope').verifiedByOneRecord).toBeNull();
  });
});

const changed = (id: string, change: (measure: Measure) => Measure): CatalogueRecords => ({
  ...records,
  measures: records.measures.map((measure) => (measure.id === id ? change(measure) : measure)),
});
const newKeys = (broken: CatalogueRecords) => {
  const before = new Set(findContradictions(records).map(({ key }) => key));
  return findContradictions(broken)
    .map(({ key }) => key)
    .filter((key) => !before.has(key));
};

describe('broken on purpose', () => {
  test('one event on two dates', () => {
    const broken = changed('forced-labour', (measure) => ({
      ...measure,
      events: [...measure.events, { ...measure.events.at(-1)!, date: '2028-01-01' }],
    }));
    expect(newKeys(broken)).toEqual([expect.stringMatching(/^event:forced-labour:.*:2028-01-01$/)]);
  });

  test('duties that begin on a day without an event', () => {
    const broken = changed('forced-labour', (measure) => ({
      ...measure,
      application: measure.application.map((rule) => ({ ...rule, date: '2027-12-15' })),
    }));
    expect(newKeys(broken)).toEqual(['application:forced-labour:2027-12-15']);
  });

  test('a status against the dates, and a repeal without an end', () => {
    const broken = {
      ...records,
      instruments: records.instruments.map((instrument) =>
        instrument.id === 'eu:31994L0062'
          ? { ...instrument, ended: null }
          : instrument.id === 'eu:32019R0159'
            ? { ...instrument, status: 'in_force' as const }
            : instrument,
      ),
    };
    expect(newKeys(broken).sort()).toEqual(['repeal:eu:32025R0040:eu:31994L0062', 'status:eu:32019R0159']);
  });

  test('goods wholly in and out, and one quota with two amounts', () => {
    const both = changed('cbam', (measure) => {
      const entry = measure.scope.find(({ code, effect }) => code === '7301' && effect === 'in')!;
      return { ...measure, scope: [...measure.scope, { ...entry, effect: 'out' as const }] };
    });
    expect(newKeys(both)).toEqual(['scope:cbam:7301:effect']);
    const quota = changed('evfta', (measure) => ({
      ...measure,
      scope: measure.scope.map((entry, at) => (at === 0 ? { ...entry, quotaTonnes: 600 } : entry)),
    }));
    expect(newKeys(quota).length).toBeGreaterThan(0);
  });
});
