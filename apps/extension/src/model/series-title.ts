/**
 * The title of a series to read. What Eurostat sent or a file holds names its product by bare digits; the tree knows its name.
 * In a list, years and publisher tell apart what bears the same title.
 */
import { type Bilingual, type CodeTree, printCode } from '@luongxanh/core';
import type { TradeSeries } from '@luongxanh/stats';

export function seriesTitle({ title, code }: Pick<TradeSeries, 'title' | 'code'>, tree: CodeTree): Bilingual {
  if (code === null) return title;
  const label = tree.label(code);
  const named = (text: string, name: string | undefined) =>
    text.startsWith(code) ? `${printCode(code)}${name ? ` ${name}` : ''}${text.slice(code.length)}` : text;
  return { en: named(title.en, label?.en), vi: named(title.vi, label?.vi) };
}

/** "2020–2025, Eurostat": what a choice in a list adds to the title. */
export function seriesSpan({ observations }: Pick<TradeSeries, 'observations'>, publisher: string): string {
  const years = observations.map(({ period }) => period.slice(0, 4)).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return publisher;
  return `${first === last ? first : `${first}–${last}`}, ${publisher}`;
}
