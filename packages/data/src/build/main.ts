/** Builds the catalogue: `records/` in, `generated/` out; exit 1 with every fault when the records do not hold. */
import { fileURLToPath } from 'node:url';
import { nomenclature } from '@luongxanh/nomenclature';
import { build } from './build.ts';
import { emit } from './emit.ts';
import { wordFinding } from './findings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const result = build(`${root}records`, nomenclature());
if (result.findings.length > 0) {
  const lines = result.findings.map((finding) => `  ${wordFinding(finding)}`);
  process.stderr.write(`The catalogue was not built: ${lines.length} fault(s).\n${lines.join('\n')}\n`);
  process.exit(1);
}
emit(result, `${root}generated`);
const { measures, instruments, obligations, criteria } = result.records;
const entries = measures.reduce((sum, measure) => sum + measure.scope.length, 0);
process.stdout.write(
  `catalogue: ${measures.length} measures, ${entries} scope lines, ${instruments.length} instruments, ${obligations.length} obligations, ${criteria.length} criteria\n`,
);
