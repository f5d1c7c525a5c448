import { describe, expect, it } from 'vitest';
import { measure, records } from '../test/fixture.ts';
import { createCatalogue } from './catalogue.ts';
import type { Instrument, Link, Relation } from './records.ts';
import { relationsAround } from './relations.ts';

const both = (text: string) => ({ en: text, vi: text });
const instrument = (id: string, relations: Relation[] = []): Instrument => ({
  id,
  jurisdiction: id.startsWith('eu:') ? 'eu' : 'vn',
  kind: id.startsWith('eu:') ? 'regulation' : 'decree',
  number: null,
  title: both(id),
  issuer: both('issuer'),
  date: null,
  inForce: null,
  ended: null,
  status: 'in_force',
  relations,
  events: [],
  sources: ['s'],
  grade: 'V1',
});
const link = (from: string, to: string, kind: Link['kind']): Link => ({
  measure: to,
  obligation: null,
  instrument: from,
  kind,
  why: both('because'),
  sources: ['s'],
  grade: 'V2',
});

const catalogue = createCatalogue(
  records({
    measures: [
      measure('wood', [], { instrument: 'eu:32023R1115' }),
      measure('carbon', [], { instrument: 'eu:32023R0956' }),
    ],
    instruments: [
      instrument('eu:32023R1115', [{ kind: 'repeals', id: 'eu:32010R0995', note: both('with a long tail') }]),
      instrument('eu:32010R0995'),
      instrument('eu:32024R3234', [{ kind: 'amends', id: 'eu:32023R1115' }]),
      instrument('eu:32023R0956'),
      instrument('vn:102/2020/ND-CP'),
      instrument('vn:120/2024/ND-CP', [{ kind: 'amends', id: 'vn:102/2020/ND-CP' }]),
      instrument('vn:17/CD-TTg'),
    ],
    links: [
      link('vn:102/2020/ND-CP', 'wood', 'prepares'),
      link('vn:102/2020/ND-CP', 'wood', 'prepares'),
      link('vn:17/CD-TTg', 'wood', 'general_tasking'),
      link('vn:17/CD-TTg', 'carbon', 'general_tasking'),
    ],
  }),
);
const drawn = (id: string, depth: number) =>
  relationsAround(catalogue, id, depth).edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
const distances = (id: string, depth: number) =>
  Object.fromEntries(relationsAround(catalogue, id, depth).nodes.map((node) => [node.id, node.distance]));

describe('relationsAround', () => {
  it('holds what a record says of the act and what the act says, each with its own direction', () => {
    expect(drawn('eu:32023R1115', 1)).toEqual([
      'eu:32023R1115 repeals eu:32010R0995',
      'eu:32024R3234 amends eu:32023R1115',
      'vn:102/2020/ND-CP prepares eu:32023R1115',
      'vn:17/CD-TTg general_tasking eu:32023R1115',
    ]);
    expect(drawn('eu:32010R0995', 1)).toEqual(['eu:32023R1115 repeals eu:32010R0995']);
  });

  it('goes as deep as asked, and not through ties that say little', () => {
    expect(distances('eu:32023R1115', 2)).toEqual({
      'eu:32023R1115': 0,
      'eu:32010R0995': 1,
      'eu:32024R3234': 1,
      'vn:102/2020/ND-CP': 1,
      'vn:17/CD-TTg': 1,
      'vn:120/2024/ND-CP': 2,
    });
    // From the dispatch itself its ties are shown: it is the centre.
    expect(distances('vn:17/CD-TTg', 1)).toEqual({ 'vn:17/CD-TTg': 0, 'eu:32023R1115': 1, 'eu:32023R0956': 1 });
    expect(drawn('eu:32023R1115', 0)).toEqual([]);
  });

  it('names the measure, the reason and the grade', () => {
    const { nodes, edges } = relationsAround(catalogue, 'vn:102/2020/ND-CP', 1);
    expect(nodes.find(({ id }) => id === 'eu:32023R1115')?.measure).toBe('wood');
    expect(edges.find(({ by }) => by === 'link')).toMatchObject({ why: both('because'), grade: 'V2' });
    expect(edges.find(({ by }) => by === 'relation')).toMatchObject({ kind: 'amends', grade: 'V1' });
  });

  it('knows an act that has no record, and one that nobody names', () => {
    const lone = createCatalogue(
      records({ instruments: [instrument('eu:32099R0001', [{ kind: 'amends', id: 'eu:32098R0001' }])] }),
    );
    expect(relationsAround(lone, 'eu:32098R0001').nodes).toMatchObject([
      { instrument: null, distance: 0 },
      { id: 'eu:32099R0001', distance: 1 },
    ]);
    expect(relationsAround(lone, 'eu:31900R0001').edges).toEqual([]);
  });

  it('ends on circles', () => {
    const circle = createCatalogue(
      records({
        instruments: [
          instrument('eu:32001R0001', [{ kind: 'relates_to', id: 'eu:32001R0002' }]),
          instrument('eu:32001R0002', [{ kind: 'relates_to', id: 'eu:32001R0001' }]),
        ],
      }),
    );
    expect(relationsAround(circle, 'eu:32001R0001', 9)).toMatchObject({ nodes: { length: 2 }, edges: { length: 2 } });
  });
});
