import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chunkNames, type Graph } from './chunks.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const background = `\0virtual:wxt-background-entrypoint?${at('entrypoints/background.ts')}`;

/** A small extension: what each module imports at once, and what later. */
const MODULES: Record<string, readonly [now: readonly string[], later?: readonly string[]]> = {
  [at('entrypoints/sidepanel/index.html')]: [
    ['app', 'store', 'words', 'view'],
    [at('src/panel/Figures.tsx'), 'search'],
  ],
  [at('entrypoints/popup/index.html')]: [['words', 'store']],
  [background]: [['store', at('src/ui/knowledge-data.ts'), 'search', 'reader']],
  [at('src/ui/knowledge-data.ts')]: [
    ['/x/data/generated/catalogue.js', '/x/nomenclature/src/tree.ts', '/x/nomenclature/src/search/s.ts'],
  ],
  [at('src/panel/Figures.tsx')]: [['view', 'chart', 'reader']],
  '/x/nomenclature/src/tree.ts': [['/x/nomenclature/generated/labels.js']],
};
const graph: Graph = {
  getModuleInfo: (id) => ({ importedIds: MODULES[id]?.[0] ?? [], dynamicallyImportedIds: MODULES[id]?.[1] ?? [] }),
};

describe('the file of a module', () => {
  const name = chunkNames();
  it.each([
    ['app', null],
    ['store', 'common'],
    ['words', 'ui'],
    ['view', 'ui'],
    ['/x/data/generated/catalogue.js', 'catalogue'],
    ['/x/nomenclature/src/tree.ts', 'nomenclature'],
    ['/x/nomenclature/generated/labels.js', 'nomenclature'],
    ['/x/nomenclature/src/search/s.ts', null],
    ['chart', 'figures'],
    ['reader', null],
    ['search', null],
  ])('%s: %s', (id, file) => expect(name(id, graph)).toBe(file));

  it('is not guessed where an entry is missing', () => {
    const empty: Graph = { getModuleInfo: () => null };
    expect(() => chunkNames()('app', empty)).toThrow(/entry/);
  });
});
