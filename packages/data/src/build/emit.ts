/** Writes the built catalogue as modules: one JSON text that the engine parses at once, faster than an object literal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueRecords } from '@luongxanh/core';

export interface Built {
  readonly records: CatalogueRecords;
  readonly series: string;
  readonly observations: string;
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

/** The modules by file name. */
export function modulesOf({ records, series, observations }: Built): Record<string, string> {
  return {
    'catalogue.js': `${HEAD}export const records = JSON.parse(${literal(JSON.stringify(records))});\n`,
    'catalogue.d.ts': `${HEAD}import type { CatalogueRecords } from '@luongxanh/core';\nexport declare const records: CatalogueRecords;\n`,
    'figures.js': `${HEAD}export const tradeSeriesCsv = ${literal(series)};\nexport const tradeObservationsCsv = ${literal(observations)};\n`,
    'figures.d.ts': `${HEAD}/** CSV text, one row a series. */\nexport declare const tradeSeriesCsv: string;\n/** CSV text, one row an observation; an empty value is missing. */\nexport declare const tradeObservationsCsv: string;\n`,
  };
}

export function emit(built: Built, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(modulesOf(built))) writeFileSync(join(out, name), text);
}
