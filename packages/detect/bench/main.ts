/**
 * Throughput of the detector beside a plain pattern of the core form and, where it is installed, eyecite-ts, on the same text;
 * then time per character at growing sizes and on hostile repeats. Prints tables; judges nothing.
 */
import { detect, htmlToText } from '@luongxanh/detect';
import { HOSTILE, legalText } from './text.ts';

const PLAIN =
  /\b(?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{1,4}\/\d{1,4}(?:\/(?:EC|EU|EEC))?/g;

/** Best of several runs: what the machine can do when nobody else uses it. */
function best(run: () => unknown, rounds = 5): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < rounds; n++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Counts one by one: `match` would answer a second call from memory. */
function countPlain(text: string): number {
  let count = 0;
  PLAIN.lastIndex = 0;
  while (PLAIN.exec(text)) count++;
  return count;
}

const rate = (units: number, ms: number): string => `${(units / 1000 / ms).toFixed(2)} MB/s`;
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

interface Eyecite {
  extractCitations(text: string): unknown[];
}
async function loadEyecite(): Promise<Eyecite | null> {
  try {
    const name = 'eyecite-ts';
    return (await import(name)) as Eyecite;
  } catch {
    return null;
  }
}

const text = legalText(4_000_000);
const ms = best(() => detect(text));
console.log(`text of ${(text.length / 1e6).toFixed(1)} M units, ${detect(text).length} references\n`);
row('What', 'Throughput', 'Found');
row('---', '---', '---');
row('detect, all kinds', rate(text.length, ms), detect(text).length);
for (const kind of ['eu-act', 'vn-instrument', 'product-code', 'oj-reference'] as const) {
  const only = { kinds: [kind] };
  row(
    `detect, ${kind}`,
    rate(
      text.length,
      best(() => detect(text, only), 3),
    ),
    detect(text, only).length,
  );
}
row(
  'one plain regular expression',
  rate(
    text.length,
    best(() => countPlain(text)),
  ),
  countPlain(text),
);
const eyecite = await loadEyecite();
if (eyecite) {
  const short = text.slice(0, 200_000);
  row(
    'eyecite-ts (200 k units)',
    rate(
      short.length,
      best(() => eyecite.extractCitations(short), 2),
    ),
    eyecite.extractCitations(short).length,
  );
} else row('eyecite-ts', 'not installed', '');
const html = `<html><body>${text.replaceAll('\n', '</p>\n<p class="oj-normal">')}</body></html>`;
row(
  'htmlToText',
  rate(
    html.length,
    best(() => htmlToText(html), 3),
  ),
  '',
);

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
