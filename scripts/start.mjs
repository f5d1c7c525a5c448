// `npm start`: installs, builds, and opens the extension on a sample regulation page, or on the FILE or URL given.
import { ensureBrowser } from './lib/browsers.mjs';
import { ensureToolchain, installAndBuild, run } from './lib/toolchain.mjs';

try {
  const toolchain = ensureToolchain();
  await installAndBuild(toolchain, ['@luongxanh/extension', '@luongxanh/cli']);
  const chromium = await ensureBrowser('chromium', toolchain);
  process.exitCode = await run(
    toolchain.node,
    ['--conditions=luongxanh-source', 'apps/extension/e2e/open/main.ts', ...process.argv.slice(2)],
    {
      env: { ...toolchain.env, LUONGXANH_CHROMIUM: chromium, LUONGXANH_FROM: process.env.INIT_CWD ?? process.cwd() },
    },
  );
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
