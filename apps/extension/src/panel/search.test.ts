import { catalogue } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../model/testing.ts';
import { createSearcher } from './search.ts';
import * as engine from './search-engine.ts';

const codes = (query: string) =>
  createSearcher(catalogueOf(), nomenclature(), engine)
    .search(query)
    .map((hit) => hit.code ?? hit.route);

const real = createSearcher(catalogue, nomenclature(), engine);

describe('search', () => {
  it.each(['coffee', 'cà phê', 'ca phe'])('finds goods by words: %s', (query) => {
    expect(codes(query)[0]?.slice(0, 4)).toBe('0901');
  });

  it('finds a code in any dress, with what stands below it', () => {
    expect(codes('CN 09').slice(0, 3)).toEqual(['09', '0901', '0902']);
    expect(codes('09.01').slice(0, 2)).toEqual(['0901', '090111']);
  });

  it('finds acts by name and number, first where they are called so', () => {
    expect(codes('WR')[0]).toBe('act/32023R9001');
    expect(codes('687/QD-TTg')).toContain('instrument/687%2FQD-TTg?year=2022');
  });

  it.each([
    ['2023/1115', 'act/32023R1115'],
    ['Quy định (EU) 2023/1115', 'act/32023R1115'],
    ['995/2010', 'act/32010R0995'],
    ['nghị định 110/2026', 'instrument/110%2F2026%2FND-CP?year=2026'],
    ['17/CĐ-TTg', 'instrument/17%2FCD-TTg?year=2025'],
    // No record, but an act all the same.
    ['Regulation (EU) 2016/679', 'act/32016R0679'],
  ])('puts an act first that is named by its number: %s', (query, route) =>
    expect(real.search(query)[0]?.route).toBe(route),
  );

  it.each([
    ['chống phá rừng', 'act/32023R1115'],
    ['nhựa dùng một lần', 'act/32019L0904'],
    ['EUDR', 'act/32023R1115'],
    ['CBAM', 'act/32023R0956'],
    // Not EPROM, a chip whose name begins so.
    ['EPR', 'act/32025L1892'],
  ])('puts an act before goods that hold only some of the words: %s', (query, route) =>
    expect(real.search(query)[0]?.route).toBe(route),
  );

  it.each(['thép cán nóng', 'đồ chơi', 'cà phê', 'cà ph', 'cof'])(
    'puts goods first that hold all of them: %s',
    (query) => {
      expect(real.search(query)[0]?.kind).toBe('code');
    },
  );

  it('finds nothing rather than something', () => {
    expect(codes('   ')).toEqual([]);
  });
});
