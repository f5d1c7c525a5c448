/** Writes the built catalogue as modules: one JSON text that the engine parses at once, faster than an object literal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueRecords } from '@luongxanh/core';
import type { Contradiction } from '../contradiction.ts';
import type { FigureTexts } from './read.ts';
import { jsonSchemas } from './schemas.ts';

export interface Built {
  readonly records: CatalogueRecords;
  readonly figures: FigureTexts;
  readonly contradictions: readonly Contradiction[];
}

const HEAD = '/* Built from records/ by src/build/main.ts. */\n';

/** A JavaScript string literal in single quotes: JSON holds many double ones. */
const literal = (text: string): string =>
  `'${text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}'`;

/** Names under which the CSV texts are exported, and what each says. */
const FIGURES: readonly { name: string; text: keyof FigureTexts; says: string }[] = [
  { name: 'tradeSeriesCsv', text: 'series', says: 'one row a series' },
  { name: 'tradeObservationsCsv', text: 'observations', says: 'one row an observation; an empty value is missing' },
  { name: 'tradeConflictsCsv', text: 'conflicts', says: 'figures that contradict each other, kept side by side' },
  { name: 'cbamDefaultsCsv', text: 'cbamDefaults', says: 'default emission values for Viet Nam under CBAM' },
];

/** The modules by file name. */
export function modulesOf({ records, figures, contradictions }: Built): Record<string, string> {
  const texts = FIGURES.map(({ name, text }) => `export const ${name} = ${literal(figures[text])};\n`);
  const names = Object.keys(jsonSchemas())
    .map((name) => `'${name}'`)
    .join(' | ');
  const types = FIGURES.map(({ name, says }) => `/** CSV text: ${says}. */\nexport declare const ${name}: string;\n`);
  return {
    'catalogue.js': `${HEAD}export const records = JSON.parse(${literal(JSON.stringify(records))});\n`,
    'catalogue.d.ts': `${HEAD}import type { CatalogueRecords } from '@luongxanh/core';\nexport declare const records: CatalogueRecords;\n`,
    'contradictions.js': `${HEAD}export const contradictions = JSON.parse(${literal(JSON.stringify(contradictions))});\n`,
    'contradictions.d.ts': `${HEAD}/** Contradictions between sources, side by side; typed in the package's entry. */\nexport declare const contradictions: unknown;\n`,
    'schemas.js': `${HEAD}export const schemas = JSON.parse(${literal(JSON.stringify(jsonSchemas()))});\n`,
    'schemas.d.ts': `${HEAD}/** JSON Schema (draft 2020-12) of each record, by its name in the model. */\nexport declare const schemas: Readonly<Record<${names}, object>>;\n`,
    'figures.js': HEAD + texts.join(''),
    'figures.d.ts': HEAD + types.join(''),
  };
}

export function emit(built: Built, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(modulesOf(built))) writeFileSync(join(out, name), text);
}
