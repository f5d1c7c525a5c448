// Finds Chromium and Firefox, and installs a missing one where that is possible: Playwright's download, else Debian's package.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './toolchain.mjs';

const KNOWN = {
  chromium: {
    variable: 'LUONGXANH_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    places: ['/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'LUONGXANH_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

function onPath(command) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0] : null;
}

/** Playwright's own Chromium, where it was downloaded before. Its Firefox is a patched build that loads no extension. */
function ofPlaywright(name, env, node) {
  if (name !== 'chromium') return null;
  const script = "import('playwright-core').then(({chromium})=>process.stdout.write(chromium.executablePath()))";
  const found = spawnSync(node, ['--input-type=module', '-e', script], {
    cwd: join(root, 'apps/extension'),
    env,
    encoding: 'utf8',
  });
  return found.status === 0 && existsSync(found.stdout) ? found.stdout : null;
}

function find(name, toolchain) {
  const { variable, commands, places } = KNOWN[name];
  const given = process.env[variable];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`${variable} names ${given}, which does not exist.`);
  }
  return (
    commands.map(onPath).find(Boolean) ??
    places.find((place) => existsSync(place)) ??
    ofPlaywright(name, toolchain.env, toolchain.node)
  );
}

const isRootOnDebian = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** The path of the browser. Installs it where it is missing; where that fails, one paragraph says what to install. */
export async function ensureBrowser(name, toolchain) {
  const found = find(name, toolchain);
  if (found) return found;
  if (name === 'chromium') {
    process.stdout.write('No Chromium found; trying the download of Playwright …\n');
    await run(
      toolchain.node,
      [toolchain.pnpm, '--filter', '@luongxanh/extension', 'exec', 'playwright-core', 'install', 'chromium'],
      {
        env: toolchain.env,
        quiet: true,
      },
    ).catch(() => 1);
    const downloaded = find(name, toolchain);
    if (downloaded) return downloaded;
  }
  if (isRootOnDebian()) {
    const { debian } = KNOWN[name];
    process.stdout.write(`Installing Debian's package ${debian} …\n`);
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // the paragraph below says what to do
    }
    const packaged = find(name, toolchain);
    if (packaged) return packaged;
  }
  throw new Error(
    `${name === 'chromium' ? 'Chromium' : 'Firefox'} is missing and could not be installed here. Install it (Debian and Ubuntu: "sudo apt-get install ${KNOWN[name].debian}"; ` +
      `elsewhere from the browser's own site) or set ${KNOWN[name].variable} to its program file, then run the command again.`,
  );
}
