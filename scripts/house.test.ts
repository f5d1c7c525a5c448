/**
 * The house stays as it was designed: who may import whom, entry files without dependencies, a core without clock and I/O,
 * both languages complete, every file with a head that says what it is.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = tracked.filter((file) => /^(?:apps|packages)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

/** Imports and re-exports, type-only ones left out: they are gone at run time. */
function importsOf(file: string): string[] {
  const text = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ];
  return found.map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const isTest = (file: string) => /\.test\.tsx?$|\/test\/|\/bench\/|\/e2e\//.test(file);
const isBuild = (file: string) => /^packages\/[^/]+\/src\/build\//.test(file);
const floorOf = (file: string) => file.split('/').slice(0, 2).join('/');

/** What each package may stand on at run time. */
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/detect': ['@luongxanh/core'],
  'packages/nomenclature': ['@luongxanh/core'],
  'packages/stats': ['@luongxanh/core'],
  'packages/data': ['@luongxanh/core'],
};

describe('floors', () => {
  it('no package stands beside or above itself at run time', () => {
    const wrong = sources
      .filter((file) => floorOf(file) in STANDS_ON && !isTest(file) && !isBuild(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (name) =>
              name.startsWith('@luongxanh/') &&
              !STANDS_ON[floorOf(file)]?.some((base) => name === base || name.startsWith(`${base}/`)),
          )
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no package reaches into another by path, and none into an app', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(file), name)))
        .filter((target) => floorOf(target) !== floorOf(file))
        .map((target) => `${file} reaches ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the command line and the extension do not stand on each other', () => {
    const wrong = sources
      .filter((file) => file.startsWith('apps/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => /^@luongxanh\/(?:cli|extension)/.test(name))
          .map((name) => `${file} imports ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

/** Every module that an entry pulls in, with the bare names among its imports. */
function reach(
  entry: string,
  seen = new Set<string>(),
): { readonly files: ReadonlySet<string>; readonly bare: ReadonlySet<string> } {
  const bare = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file) || !existsSync(join(root, file))) return;
    seen.add(file);
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) walk(normalize(join(dirname(file), name)));
      else bare.add(name);
    }
  };
  walk(entry);
  return { files: seen, bare };
}

describe('entry files', () => {
  it.each([
    ['packages/core/src/index.ts', []],
    ['packages/core/src/words/index.ts', []],
    ['packages/detect/src/index.ts', ['@luongxanh/core']],
    ['packages/nomenclature/src/index.ts', ['@luongxanh/core']],
    ['packages/data/src/index.ts', ['@luongxanh/core']],
  ])('%s pulls in nothing but %j', (entry, allowed) => {
    expect([...reach(entry).bare].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('zod is reached only through the schema entry', () => {
    expect([...reach('packages/core/src/schema/index.ts').bare]).toEqual(['zod']);
    const users = sources.filter((file) => !isTest(file) && !isBuild(file) && importsOf(file).includes('zod'));
    expect(users.filter((file) => !file.startsWith('packages/core/src/schema/') && !file.startsWith('apps/'))).toEqual(
      [],
    );
  });

  it('the content script stays small: no catalogue, no labels, no words, no charts', () => {
    const { bare } = reach('apps/extension/entrypoints/content.ts');
    expect(
      [...bare].filter((name) =>
        /^(?:zod|chart\.js|papaparse|@luongxanh\/(?:data|nomenclature|stats|core\/(?:words|schema)))/.test(name),
      ),
    ).toEqual([]);
  });

  it.each(['nomenclature', 'data'])('the build of %s reads nothing that it writes', (name) => {
    const { files } = reach(`packages/${name}/src/build/main.ts`);
    const own = [...files].filter((file) => importsOf(file).some((path) => /^(?:\.\.?\/)+generated\//.test(path)));
    expect(own).toEqual([]);
  });

  it('public entries only export', () => {
    for (const name of Object.keys(STANDS_ON)) {
      const text = read(`${name}/src/index.ts`).replace(/\/\*[\s\S]*?\*\//g, '');
      expect(text, name).not.toMatch(/\b(?:function|class|while|for)\b\s*[\w({]/);
    }
  });
});

describe('core', () => {
  const core = sources.filter((file) => file.startsWith('packages/core/src/') && !isTest(file));
  it.each([
    ['the clock', /\bDate\.now\b|new Date\(\s*\)/],
    ['the network', /\bfetch\s*\(|XMLHttpRequest/],
    ['the machine', /from ['"]node:|\bprocess\.|require\(/],
    ['the page', /\bdocument\.|\bwindow\.|\blocalStorage\b/],
  ])('does not touch %s', (_, pattern) => {
    const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(core.filter((file) => pattern.test(code(file)))).toEqual([]);
  });
});

describe('languages', () => {
  const keysOf = (text: string) =>
    [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)):/gm)].map((match) => match[1] ?? match[2] ?? '');
  const holes = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/^ {2}(\w+):\s*((?:.|\n {4,})*?),$/gm)].map((match) => [
        match[1],
        [...(match[2] ?? '').matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort(),
      ]),
    );

  it('the interface has every text in both, with the same blanks', () => {
    const en = read('apps/extension/src/i18n/strings.en.ts');
    const vi = read('apps/extension/src/i18n/strings.vi.ts');
    expect(keysOf(vi).sort()).toEqual(keysOf(en).sort());
    expect(holes(vi)).toEqual(holes(en));
    expect(keysOf(en).length).toBeGreaterThan(8);
  });

  it('so have the names that the browser shows', () => {
    const [en, vi] = ['en', 'vi'].map((language) =>
      JSON.parse(read(`apps/extension/public/_locales/${language}/messages.json`)),
    );
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });
});

/** Files that may be longer, each with the reason. */
const LONG: Readonly<Record<string, string>> = {
  'apps/extension/src/i18n/panel.en.ts': 'one dictionary, a line a text',
  'apps/extension/src/i18n/panel.vi.ts': 'one dictionary, a line a text',
};

describe('files', () => {
  it('every source file opens with a head that says what it is', () => {
    const bare = sources.filter((file) => !isTest(file) && !/^(?:#!.*\n)?\s*(?:\/\*|\/\/)/.test(read(file)));
    expect(bare).toEqual([]);
  });

  it('a source file stays small enough to hold one idea: 250 lines are the aim, 300 the end', () => {
    const lines = (file: string) => read(file).trimEnd().split('\n').length;
    const long = sources.filter((file) => !isTest(file) && !(file in LONG) && lines(file) > 300);
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
    expect(Object.keys(LONG).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('no test is switched off, and no work is left as a note', () => {
    const marks = new RegExp(`\\b(?:it|test|describe)\\.(?:skip|only|todo)\\b|\\b(?:TO${'DO'}|FIX${'ME'})\\b`);
    expect(tracked.filter((file) => /\.(?:tsx?|mjs)$/.test(file) && marks.test(read(file)))).toEqual([]);
  });

  it('no file names a folder of one machine', () => {
    const folder = new RegExp(`(?:^|[\\s'"\`(=])/(?:${['work', 'home', 'root', 'tmp', 'Users'].join('|')})/\\w`, 'm');
    const texts = tracked.filter((file) => /\.(?:tsx?|mjs|css|html|md|json|ya?ml|csv)$/.test(file));
    expect(folder.test(`cd ${'/work'}/main`)).toBe(true);
    expect(texts.filter((file) => folder.test(read(file)))).toEqual([]);
  });

  it('no file is larger than 2 MB', () => {
    expect(tracked.filter((file) => readFileSync(join(root, file)).length > 2_000_000)).toEqual([]);
  });
});
