/** `pnpm store:make`: everything that the two stores ask for, into `out/store`: zips, texts in both languages, pictures. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listingText, readListing } from './listing.ts';
import { takePictures } from './pictures.ts';
import { zipPath } from './zips.ts';

const out = fileURLToPath(new URL('../../../out/store/', import.meta.url));
const say = (path: string) => process.stdout.write(`${relative(process.cwd(), path)}\n`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const kind of ['chrome', 'firefox', 'sources'] as const) {
  const from = zipPath(kind);
  copyFileSync(from, join(out, basename(from)));
  say(join(out, basename(from)));
}
for (const language of ['en', 'vi'] as const) {
  const path = join(out, `listing.${language}.txt`);
  writeFileSync(path, listingText(readListing(language)));
  say(path);
}
for (const path of await takePictures(join(out, 'pictures'))) say(path);
