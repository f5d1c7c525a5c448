/** All site adapters. The first that knows the address answers. */
import { access2markets } from './access2markets.ts';
import { belgium } from './belgium.ts';
import { caselaw } from './caselaw.ts';
import { eurLex } from './eur-lex.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { netherlands } from './netherlands.ts';
import type { Site, SiteAdapter } from './site.ts';
import { taric } from './taric.ts';
import { tariffnumber } from './tariffnumber.ts';
import { thuvienphapluat } from './thuvienphapluat.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { vietnam } from './vietnam.ts';
import { vietnamCustoms } from './vietnam-customs.ts';
import { wco } from './wco.ts';
import { zolltarifnummern } from './zolltarifnummern.ts';

export type { Site } from './site.ts';

const ADAPTERS: readonly SiteAdapter[] = [
  eurLex,
  taric,
  access2markets,
  tariffnumber,
  zolltarifnummern,
  belgium,
  france,
  netherlands,
  germany,
  unitedKingdom,
  wco,
  vietnamCustoms,
  thuvienphapluat,
  caselaw,
  // Every other Vietnamese site.
  vietnam,
];

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
