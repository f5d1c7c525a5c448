/** Where the real samples lie when they are there; tests that need them say so when they ran without them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../../shared/samples/', import.meta.url);

/** The path of a sample, or null where this checkout has none. */
export function samplePath(name: string): string | null {
  const path = fileURLToPath(new URL(name, folder));
  if (existsSync(path)) return path;
  console.log(`ran without the sample ${name}`);
  return null;
}

/** Splits a text into pieces of a length, to show that chunks may end anywhere. */
export function* pieces(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
