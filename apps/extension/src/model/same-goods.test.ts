import { nomenclature } from '@luongxanh/nomenclature';
import { expect, it } from 'vitest';
import { sameGoods } from './same-goods.ts';

it.each([
  ['09011100', '090111', true],
  ['0409', '040900', true],
  ['0901', '090111', false],
  ['030617', '03061792', false],
  ['0901', '0902', false],
  ['9999', '9998', false],
])('%s and %s hold the same goods: %s', (a, b, same) => {
  expect(sameGoods(a, b, nomenclature())).toBe(same);
});
