/**
 * Throughput of the detector beside peers on the same text in one run: plain regular expressions of the core forms (the ceiling),
 * the citation library of the United States (npm `citation`), and eyecite-ts where it is installed; then short calls, real pages where
 * they are at hand, and time per character at growing sizes. Prints tables; judges nothing. Hostile repeats are in `fuzz.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { detect, htmlToText } from '@luongxanh/detect';
import { legalText } from './text.ts';

/** One kind: type word, domain, number. V8 finds its three capital words with a skip table, faster than it could read. */
const ACTS =
  /\b(?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?/g;
/** The core form of all three kinds: act, Vietnamese number, code in groups. */
const ALL =
  /\b(?:(?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?|\d{1,4}\/(?:\d{4}\/)?[A-ZĐ]+-[A-ZĐ][A-Za-zĐ]+|\d{4}(?:[ .\u00a0]\d\d){1,3})/g;

/** Processor time of this process so far, in milliseconds: what else the machine does is not counted. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The best of several rounds for each of the runs, in milliseconds. They take turns, so that a machine shared with others slows all of
 * them alike. The engine runs on one thread (`--single-threaded`), collector and compiler included, so that the time is that of one core.
 */
function race<const Runs extends readonly (() => unknown)[]>(
  runs: Runs,
  rounds: number,
): { [At in keyof Runs]: number } {
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    runs.forEach((run, n) => {
      const before = processorTime();
      run();
      least[n] = Math.min(least[n] ?? 0, processorTime() - before);
    });
  return least as { [At in keyof Runs]: number };
}

const best = (run: () => unknown, rounds = 5): number => race([run], rounds)[0];
/** Rounds until the engine has compiled all of ours for speed. */
const ROUNDS = 15;

/** Counts one by one: `match` would answer a second call from memory. */
function count(pattern: RegExp, text: string): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) found++;
  return found;
}

const rate = (units: number, ms: number): string => `${(units / 1000 / ms).toFixed(2)} MB/s`;
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

/** A library that is not on every registry: its reader of citations, or null. */
async function load(name: string, pick: (module: Record<string, unknown>) => unknown) {
  try {
    const reader = pick((await import(name)) as Record<string, unknown>);
    return typeof reader === 'function' ? (reader as (text: string) => unknown) : null;
  } catch {
    return null;
  }
}

const text = legalText(4_000_000);
const [ours, plainAll, plainActs] = race([() => detect(text), () => count(ALL, text), () => count(ACTS, text)], ROUNDS);
const references = detect(text).length;
console.log(`text of ${(text.length / 1e6).toFixed(1)} M units in UTF-16, ${references} references\n`);
row('What', 'Throughput', 'Found', 'Our time / its time');
row('---', '---', '---', '---');
row('detect, all kinds', rate(text.length, ours), references, '1');
for (const kind of ['eu-act', 'vn-instrument', 'product-code', 'oj-reference'] as const) {
  const only = { kinds: [kind] };
  const ms = best(() => detect(text, only), 3);
  row(`detect, ${kind}`, rate(text.length, ms), detect(text, only).length, '');
}
for (const [name, pattern, ms] of [
  ['one plain expression, acts, instruments and codes', ALL, plainAll],
  ['one plain expression, acts only', ACTS, plainActs],
] as const) {
  row(name, rate(text.length, ms), count(pattern, text), (ours / ms).toFixed(1));
}
/** How much of a text the slow libraries are given. */
const SHORT = 200_000;
const sizeOf = (found: unknown): number =>
  Array.isArray(found) ? found.length : ((found as { citations?: unknown[] })?.citations?.length ?? 0);
const PEERS = [
  ['eyecite-ts', await load('eyecite-ts', (module) => module.extractCitations)],
  [
    'citation',
    await load('citation', (module) => {
      const library = module.default as { find?: (text: string) => unknown } | undefined;
      return library?.find ? (given: string) => library.find?.(given) : null;
    }),
  ],
] as const;

/** Our time beside that of other libraries, both on the same beginnings of the same texts. */
function beside(what: string, texts: readonly string[]): void {
  const cuts = texts.map((each) => each.slice(0, SHORT));
  const units = cuts.reduce((sum, { length }) => sum + length, 0);
  for (const [name, read] of PEERS) {
    if (!read) {
      row(`${name}, ${what}`, 'not installed', '', '');
      continue;
    }
    const mine = best(() => cuts.map((each) => detect(each)), ROUNDS);
    const ms = best(() => cuts.map(read), 2);
    const found = cuts.reduce((sum, each) => sum + sizeOf(read(each)), 0);
    row(`${name}, ${what} (${Math.round(units / 1000)} k units)`, rate(units, ms), found, (mine / ms).toFixed(4));
  }
}
beside('dense text', [text]);
const calm = legalText(4_000_000, 'real');
const [calmMs, plainMs] = race([() => detect(calm), () => count(ALL, calm)], ROUNDS);
row('detect, all kinds, as dense as real acts', rate(calm.length, calmMs), detect(calm).length, '1');
row('the plain expression on that text', rate(calm.length, plainMs), count(ALL, calm), (calmMs / plainMs).toFixed(1));
beside('as dense as real acts', [calm]);
// Short calls: a list of titles, each read by itself.
const titles = Array.from({ length: 2400 }, (_, n) => calm.slice(n * 200, n * 200 + 200));
const titlesMs = best(() => {
  for (const title of titles) detect(title);
}, ROUNDS);
row(
  'detect, 2,400 calls with 200 units each, as dense as real acts',
  rate(titles.length * 200, titlesMs),
  `${((titlesMs * 1000) / titles.length).toFixed(1)} µs a call`,
  '',
);
const html = `<html><body>${text.replaceAll('\n', '</p>\n<p class="oj-normal">')}</body></html>`;
const htmlMs = best(() => htmlToText(html));
row('htmlToText', rate(html.length, htmlMs), '', '');

const pages = new URL('../../../../shared/pages/', import.meta.url);
if (existsSync(pages)) {
  const texts = readdirSync(pages)
    .filter((name) => !name.endsWith('.source.txt'))
    .map((name) => {
      const content = readFileSync(new URL(name, pages), 'utf8');
      return name.endsWith('.html') ? htmlToText(content).text : content;
    });
  const units = texts.reduce((sum, { length }) => sum + length, 0);
  const [ms, plain] = race(
    [() => texts.map((each) => detect(each)), () => texts.map((each) => count(ALL, each))],
    ROUNDS,
  );
  row(`detect, ${texts.length} real pages of ${(units / 1e6).toFixed(1)} M units`, rate(units, ms), '', '1');
  row('the plain expression on them', rate(units, plain), '', (ms / plain).toFixed(1));
  beside('real pages', texts);
  const rates = texts
    .filter(({ length }) => length > 20_000)
    .map((each) => each.length / 1000 / best(() => detect(each)));
  console.log(
    `\nslowest real page: ${Math.min(...rates).toFixed(1)} MB/s, fastest: ${Math.max(...rates).toFixed(1)} MB/s`,
  );
} else console.log('\nreal pages: none beside the repository');

console.log('\ntime per character as the text grows (ns)\n');
row('units', 'ns/unit');
row('---', '---');
for (const size of [125_000, 500_000, 2_000_000, 8_000_000]) {
  const grown = legalText(size);
  row(grown.length, ((best(() => detect(grown), 3) * 1e6) / grown.length).toFixed(1));
}
