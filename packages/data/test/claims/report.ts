/** Prints how well the table of outdated claims reads, by language: `pnpm --filter @luongxanh/data claims`. */
import { catalogue } from '../built.ts';
import { readingOf, readPassages } from './reading.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const passages = readPassages();
for (const lang of ['en', 'vi'] as const) {
  for (const [name, kept] of [
    ['pages, first round', passages.filter((one) => one.lang === lang && one.round === '1' && one.source !== '')],
    ['pages, second round', passages.filter((one) => one.lang === lang && one.round === '2')],
    ['own sentences', passages.filter((one) => one.lang === lang && one.source === '')],
  ] as const) {
    const reading = readingOf(kept, catalogue, '2026-11-22');
    console.log(
      `${lang} ${name}: ${reading.passages} passages, ${reading.claims} with a claim; precision ${percent(reading.precision)}, recall ${percent(reading.recall)}`,
    );
    for (const { claim, text } of reading.missed) console.log(`  missed ${claim}: ${text}`);
    for (const { claim, passage } of reading.wrong) console.log(`  wrong  ${claim}: ${passage.text}`);
  }
}
