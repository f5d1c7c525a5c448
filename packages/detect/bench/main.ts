/**
 * Throughput of the detector beside peers on the same text in one run: plain regular expressions of the core forms (the ceiling),
 * the citation library of the United States (npm `citation`), and eyecite-ts where it is installed; then real pages where they are
 * at hand, time per character at growing sizes and on hostile repeats. Prints tables; judges nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { detect, htmlToText } from '@luongxanh/detect';
import { HOSTILE, legalText } from './text.ts';

/** One kind: type word, domain, number. V8 finds its three capital words with a skip table, faster than it could read. */
const ACTS =
  /\b(?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?/g;
/** The core form of all three kinds: act, Vietnamese number, code in groups. */
const ALL =
  /\b(?:(?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?|\d{1,4}\/(?:\d{4}\/)?[A-ZĐ]+-[A-ZĐ][A-Za-zĐ]+|\d{4}(?:[ .\u00a0]\d\d){1,3})/g;

/**
 * The best of several runs, in milliseconds. The engine runs on one thread (`--single-threaded`), collector and compiler
 * included, so that the time is that of one core.
 */
function best(run: () => unknown, rounds = 5): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < rounds; n++) {
    const before = performance.now();
    run();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

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
const ours = best(() => detect(text), 9);
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
for (const [name, pattern] of [
  ['one plain expression, acts, instruments and codes', ALL],
  ['one plain expression, acts only', ACTS],
] as const) {
  const ms = best(() => count(pattern, text));
  row(name, rate(text.length, ms), count(pattern, text), (ours / ms).toFixed(1));
}
const sizeOf = (found: unknown): number =>
  Array.isArray(found) ? found.length : ((found as { citations?: unknown[] })?.citations?.length ?? 0);
for (const [name, pick] of [
  ['eyecite-ts', (module: Record<string, unknown>) => module.extractCitations],
  [
    'citation',
    (module: Record<string, unknown>) => {
      const library = module.default as { find?: (text: string) => unknown } | undefined;
      return library?.find ? (given: string) => library.find?.(given) : null;
    },
  ],
] as const) {
  const read = await load(name, pick);
  if (!read) {
    row(name, 'not installed', '', '');
    continue;
  }
  const short = text.slice(0, 200_000);
  const ms = best(() => read(short), 2);
  const relative = ours / text.length / (ms / short.length);
  row(`${name} (200 k units)`, rate(short.length, ms), sizeOf(read(short)), relative.toFixed(4));
}
const calm = legalText(4_000_000, 'real');
const calmMs = best(() => detect(calm), 9);
const plainMs = best(() => count(ALL, calm));
row('detect, all kinds, as dense as real acts', rate(calm.length, calmMs), detect(calm).length, '1');
row('the plain expression on that text', rate(calm.length, plainMs), count(ALL, calm), (calmMs / plainMs).toFixed(1));
const html = `<html><body>${text.replaceAll('\n', '</p>\n<p class="oj-normal">')}</body></html>`;
const htmlMs = best(() => htmlToText(html), 3);
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
  const ms = best(() => {
    for (const each of texts) detect(each);
  });
  const plain = best(() => {
    for (const each of texts) count(ALL, each);
  });
  console.log(
    `\nreal pages: ${texts.length}, ${(units / 1e6).toFixed(1)} M units, ${rate(units, ms)}; the plain expression ${rate(units, plain)}, ratio ${(ms / plain).toFixed(1)}`,
  );
} else console.log('\nreal pages: none beside the repository');

console.log('\ntime per character as the text grows (ns)\n');
row('units', 'ns/unit');
row('---', '---');
for (const size of [125_000, 500_000, 2_000_000, 8_000_000]) {
  const grown = legalText(size);
  row(grown.length, ((best(() => detect(grown), 3) * 1e6) / grown.length).toFixed(1));
}

const megabytes = Number(process.argv[2] ?? 10);
console.log(`\nhostile repeats, ${megabytes} M units against a tenth (ns/unit)\n`);
row('unit', 'a tenth', 'whole');
row('---', '---', '---');
for (const unit of HOSTILE) {
  const cells = [megabytes * 1e5, megabytes * 1e6].map((size) => {
    const repeated = unit.repeat(Math.ceil(size / unit.length));
    return ((best(() => detect(repeated), 1) * 1e6) / repeated.length).toFixed(1);
  });
  row(JSON.stringify(unit), ...cells);
}
