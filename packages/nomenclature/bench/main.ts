/**
 * Measures the search beside MiniSearch, Fuse.js and FlexSearch over the same text: how often an expected code is among the first
 * answers, by group and query set; time per keystroke; size and loading. Prints markdown; judges nothing.
 * `--ours` leaves the others out. Time is measured on 2,000 keystrokes, for the others on 100.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { search } from '../src/index.ts';
import { CUTS, type QueryCase, type QuerySet, readQueries, scoreOf } from './queries.ts';
import { type Rival, rivals } from './rivals.ts';
import { slip } from './slips.ts';
import { documents } from './text.ts';

const onlyOurs = process.argv.includes('--ours');
const GROUPS = ['vi', 'vi, no diacritics', 'en', 'codes'] as const;
/** The queries in words once more, each with a slip of the hand. */
const SLIPS = 'slips of the hand';
const SETS: readonly QuerySet[] = ['tuning', 'held-out', 'second-eye'];
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const percent = (share: number): string => (100 * share).toFixed(1);
const sets = new Map(SETS.map((name) => [name, readQueries(name)]));

const ours: Rival = {
  name: 'ours',
  answer: (query) => search(query, { limit: 10 }).map(({ code }) => code),
  size: () => null,
};

/** Every beginning of every query, as if each were typed letter by letter. */
function keystrokes(cases: readonly QueryCase[], most: number): string[] {
  const all = [
    ...new Set(cases.flatMap(({ query }) => [...query].map((_, at) => [...query].slice(0, at + 1).join('')))),
  ];
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] as string);
}

/** How often the whole row of keystrokes is typed; the least time of each counts, since the machine has other work. */
const ROUNDS = 3;

function times(answer: (query: string) => unknown, typed: readonly string[]): { p50: number; p99: number } {
  for (const query of typed.slice(0, 200)) answer(query);
  const least = new Float64Array(typed.length).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, query] of typed.entries()) {
      const start = performance.now();
      answer(query);
      least[at] = Math.min(least[at] as number, performance.now() - start);
    }
  }
  const taken = least.sort();
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function report(rival: Rival): void {
  for (const name of SETS) {
    for (const group of GROUPS) {
      const cases = (sets.get(name) ?? []).filter((one) => one.group === group);
      const { heading, subheading } = scoreOf(cases, (query) => rival.answer(query));
      row(rival.name, name, group, cases.length, ...heading.map(percent), ...subheading.map(percent));
    }
    const slipped = (sets.get(name) ?? []).flatMap((one) => {
      const query = one.group === 'codes' ? null : slip(one.query);
      return query ? [{ ...one, query }] : [];
    });
    const { heading, subheading } = scoreOf(slipped, (query) => rival.answer(query));
    row(rival.name, name, SLIPS, slipped.length, ...heading.map(percent), ...subheading.map(percent));
  }
}

console.log('## Hits\n');
row(
  'search',
  'set',
  'group',
  'queries',
  ...CUTS.map((cut) => `heading @${cut}`),
  ...CUTS.map((cut) => `subheading @${cut}`),
);
row(...Array.from({ length: 10 }, (_, at) => (at < 3 ? '---' : '---:')));
report(ours);
const docs = onlyOurs ? [] : documents();
const timed: { name: string; p50: number; p99: number; size: number | null; build: number }[] = [];
const typed = (most: number) => keystrokes([...sets.values()].flat(), most);
for (const make of onlyOurs ? [] : [...rivals(docs, false), ...rivals(docs, true)]) {
  const start = performance.now();
  const rival = make();
  const build = performance.now() - start;
  report(rival);
  timed.push({ name: rival.name, ...times(rival.answer, typed(100)), size: rival.size(), build });
}

console.log('\n## Keystrokes, in milliseconds\n');
row('search', 'p50', 'p99', 'index, kB', 'build, ms');
row('---', '---:', '---:', '---:', '---:');
const file = (name: string) => readFileSync(new URL(`../generated/${name}.js`, import.meta.url));
const own = Buffer.concat([file('labels'), file('index')]);
const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);

/** Reads the packed modules and builds index and labels in a fresh process; the best of several, since the machine has other work. */
function load(): number {
  const module = new URL('../src/search/store.ts', import.meta.url).href;
  const labels = new URL('../src/labels.ts', import.meta.url).href;
  const packed = ['labels', 'index'].map(
    (name) => `import('${new URL(`../generated/${name}.js?again`, import.meta.url).href}')`,
  );
  const code = `const [{store},{labelOf}]=await Promise.all([import(${JSON.stringify(module)}),import(${JSON.stringify(labels)})]);
const start=performance.now();await Promise.all([${packed.join(',')}]);store();labelOf('01');console.log(performance.now()-start)`;
  const runs = Array.from({ length: 7 }, () =>
    Number(
      spawnSync(process.execPath, ['--conditions=luongxanh-source', '--input-type=module', '-e', code], {
        encoding: 'utf8',
      }).stdout,
    ),
  );
  return Math.min(...runs);
}

const mine = times(ours.answer, typed(2000));
row(
  'ours',
  mine.p50.toFixed(2),
  mine.p99.toFixed(2),
  `${kilo(file('index').length)} (with labels ${kilo(own.length)}, gzip ${kilo(gzipSync(own).length)})`,
  load().toFixed(0),
);
for (const { name, p50, p99, size, build } of timed)
  row(name, p50.toFixed(2), p99.toFixed(2), size === null ? 'n/a' : kilo(size), build.toFixed(0));
