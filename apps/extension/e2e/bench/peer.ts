/**
 * The peer of the panel: a copy of the built extension with one page more, which draws a heading and a field with Preact and
 * knows nothing. What it takes to open is what the browser takes; the rest is ours.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserName, buildOf } from '../harness/browsers.ts';

export interface BuildWithPeer {
  readonly folder: string;
  remove(): void;
}

/** Address of the peer inside the extension. */
export const PEER = 'peer.html';

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Peer</title></head>
<body><div id="root"></div><script type="module" src="./peer.js"></script></body></html>`;

const SCRIPT = `import { h, render } from './peer-preact.js';
render(
  h('main', null, h('h1', null, 'An empty page'), h('input', { id: 'search' })),
  document.getElementById('root'),
);`;

/** Copies the build, so that the one that is measured elsewhere and packed stays as it is. */
export function buildWithPeer(name: BrowserName): BuildWithPeer {
  const folder = mkdtempSync(join(tmpdir(), `luongxanh-build-${name}-`));
  cpSync(buildOf(name), folder, { recursive: true });
  cpSync(fileURLToPath(import.meta.resolve('preact')), join(folder, 'peer-preact.js'));
  writeFileSync(join(folder, PEER), HTML);
  writeFileSync(join(folder, 'peer.js'), SCRIPT);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}
