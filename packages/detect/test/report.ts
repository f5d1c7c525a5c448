/**
 * Prints precision and recall over the corpora, by file, by language and by kind of reference, as tables in Markdown.
 * `pnpm --filter @luongxanh/detect report`; a line that fails is shown below the tables, and the exit status says so.
 */
import { CORPORA, idsOf, readCorpus } from './corpus.ts';
import { count, type Tally, table } from './tally.ts';

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['EU acts', /^eu:/],
  ['Vietnamese instruments', /^vn:/],
  ['product codes', /^(?:hs|cn|taric|vnhs):/],
  ['Official Journal', /^oj:/],
];

const files = new Map<string, Tally>();
const languages = new Map<string, Tally>();
const kinds = new Map<string, Tally>();
const failures: string[] = [];

for (const file of CORPORA) {
  for (const line of readCorpus(file)) {
    const got = idsOf(line);
    count(files, [file], line.expect, got);
    count(languages, [line.lang], line.expect, got);
    for (const [kind, pattern] of KINDS) {
      const of = (ids: readonly string[]) => ids.filter((id) => pattern.test(id));
      if (of(line.expect).length + of(got).length > 0) count(kinds, [kind], of(line.expect), of(got));
    }
    if (got.join(' ') !== line.expect.join(' '))
      failures.push(`${file} ${line.lang}: wanted ${line.expect.join(' ')}, got ${got.join(' ')}\n  ${line.text}`);
  }
}

const sorted = new Map([...languages].sort(([a], [b]) => a.localeCompare(b)));
console.log(`${table(kinds, 'Kind')}\n\n${table(files, 'File')}\n\n${table(sorted, 'Language')}`);
if (failures.length > 0) {
  console.log(`\n${failures.length} lines fail:\n${failures.join('\n')}`);
  process.exitCode = 1;
}
