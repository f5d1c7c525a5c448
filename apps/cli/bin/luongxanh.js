#!/usr/bin/env node
// Starts the built command; a checkout that was not built yet says how.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write(
    'luongxanh is not built yet. Run `npm start` or `npm test` once at the root of the checkout, or `pnpm build`.\n',
  );
  process.exitCode = 2;
}
