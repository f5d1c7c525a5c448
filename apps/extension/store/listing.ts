/**
 * The listing texts for the stores: `listing/<language>.md`, one section for each field. Limits: Chrome Web Store and
 * addons.mozilla.org take names to 75 and 50 characters, summaries to 132 and 250, descriptions to 16,000.
 */
import { readFileSync } from 'node:fs';

/** Sections in their order, by the key that stands first in each heading: `## summary: Tóm tắt`. */
export const FIELDS = ['name', 'summary', 'description', 'purpose', 'permissions', 'data'] as const;
export type Field = (typeof FIELDS)[number];
export type Listing = Readonly<Record<Field, string>>;

export const LIMITS: Partial<Record<Field, number>> = { name: 50, summary: 132, description: 16_000 };

export function readListing(language: 'en' | 'vi'): Listing {
  const text = readFileSync(new URL(`./listing/${language}.md`, import.meta.url), 'utf8');
  const sections = text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).split(':')[0]?.trim() ?? '', section.slice(end + 1).trim()] as const;
    });
  const found = Object.fromEntries(sections);
  for (const field of FIELDS) {
    const words = found[field];
    if (!words) throw new Error(`store/listing/${language}.md has no section "## ${field}: …".`);
    const limit = LIMITS[field];
    if (limit !== undefined && words.length > limit)
      throw new Error(
        `store/listing/${language}.md: "${field}" has ${words.length} characters; the stores take ${limit}.`,
      );
  }
  return found as Listing;
}

/** One text to paste from, field by field. */
export const listingText = (listing: Listing): string =>
  FIELDS.map((field) => `=== ${field} ===\n${listing[field]}\n`).join('\n');
