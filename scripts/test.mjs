// `npm test`: installs, checks the style, the types and every test, the ones in real Chromium and Firefox included.
// Ends with the line `N passed, N failed`; a check that fails counts as one failed test.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { countResults, failedFiles } from './lib/results.mjs';
import { ensureToolchain, installAndBuild, root, run } from './lib/toolchain.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

async function check(what, program, args, env) {
  process.stdout.write(`\n— ${what}\n`);
  const status = await run(program, args, { env });
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

/** Runs files of one Vitest configuration (all where none is named) and answers its own report, or null where it left none. */
async function runOnce(config, { node, env }, files = []) {
  const path = join(root, `out/${config.replace(/\W+/g, '-')}.json`);
  rmSync(path, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const status = await run(node, [...args, ...reporters, ...files], { env });
  try {
    return { status, report: JSON.parse(readFileSync(path, 'utf8')) };
  } catch {
    process.stderr.write(`${config}: the run ended with status ${status} and left no report.\n`);
    return null;
  }
}

/** Runs one Vitest configuration and counts; `again` runs the failed files once more, in whatever they start anew. */
async function tests(what, config, tools, { again = false } = {}) {
  process.stdout.write(`\n— ${what}\n`);
  const first = await runOnce(config, tools);
  const failed = first ? failedFiles(first.report) : [];
  if (again && failed.length > 0) process.stdout.write(`\n— ${what}: second try of ${failed.length} files\n`);
  const second = again && failed.length > 0 ? await runOnce(config, tools, failed) : null;
  const last = second ?? first;
  if (!last) {
    total.failed += 1;
    return;
  }
  const reports = [first, second].flatMap((one) => (one ? [one.report] : []));
  const { passed, failed: lost, skipped, secondTries } = countResults(...reports);
  for (const { test, first: how } of secondTries)
    process.stdout.write(`Passed at the second try: ${test}\n  first: ${how}\n`);
  total.passed += passed;
  total.failed += lost;
  total.skipped += skipped;
  // Something broke that no test tells of.
  if (lost === 0 && last.status !== 0 && failedFiles(last.report).length === 0) total.failed += 1;
}

try {
  const toolchain = ensureToolchain();
  const { node, pnpm, env } = toolchain;
  await installAndBuild(toolchain);
  const browsers = {
    LUONGXANH_CHROMIUM: await ensureBrowser('chromium', toolchain),
    LUONGXANH_FIREFOX: await ensureBrowser('firefox', toolchain),
  };
  await check('style', node, [pnpm, 'exec', 'biome', 'check', '.'], env);
  await check('types', node, [pnpm, 'exec', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'], env);
  await check('size budgets', node, [pnpm, 'exec', 'turbo', 'run', 'size', '--output-logs=new-only'], env);
  for (const [what, script] of [
    ['store zips', 'zip'],
    ['linter of addons.mozilla.org', 'store:lint'],
    ['the sources rebuild the Firefox zip', 'store:rebuild'],
  ])
    await check(what, node, [pnpm, '--filter', '@luongxanh/extension', 'run', script], env);
  await tests('unit tests', 'vitest.config.ts', toolchain);
  await tests(
    'browser tests (Chromium, Firefox)',
    'apps/extension/vitest.browsers.config.ts',
    { node, env: { ...env, ...browsers } },
    { again: true },
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
