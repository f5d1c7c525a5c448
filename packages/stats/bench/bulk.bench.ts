/**
 * The bulk reader against DuckDB's CSV reader: the same question to the same generated file of full size, time and peak
 * memory of each in its own process. DuckDB is left out on a platform that it has no binary for. `BENCH_LINES` makes the file
 * smaller. Fails where the answers differ.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBulkFile } from './bulk-file.ts';

const lines = Number(process.env.BENCH_LINES ?? 4_900_000);
const path = join(tmpdir(), `luongxanh-bulk-${lines}.dat`);
if (!existsSync(path)) await writeBulkFile(path, lines);
console.log(`${lines} lines, ${(statSync(path).size / 1e6).toFixed(0)} MB`);

const run = (engine: string): Record<string, number | string> | null => {
  try {
    const script = fileURLToPath(new URL('run.ts', import.meta.url));
    const out = execFileSync(process.execPath, ['--conditions=luongxanh-source', script, engine, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(out);
  } catch (error) {
    const text = String(error);
    if (engine === 'duckdb' && /MODULE_NOT_FOUND/.test(text)) {
      console.log('duckdb: not there for this platform, left out');
      return null;
    }
    throw error;
  }
};

const results = ['reader', 'reader-every-row', 'duckdb'].map(run).filter((one) => one !== null);
console.table(results);
const [first] = results;
const differs = results.find((one) => ['groups', 'value', 'kilograms'].some((name) => one[name] !== first?.[name]));
rmSync(path);
if (differs) {
  console.error(`answers differ: ${JSON.stringify(first)} and ${JSON.stringify(differs)}`);
  process.exitCode = 1;
}
