/**
 * What a page needs to draw: whether it is to be marked, how it is read, and the card's texts in the person's language. The site
 * adapters stay here, so that the content script carries none of them.
 */
import { type CardTexts, cardTextKeys } from '../card/texts.ts';
import type { PageSetup } from '../messages.ts';
import { siteOf } from '../sites/index.ts';
import type { Settings } from '../storage.ts';
import type { Knowledge } from './knowledge.ts';

export async function setupFor(address: string, settings: Settings, knowledge: Knowledge): Promise<PageSetup> {
  const site = siteOf(address);
  const { t, language } = await knowledge.world();
  const texts = Object.fromEntries(cardTextKeys.map((key) => [key, t(key)]));
  return {
    marked: !settings.silentHosts.includes(hostOf(address)),
    markRepeats: settings.markRepeats,
    texts: { ...texts, language } as CardTexts,
    detect: site?.detect ?? {},
    codeInPage: site?.codeOf !== undefined,
  };
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
