/** Where a series is from, in words: with the date on which it was read. */
import type { Origin } from '../../figures/load.ts';
import { localDay } from '../../ui/knowledge.tsx';
import type { Speech } from '../../ui/speech.tsx';

/** The day of a moment where the person is. */
export const dayOf = (readAt: number): string => localDay(new Date(readAt));

export function originWords(origin: Origin, { t, shortDay }: Speech): string {
  switch (origin.kind) {
    case 'embedded':
      return t('originEmbedded');
    case 'live':
      return t('originLive', { date: shortDay(dayOf(origin.answer.readAt)) });
    case 'import':
      return t('originImport', { file: origin.info.file, date: shortDay(dayOf(origin.info.readAt)) });
  }
}
