/** Standard input, whole or by lines. */
import { decode } from './decode.ts';

export async function readAll(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Lines without their ends; empty ones are left out. */
export async function linesOf(stdin: AsyncIterable<Uint8Array | string>): Promise<string[]> {
  const text = decode(await readAll(stdin));
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}
