/** The texts for the stores: whole in both languages, within the limits, and every permission of the build justified. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitions } from '../src/storage/items.ts';
import { FIELDS, listingText, readListing } from './listing.ts';

const config = readFileSync(new URL('../wxt.config.ts', import.meta.url), 'utf8');
const permissions = [
  ...(/\n {4}permissions: \[([\s\S]*?)\n {4}\],/.exec(config)?.[1] ?? '').matchAll(/'([a-z]+[A-Za-z]*)'/g),
]
  .map(([, name]) => name as string)
  .filter((name) => name !== 'firefox');

describe.each(['en', 'vi'] as const)('store listing in %s', (language) => {
  const listing = readListing(language);

  it('has every field', () => {
    for (const field of FIELDS) expect(listingText(listing)).toContain(`=== ${field} ===\n${listing[field]}`);
  });

  it('justifies every permission', () => {
    expect(permissions).toContain('storage');
    for (const permission of permissions) expect(listing.permissions).toContain(`\`${permission}\``);
  });

  it('speaks no markup that the stores would show as it is', () => {
    expect(`${listing.summary}${listing.description}`).not.toMatch(/[*_`#]|<[a-z]/);
  });
});

it('the icons have the sizes that their names say', () => {
  for (const size of [16, 32, 48, 96, 128]) {
    const png = readFileSync(new URL(`../public/icon/${size}.png`, import.meta.url));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

it('the privacy policy names every stored item in both languages', () => {
  for (const file of ['privacy.md', 'privacy.vi.md']) {
    const policy = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
    for (const { key } of definitions) expect(policy, file).toContain(`\`${key}\``);
  }
});
