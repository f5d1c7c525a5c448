/**
 * Prints how well the table of outdated claims reads, by language, and how fast beside the detector:
 * `pnpm --filter @luongxanh/data claims [folder with texts]`.
 */
import { catalogue } from '../built.ts';
import { type Passage, ROUNDS, readingOf, readPassages } from './reading.ts';
import { repeated, speedOn, textsOf } from './speed.ts';

const ON = '2026-11-22';
const percent = (share: number) => (Number.isNaN(share) ? 'none to tell' : `${(100 * share).toFixed(1)} %`);
const passages = readPassages();

function print(name: string, kept: readonly Passage[]) {
  const reading = readingOf(kept, catalogue, ON);
  console.log(
    `${name}: ${reading.passages} passages, ${reading.claims} with a claim; precision ${percent(reading.precision)}, recall ${percent(reading.recall)}`,
  );
  for (const { claim, text } of reading.missed) console.log(`  missed ${claim}: ${text}`);
  for (const { claim, passage } of reading.wrong) console.log(`  wrong  ${claim}: ${passage.text}`);
}

for (const lang of ['en', 'vi'] as const) {
  const ofLanguage = passages.filter((one) => one.lang === lang);
  for (const round of ROUNDS)
    print(
      `${lang} pages, round ${round}`,
      ofLanguage.filter((one) => one.round === round && one.source !== ''),
    );
  print(
    `${lang} own sentences`,
    ofLanguage.filter((one) => one.source === ''),
  );
}

const folder = process.argv[2];
for (const [name, text] of [
  [
    'the passages, again and again',
    repeated(
      passages.map((one) => one.text),
      2_000_000,
    ),
  ],
  ...(folder ? [[folder, textsOf(folder)] as const] : []),
] as const) {
  const { size, claims, detector } = speedOn(text, catalogue, ON);
  const speed = (seconds: number) => `${(size / seconds).toFixed(1)} million units a second`;
  console.log(
    `${name}: claims ${speed(claims)}, detector ${speed(detector)}; claims take ${(claims / detector).toFixed(2)} of its time`,
  );
}
