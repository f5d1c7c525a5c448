// The tools of the project on a machine that has only Node >= 20 and npm: Node 24 and pnpm come from npm packages into `.tools/`.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const tools = join(root, '.tools');
const NODE_MAJOR = 24;
const NODE_VERSION = '24.21.0';
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const PNPM_VERSION = packageManager.split('@')[1];

const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
const nodeName = process.platform === 'win32' ? 'node.exe' : 'node';

/** The version of a package below `.tools`, or null. */
function installed(name) {
  try {
    return JSON.parse(readFileSync(join(tools, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

/**
 * Finds or installs Node 24 and pnpm. Returns the program paths and an environment whose PATH finds both first.
 * Fails with one paragraph that says what was tried.
 */
export function ensureToolchain() {
  const own = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR;
  const wanted = [
    ...(own || installed(nodePackage) === NODE_VERSION ? [] : [`${nodePackage}@${NODE_VERSION}`]),
    ...(installed('pnpm') === PNPM_VERSION ? [] : [`pnpm@${PNPM_VERSION}`]),
  ];
  if (wanted.length > 0) {
    process.stdout.write(`Fetching ${wanted.join(' and ')} from npm into .tools …\n`);
    mkdirSync(tools, { recursive: true });
    if (!existsSync(join(tools, 'package.json'))) writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
    try {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      execFileSync(npm, ['install', '--prefix', tools, '--no-audit', '--no-fund', '--loglevel=error', ...wanted], {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
    } catch (cause) {
      throw new Error(
        `npm could not install ${wanted.join(' and ')} into ${tools}. The project needs Node ${NODE_MAJOR} and pnpm ${PNPM_VERSION}; ` +
          `check that npm reaches its registry, or install both yourself and run the command again.`,
        { cause },
      );
    }
  }
  const node = own ? process.execPath : join(tools, 'node_modules', nodePackage, 'bin', nodeName);
  const pnpm = join(tools, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
  const path = [dirname(node), join(tools, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  // What npm puts into the environment of its scripts is npm's own; pnpm would read some of it as settings.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)),
  );
  return {
    node,
    pnpm,
    env: { ...env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NODE_NO_WARNINGS: '1' },
  };
}

/** Runs a program to its end; the promise gives the exit status. `quiet` keeps the output unless the program fails. */
export function run(program, args, { env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0 && quiet) process.stderr.write(Buffer.concat(kept));
      resolve(status ?? 1);
    });
  });
}

/** Installs the workspace exactly as locked, and builds what is asked for. */
export async function installAndBuild({ node, pnpm, env }, filters = []) {
  const step = async (what, args) => {
    const began = Date.now();
    process.stdout.write(`${what} … `);
    const status = await run(node, [pnpm, ...args], { env, quiet: true });
    process.stdout.write(status === 0 ? `${((Date.now() - began) / 1000).toFixed(1)} s\n` : 'failed\n');
    if (status !== 0) throw new Error(`"pnpm ${args.join(' ')}" ended with status ${status}; its output stands above.`);
  };
  await step('Installing packages', ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']);
  await step('Building', [
    'exec',
    'turbo',
    'run',
    'build',
    '--output-logs=errors-only',
    ...filters.map((name) => `--filter=${name}`),
  ]);
}
