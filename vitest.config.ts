/** Unit tests of every package, run from source: the workspace condition saves a build. Browser tests have their own config. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['luongxanh-source'] },
  ssr: { resolve: { conditions: ['luongxanh-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'apps/*/**/*.test.ts',
      'apps/*/**/*.test.tsx',
      'scripts/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.output/**'],
    testTimeout: 30_000,
  },
});
