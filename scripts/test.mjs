// `npm test`: installs, checks the style, the types and every test, the ones in real Chromium and Firefox included.
// Ends with the line `N passed, N failed`; a check that fails counts as one failed test.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browsers.mjs';
import { ensureToolchain, installAndBuild, root, run } from './lib/toolchain.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

async function check(what, program, args, env) {
  process.stdout.write(`\n— ${what}\n`);
  const status = await run(program, args, { env });
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

/** A test that passed and has a failure to tell needed its second try. */
function tellSecondTries(files) {
  for (const { assertionResults } of files)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'passed' && failureMessages?.length > 0)
        process.stdout.write(`Passed at the second try: ${fullName}\n  first: ${failureMessages[0].split('\n')[0]}\n`);
}

/** Runs one Vitest configuration and counts from its own report. A run that dies without a report is a failure. */
async function tests(what, config, { node, env }) {
  process.stdout.write(`\n— ${what}\n`);
  const report = join(root, `out/${config.replace(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const status = await run(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    tellSecondTries(testResults);
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    total.skipped += numPendingTests + numTodoTests;
    if ((!success || status !== 0) && numFailedTests === 0) total.failed += 1;
    if (numPassedTests + numFailedTests === 0) total.failed += 1;
  } catch {
    process.stderr.write(`${what}: the run ended with status ${status} and left no report.\n`);
    total.failed += 1;
  }
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
  await tests('browser tests (Chromium, Firefox)', 'apps/extension/vitest.browsers.config.ts', {
    node,
    env: { ...env, ...browsers },
  });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
