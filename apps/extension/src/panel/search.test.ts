import { nomenclature, search } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../model/testing.ts';
import { createSearcher } from './search.ts';

const codes = (query: string) =>
  createSearcher(catalogueOf(), nomenclature(), search)
    .search(query)
    .map((hit) => hit.code ?? hit.route);

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

  it('finds nothing rather than something', () => {
    expect(codes('   ')).toEqual([]);
  });
});
