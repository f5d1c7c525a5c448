/** What a page needs to draw: whether it is to be marked, and the card's texts in the person's language. */
import { type CardTexts, cardTextKeys } from '../card/texts.ts';
import type { PageSetup } from '../messages.ts';
import type { Settings } from '../storage.ts';
import type { Knowledge } from './knowledge.ts';

export async function setupFor(host: string, settings: Settings, knowledge: Knowledge): Promise<PageSetup> {
  const { t, language } = await knowledge.world();
  const texts = Object.fromEntries(cardTextKeys.map((key) => [key, t(key)]));
  return {
    marked: !settings.silentHosts.includes(host),
    markRepeats: settings.markRepeats,
    texts: { ...texts, language } as CardTexts,
  };
}
