/** The way back into the store of this browser. */
import { lastLook, readinessAnswers, settings, watchList } from './items.ts';
import { type Restored, restore } from './restore.ts';

export type { Restored };

export const restoreHere = (text: string): Promise<Restored> =>
  restore(text, { settings, watchList, readinessAnswers, lastLook }, new Date().toISOString());
