/** All site adapters. The first that knows the address answers. */
import { access2markets } from './access2markets.ts';
import { eurLex } from './eur-lex.ts';
import type { Site, SiteAdapter } from './site.ts';
import { taric } from './taric.ts';
import { vietnam } from './vietnam.ts';

export type { Site } from './site.ts';

const ADAPTERS: readonly SiteAdapter[] = [eurLex, taric, access2markets, vietnam];

/** What is known of an address; null for a page of no known site. */
export function siteOf(address: string): Site | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  for (const adapter of ADAPTERS) {
    const site = adapter(url);
    if (site) return site;
  }
  return null;
}

/** The act or product code that an address names, as a reference id. */
export const subjectOf = (address: string): string | null => siteOf(address)?.subject ?? null;
