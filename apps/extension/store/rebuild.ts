/**
 * Does what Mozilla's reviewers do: unpacks the sources zip into an empty folder, builds it as store/BUILD.md says, and
 * compares every file with the Firefox zip, byte for byte. Ends with status 1 and the list where something differs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from './zips.ts';

const folder = mkdtempSync(join(tmpdir(), 'luongxanh-sources-'));
try {
  for (const [path, bytes] of Object.entries(filesOf('sources'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '@luongxanh/extension'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error(`The sources zip does not build: status ${built.status}.`);

  const output = join(folder, 'apps/extension/.output/firefox-mv3');
  const rebuilt = new Set(
    readdirSync(output, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(output.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  const shipped = filesOf('firefox');
  const differing = [
    ...Object.entries(shipped)
      .filter(([path, bytes]) => !rebuilt.has(path) || !readFileSync(join(output, path)).equals(bytes))
      .map(([path]) => (rebuilt.has(path) ? `${path} differs` : `${path} was not built`)),
    ...[...rebuilt].filter((path) => !(path in shipped)).map((path) => `${path} is not in the zip`),
  ];
  if (differing.length > 0) {
    process.stderr.write(
      `The sources do not rebuild the Firefox zip:\n${differing.map((line) => `  ${line}\n`).join('')}`,
    );
    process.exitCode = 1;
  } else {
    process.stdout.write(`The sources rebuild all ${rebuilt.size} files of the Firefox zip byte for byte.\n`);
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
