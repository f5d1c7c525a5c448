/**
 * Builds the nomenclature: reads the CSV records, checks them, writes compact modules.
 * Facts: Combined Nomenclature codes and supplementary units, © European Union, CC BY 4.0; labels are this project's own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pack } from './pack.ts';
import { readNomenclature } from './read.ts';

const root = new URL('../../', import.meta.url);
const { codes, changes, labels, faults } = readNomenclature({
  list: (folder) => readdirSync(new URL(`records/${folder}/`, root)),
  read: (file) => readFileSync(new URL(`records/${file}`, root), 'utf8'),
});
if (faults.length > 0) {
  process.stderr.write(
    `The nomenclature was not built: ${faults.length} fault(s).\n${faults.map((fault) => `  ${fault}`).join('\n')}\n`,
  );
  process.exit(1);
}
const out = new URL('generated/', root);
mkdirSync(out, { recursive: true });
for (const [name, { code, types }] of Object.entries(pack({ codes, changes, labels }))) {
  writeFileSync(new URL(`${name}.js`, out), code);
  writeFileSync(new URL(`${name}.d.ts`, out), types);
}
process.stdout.write(`nomenclature: ${codes.length} CN codes, ${labels.size} labels, ${changes.length} code changes\n`);
