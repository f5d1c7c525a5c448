/** The code of the README runs as it stands there. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('runs the ten lines that show how to reuse the packages', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(12);
  // Beside the command, because that is where all packages can be imported from.
  const file = fileURLToPath(new URL('../apps/cli/readme-example.tmp.ts', import.meta.url));
  writeFileSync(file, code);
  try {
    const out = execFileSync(process.execPath, ['--conditions=luongxanh-source', file], { encoding: 'utf8' });
    expect(out).toMatch(/^eudr Mã này thuộc danh mục/m);
    expect(Number(out.trim().split('\n').at(-1))).toBeGreaterThan(0);
  } finally {
    rmSync(file, { force: true });
  }
});
