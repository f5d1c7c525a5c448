// `node scripts/build.mjs [package]`: builds on a machine that has only Node >= 20 and npm; used by who receives the sources.
import { ensureToolchain, installAndBuild } from './lib/toolchain.mjs';

try {
  await installAndBuild(ensureToolchain(), process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
