/** What the parts of a page's memo share: the world, the voice, the brief, the numbers of the sources. */
import type { IsoDate, SourceId } from '@luongxanh/core';
import type { Speech } from '../ui/speech.tsx';
import { plain } from './markdown.ts';
import type { PageBrief, PageWorld } from './page-brief.ts';

export type Voice = Pick<Speech, 't' | 'say' | 'day' | 'shortDay'>;

export interface Memo {
  readonly world: PageWorld;
  readonly voice: Voice;
  readonly found: PageBrief;
  /** The act or code that the page itself is about, as the address names it. */
  readonly subject: string | null;
  /** Numbers of sources in the list at the end: " [1, 3]"; nothing where none is known. */
  cite(ids: readonly SourceId[]): string;
}

/** "Named 3 times, first as “…”; places: Article 5(2)". */
export function mentions(id: string, found: PageBrief, { t }: Voice): string {
  const seen = found.mentions.get(id);
  if (!seen) return '';
  const places = seen.places.length > 0 ? ` ${t('pageMemoPlaces', { places: seen.places.join('; ') })}` : '';
  return ` ${t('pageMemoNamed', { count: seen.count, text: plain(seen.text) })}${places}`;
}

/** A day at the beginning of a line: "Ngày 30 tháng 12 năm 2026". */
export function dayFirst(date: IsoDate, { day }: Voice): string {
  const text = day(date);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
