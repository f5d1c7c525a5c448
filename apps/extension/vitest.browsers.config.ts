/** Tests in real Chromium and Firefox with the built extension. One browser at a time: two cores are few. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  resolve: { conditions: ['luongxanh-source'] },
  ssr: { resolve: { conditions: ['luongxanh-source'] } },
  test: {
    include: ['apps/extension/e2e/**/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
