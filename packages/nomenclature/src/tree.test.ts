import { describe, expect, it } from 'vitest';
import { nomenclature, sectionList } from './tree.ts';

const tree = nomenclature();

describe('the CN 2026 tree', () => {
  it('holds the whole nomenclature', () => {
    expect(tree.all(8)).toHaveLength(9791);
    expect(tree.all(6)).toHaveLength(5612);
    expect(tree.all(4)).toHaveLength(1228);
    expect(tree.all(2)).toHaveLength(96);
  });

  it('gives every code its place', () => {
    for (const code of tree.all(8)) {
      expect(tree.path(code).every((above) => tree.has(above))).toBe(true);
      expect(tree.children(code.slice(0, 6))).toContain(code);
    }
    expect(tree.path('09011100')).toEqual(['09', '0901', '090111', '09011100']);
    expect(tree.leaves('2716')).toEqual(['27160000']);
  });

  it('knows no chapter 77 and no padded code', () => {
    expect(tree.has('77')).toBe(false);
    expect(tree.has('09010000')).toBe(false);
    expect(tree.leaves('77')).toEqual([]);
  });

  it('answers a code that left the nomenclature with its present ones', () => {
    expect(tree.succession('28419085')?.successors).toEqual(['28419040', '28419070']);
    expect(tree.succession('07020000')?.successors).toEqual(['07020010', '07020091', '07020099']);
    expect(tree.succession('09011100')).toBeNull();
  });

  it('knows supplementary units', () => {
    expect(tree.unit('40111000')).toBe('PST');
    expect(tree.unit('09011100')).toBeNull();
  });

  it('knows since when and until when a code stood', () => {
    expect(tree.validity('09011100')).toEqual({ from: null, to: null });
    expect(tree.validity('08039011')).toEqual({ from: 2024, to: null });
    expect(tree.validity('08039010')).toEqual({ from: null, to: 2023 });
    expect(tree.validity('0901')).toEqual({ from: null, to: null });
    expect(tree.validity('09011130')).toBeNull();
  });

  it('puts every chapter into one section', () => {
    expect(sectionList()).toHaveLength(21);
    expect(sectionList().flatMap(({ chapters }) => chapters)).toEqual(tree.all(2));
  });
});
