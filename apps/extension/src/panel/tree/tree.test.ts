import { nomenclature, sectionList } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import { actOfKey, rowTyped } from './keys.ts';
import { rowsAbove, rowsOf } from './nodes.ts';
import { unitInWords } from './units.ts';

const tree = nomenclature();
const sections = sectionList();
const rows = (...open: string[]) => rowsOf(tree, sections, new Set(open));
const ids = (...open: string[]) => rows(...open).map(({ id }) => id);

describe('the rows of the tree', () => {
  it('are the sections, and below each open row what it holds', () => {
    expect(ids()).toHaveLength(21);
    expect(ids('section:II').slice(0, 3)).toEqual(['section:I', 'section:II', '06']);
    const coffee = rows('section:II', '09', '0901', '090111').find(({ id }) => id === '09011100');
    expect(coffee).toMatchObject({ level: 5, parent: '090111', place: 1, siblings: 1, open: null });
  });

  it('hide what stands below a closed row, whatever is open in it', () => {
    expect(ids('09', '0901')).toEqual(ids());
  });

  it('know the way to a code', () => {
    expect(rowsAbove(tree, sections, '090111')).toEqual(['section:II', '09', '0901']);
    expect(rowsAbove(tree, sections, '770000')).toEqual([]);
  });

  it('name every unit of the nomenclature', () => {
    const units = new Set(tree.all(8).flatMap((code) => tree.unit(code) ?? []));
    expect([...units].filter((unit) => unitInWords(unit).vi === unit)).toEqual([]);
  });
});

describe('the keys of the tree', () => {
  const open = rows('section:II', '09');
  it.each([
    ['ArrowDown', 'section:II', { do: 'go', to: '06' }],
    ['ArrowUp', '06', { do: 'go', to: 'section:II' }],
    ['ArrowUp', 'section:I', null],
    ['Home', '0901', { do: 'go', to: 'section:I' }],
    ['End', '0901', { do: 'go', to: 'section:XXI' }],
    ['ArrowRight', '0901', { do: 'open', at: '0901' }],
    ['ArrowRight', '09', { do: 'go', to: '0901' }],
    ['ArrowLeft', '09', { do: 'close', at: '09' }],
    ['ArrowLeft', '0901', { do: 'go', to: '09' }],
    ['ArrowLeft', 'section:I', null],
    ['Enter', '0901', { do: 'choose', at: '0901' }],
    [' ', '09', { do: 'close', at: '09' }],
    ['F5', '09', null],
  ] as const)('%s at %s', (key, at, act) => {
    expect(actOfKey(key, open, at)).toEqual(act);
  });

  it('jump to the next row that begins so, by word without marks or by digits, and round again', () => {
    expect(rowTyped('ca phe', open, 'section:I', 'vi')).toBe('09');
    expect(rowTyped('0902', open, 'section:I', 'en')).toBe('0902');
    expect(rowTyped('live a', open, '0901', 'en')).toBe('section:I');
    expect(rowTyped('zzz', open, '0901', 'en')).toBeNull();
  });
});
