/**
 * Builds the nomenclature: reads the CSV records, checks them, writes compact modules.
 * Facts: Combined Nomenclature codes and supplementary units, © European Union, CC BY 4.0; labels are this project's own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pack } from './pack.ts';
import { packIndex } from './pack-index.ts';
import { readNomenclature } from './read.ts';
import { readNames } from './read-names.ts';
import { readSynonyms } from './read-synonyms.ts';

const root = new URL('../../', import.meta.url);
const folder = {
  list: (name: string) => readdirSync(new URL(`records/${name}/`, root)),
  read: (file: string) => readFileSync(new URL(`records/${file}`, root), 'utf8'),
};
const { codes, changes, sections, labels, known, ...read } = readNomenclature(folder);
const { names, ...readTrade } = readNames(folder, known);
const { synonyms, ...readPairs } = readSynonyms(folder);
const faults = [...read.faults, ...readTrade.faults, ...readPairs.faults];
if (faults.length > 0) {
  process.stderr.write(
    `The nomenclature was not built: ${faults.length} fault(s).\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`,
  );
  process.exit(1);
}
const out = new URL('generated/', root);
mkdirSync(out, { recursive: true });
for (const [name, { code, types }] of Object.entries(
  pack({ codes, changes, sections, labels, synonyms, index: packIndex(labels, names) }),
)) {
  writeFileSync(new URL(`${name}.js`, out), code);
  writeFileSync(new URL(`${name}.d.ts`, out), types);
}
process.stdout.write(
  `nomenclature: ${codes.length} CN codes, ${labels.size} labels, ${names.length} trade names, ${changes.length} code changes\n`,
);
