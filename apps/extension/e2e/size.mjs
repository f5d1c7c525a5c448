// The budgets of the extension: content script 60 kB minified and 22 kB gzip, the zip 2.5 MB. Fails when one is passed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, gzipSync } from 'node:zlib';

const output = fileURLToPath(new URL('../.output/', import.meta.url));
const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
let failed = false;
const check = (what, bytes, budget) => {
  const over = bytes > budget;
  failed ||= over;
  process.stdout.write(
    `${over ? 'OVER' : 'ok  '}  ${what}: ${(bytes / 1000).toFixed(1)} kB of ${(budget / 1000).toFixed(1)} kB (${((bytes / budget) * 100).toFixed(0)} %)\n`,
  );
};
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(output, build);
  const scripts = walk(join(folder, 'content-scripts')).filter((file) => file.endsWith('.js'));
  const code = Buffer.concat(scripts.map((file) => readFileSync(file)));
  check(`${build} content script, minified`, code.length, 60_000);
  check(`${build} content script, gzip`, gzipSync(code, { level: 9 }).length, 22_000);
  // A zip is its files deflated one by one, and about 100 bytes of head each.
  const zip = walk(folder).reduce(
    (sum, file) => sum + deflateRawSync(readFileSync(file), { level: 9 }).length + 100,
    0,
  );
  check(`${build} zip`, zip, 2_500_000);
  process.stdout.write(
    `      ${build} unpacked: ${(walk(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(2)} MB\n`,
  );
}
process.exitCode = failed ? 1 : 0;
