/**
 * Fourth stage: what only the whole document settles. Places are read, short forms that the document defines are found again,
 * and pronouns are tied to the acts they point back to. Works on offsets in order, so the time stays linear.
 */
import { aliasHits } from './alias.ts';
import type { Context } from './context.ts';
import { readPlaces } from './place.ts';
import { pronouns } from './pronoun.ts';
import { vietnamesePronouns } from './vn-pronoun.ts';
import { resolveShort } from './vn-short.ts';

export function resolve(context: Context): void {
  const { found, settings } = context;
  if (settings.instruments) resolveShort(context);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  readPlaces(context);
  const extra = settings.acts ? [...aliasHits(context), ...(settings.anaphora ? pronouns(context) : [])] : [];
  if (settings.instruments && settings.anaphora) for (const hit of vietnamesePronouns(context)) extra.push(hit);
  if (extra.length > 0) {
    for (const hit of extra) found.push(hit);
    found.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
