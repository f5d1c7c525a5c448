/** Builds the extension for Chrome and Firefox, Manifest V3 both. Permissions are narrow; each one says why it is there. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { chunkNames } from './loading/chunks.ts';
import { readyPages } from './loading/pages.ts';
import { waitingPages } from './loading/waiting.ts';
import { EUROSTAT_ORIGIN } from './src/figures/question.ts';
import { annotatedSites, offeredSites } from './src/sites/hosts.ts';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: ({ browser }) => ({
    // Firefox readies what it was told to fetch before it runs the page's own code: the drawing came 100 ms later for it.
    plugins: [preact(), waitingPages(), readyPages({ fetchRecords: browser !== 'firefox' })],
    resolve: { conditions: ['luongxanh-source'] },
    build: {
      target: ['chrome120', 'firefox140'],
      // Both browsers know modulepreload. Parts that come later are near: links for their files cost more than they save.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'js' ? [] : needed),
      },
    },
  }),
  hooks: {
    // Only the build of all pages and the background is divided: a content script is one file.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: chunkNames() }] };
      Object.assign(config, mergeConfig(config, { build: { rollupOptions: { output: { codeSplitting } } } }));
    },
  },
  // What Mozilla's reviewers get: the workspace as far as the build needs it (store/BUILD.md).
  zip: {
    name: 'luong-xanh',
    sourcesRoot: fileURLToPath(new URL('../../', import.meta.url)),
    includeSources: [
      '{package.json,pnpm-lock.yaml,pnpm-workspace.yaml,turbo.json,tsconfig.base.json,README.md,LICENSE,LICENSE-DATA}',
      '{scripts,apps,packages}/**',
    ],
    excludeSources: ['**/{dist,generated,out,e2e,bench,corpus,queries,test}/**', '**/*.{tmp.ts,log,tsbuildinfo}'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage', // settings, the findings of open tabs
      'activeTab', // any other page, when the person asks for it
      'scripting', // to read such a page
      'contextMenus', // a selection as a product code
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: annotatedSites,
    optional_host_permissions: [
      // asked for when the person first asks Eurostat for fresh figures
      EUROSTAT_ORIGIN,
      // tariff look-ups that a person may switch on in the options, one by one, and off again
      ...offeredSites.flatMap(({ origins }) => origins),
    ],
    // The extension's own pages run what came with it and speak to Eurostat, and to nothing else; styles also stand in their HTML. While it is developed the
    // pages come from a server, which needs a policy of its own.
    ...(command === 'build'
      ? {
          content_security_policy: {
            extension_pages: [
              "default-src 'none'",
              "script-src 'self'",
              "worker-src 'self'",
              "style-src 'self' 'unsafe-inline'",
              "img-src 'self' data: blob:",
              "font-src 'self' data: blob:",
              `connect-src 'self' ${new URL(EUROSTAT_ORIGIN).origin}`,
              "base-uri 'none'",
              "form-action 'none'",
              "frame-ancestors 'none'",
            ].join('; '),
          },
        }
      : {}),
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'hs' },
    commands: {
      'next-reference': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-reference': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          icons: { '48': 'icon.svg', '96': 'icon.svg', '128': 'icon.svg' },
          browser_specific_settings: {
            gecko: {
              id: 'luong-xanh@luongxanh.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
