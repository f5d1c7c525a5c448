/** The records built once from `records/`, for the tests: nothing needs generating first. */
import { fileURLToPath } from 'node:url';
import { createCatalogue } from '@luongxanh/core';
import { nomenclature } from '@luongxanh/nomenclature';
import { build } from '../src/build/build.ts';

export const tree = nomenclature();
export const built = build(fileURLToPath(new URL('../records', import.meta.url)), tree);
export const catalogue = createCatalogue(built.records);
