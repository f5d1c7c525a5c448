/**
 * The series about a product by where they are from: kept with the extension, asked of Eurostat, imported by the person. They
 * stand side by side and are never mixed. The packages that read them are loaded with this file, so it is imported when needed.
 */
import {
  collectRows,
  type FoundSeries,
  ROW_COLUMNS,
  readAny,
  SeriesCollector,
  seriesAbout,
  type TradeSeries,
} from '@luongxanh/stats';
import { embeddedSeries } from '../ui/figures-data.ts';
import { askedCode } from './question.ts';
import { allAnswers, answersFor, chapterOf, importedRows, type KeptAnswer, type KeptImport } from './store.ts';
import { type StoreFault, storeFaultOf } from './store-fault.ts';

export type Origin =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'live'; readonly answer: Pick<KeptAnswer, 'url' | 'readAt'> }
  | { readonly kind: 'import'; readonly info: KeptImport };

/** Series of one origin about a product, and all that came with them (totals), for shares. */
export interface FiguresOfOrigin {
  readonly origin: Origin;
  readonly found: readonly FoundSeries[];
  readonly all: readonly TradeSeries[];
}

export interface ProductFigures {
  readonly groups: readonly FiguresOfOrigin[];
  /** The kept store could not be opened (private window, full disk): what is embedded is still shown. */
  readonly storeFault: StoreFault | null;
}

/** Parts of a code that are shown where no value is known of the whole: enough to look at, not a wall. */
const PARTS = 60;

async function seriesOfText(text: string, name: string): Promise<TradeSeries[]> {
  const collector = new SeriesCollector();
  const { rows } = await collectRows(readAny(text, name));
  for (const row of rows) collector.add(row, name);
  return collector.series();
}

/** As the command line chooses and orders them. */
function foundIn(all: readonly TradeSeries[], code: string): readonly FoundSeries[] {
  let parts = 0;
  return seriesAbout(all, code).filter(({ match }) => match !== 'narrower' || ++parts <= PARTS);
}

async function keptFigures(code: string): Promise<FiguresOfOrigin[]> {
  const [answers, imports] = await Promise.all([answersFor(askedCode(code)), importedRows(chapterOf(code))]);
  const [newest] = answers;
  const live = newest
    ? [{ origin: { kind: 'live', answer: newest } as const, all: await seriesOfText(newest.text, 'Eurostat') }]
    : [];
  const own = await Promise.all(
    imports.map(async ({ info, csv }) => ({
      origin: { kind: 'import', info } as const,
      all: await seriesOfText(`${ROW_COLUMNS.join(',')}\n${csv}`, info.file),
    })),
  );
  return [...live, ...own].map((one) => ({ ...one, found: foundIn(one.all, askedCode(code)) }));
}

/** Milliseconds after which the kept store is waited for with what is embedded already there. */
const STORE_PATIENCE_MS = 3_000;

/** Says `meanwhile` what is there already where the kept store is slow; the answer has all. */
export async function loadFigures(
  code: string,
  meanwhile: (figures: ProductFigures) => void = () => undefined,
): Promise<ProductFigures> {
  const embedded: FiguresOfOrigin = {
    origin: { kind: 'embedded' },
    found: foundIn(embeddedSeries(), code),
    all: embeddedSeries(),
  };
  const fromEmbedded = [embedded].filter((one) => one.found.length > 0);
  const slow = setTimeout(
    () => meanwhile({ groups: fromEmbedded, storeFault: { code: 'silent', reason: '' } }),
    STORE_PATIENCE_MS,
  );
  const kept = await keptFigures(code).then(
    (groups) => ({ groups, fault: null }),
    (cause: unknown) => ({ groups: [], fault: storeFaultOf(cause) }),
  );
  clearTimeout(slow);
  return {
    groups: [...fromEmbedded, ...kept.groups.filter((one) => one.found.length > 0)],
    storeFault: kept.fault,
  };
}

/** All that is kept in some chapters, by where it is from: for sums over a list. Answers of Eurostat are one group. */
export async function loadForChapters(chapters: ReadonlySet<string>): Promise<readonly FiguresOfOrigin[]> {
  const embedded: FiguresOfOrigin = { origin: { kind: 'embedded' }, found: [], all: embeddedSeries() };
  const kept = await keptInChapters(chapters).catch(() => []);
  return [embedded, ...kept];
}

async function keptInChapters(chapters: ReadonlySet<string>): Promise<FiguresOfOrigin[]> {
  const answers = (await allAnswers()).filter((one) => chapters.has(chapterOf(one.code)));
  const live = (await Promise.all(answers.map((one) => seriesOfText(one.text, 'Eurostat')))).flat();
  // The oldest day is the honest one for a sum of answers.
  const oldest = answers.reduce<KeptAnswer | null>((old, one) => (old && old.readAt <= one.readAt ? old : one), null);
  const texts = new Map<string, { info: KeptImport; csv: string }>();
  for (const chapter of chapters) {
    for (const { info, csv } of await importedRows(chapter)) {
      texts.set(info.id, { info, csv: (texts.get(info.id)?.csv ?? '') + csv });
    }
  }
  const imports = await Promise.all(
    [...texts.values()].map(async ({ info, csv }) => ({
      origin: { kind: 'import', info } as const,
      found: [],
      all: await seriesOfText(`${ROW_COLUMNS.join(',')}\n${csv}`, info.file),
    })),
  );
  return [...(oldest ? [{ origin: { kind: 'live', answer: oldest } as const, found: [], all: live }] : []), ...imports];
}
