/** Builds the extension for Chrome and Firefox, Manifest V3 both. Permissions are narrow; each one says why it is there. */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { EUROSTAT_ORIGIN } from './src/figures/question.ts';
import { annotatedSites, offeredSites } from './src/sites/hosts.ts';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: () => ({
    plugins: [preact()],
    resolve: { conditions: ['luongxanh-source'] },
    build: { target: ['chrome120', 'firefox140'] },
  }),
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
  manifest: ({ browser }) => ({
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
