/**
 * Bytes or text in, text out, in the order and at the pace of the reader: constant memory for any length. Reads UTF-8 and
 * UTF-16, with or without a mark, and gzip; notices archives and documents. The caller's signal ends it by throwing, as fetch does.
 */
import type { DocumentKind, PackedKind, StatsProblem } from '../problem.ts';

/** What can be read: a whole text, chunks of text or bytes, a web stream or a Node stream (both are async iterables). */
export type ReadInput =
  | string
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>;

export interface OpenInput {
  readonly chunks: AsyncIterable<string>;
  /** Bytes taken in so far. */
  bytes(): number;
  readonly problem: StatsProblem | null;
}

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** First bytes of archives (file signatures of their specifications). */
const ARCHIVES: readonly (readonly [PackedKind, readonly number[]])[] = [
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
];

/** First bytes of documents; a workbook of today is a zip that names its parts at the beginning. */
const DOCUMENTS: readonly (readonly [DocumentKind, readonly number[]])[] = [
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

function foreign(head: Uint8Array, file: string): StatsProblem | null {
  const document = DOCUMENTS.find(([, magic]) => startsWith(head, ...magic));
  if (document) return { code: 'not_text', file, kind: document[0] };
  const archive = ARCHIVES.find(([, magic]) => startsWith(head, ...magic));
  if (!archive) return null;
  const names = new TextDecoder('latin1').decode(head.subarray(0, 4_096));
  if (archive[0] === 'zip' && /\[Content_Types\]\.xml|xl\/workbook|opendocument\.spreadsheet/.test(names)) {
    return { code: 'not_text', file, kind: 'workbook' };
  }
  return { code: 'packed', file, kind: archive[0] };
}

/** UTF-16 by its mark; without one, ASCII headers leave every second byte empty. */
function encodingOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  const pairs = Math.min(head.length, 64) >> 1;
  const empty = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (head[at] === 0) empty[at % 2] = (empty[at % 2] as number) + 1;
  if (pairs < 4) return 'utf-8';
  if (empty[1] === pairs && empty[0] === 0) return 'utf-16le';
  return empty[0] === pairs && empty[1] === 0 ? 'utf-16be' : 'utf-8';
}

/** Opens an input: looks at its first bytes, then hands out text. */
export async function openInput(input: ReadInput, file: string, signal?: AbortSignal): Promise<OpenInput> {
  let taken = 0;
  const whole = typeof input === 'string' || input instanceof Uint8Array;
  const parts = (whole ? [input] : input instanceof ReadableStream ? chunksOf(input) : input) as AsyncIterable<
    string | Uint8Array
  >;
  const iterator = (
    Symbol.asyncIterator in parts
      ? parts[Symbol.asyncIterator]()
      : (parts as Iterable<string | Uint8Array>)[Symbol.iterator]()
  ) as AsyncIterator<string | Uint8Array>;
  const first = await nextFilled(iterator);
  signal?.throwIfAborted();

  async function* all(): AsyncGenerator<string | Uint8Array> {
    try {
      for (let chunk = first; chunk !== null; chunk = await nextFilled(iterator)) {
        signal?.throwIfAborted();
        taken += chunk.length;
        yield chunk;
      }
    } finally {
      // Leaving early must free the file or the connection behind the stream.
      await iterator.return?.();
    }
  }

  if (first === null || typeof first === 'string') {
    return { chunks: textOf(all()), bytes: () => taken, problem: null };
  }
  const problem = foreign(first, file);
  if (problem) {
    await iterator.return?.();
    return { chunks: textOf([]), bytes: () => taken, problem };
  }
  if (startsWith(first, 0x1f, 0x8b)) {
    return {
      chunks: textOf(unpack(all() as AsyncGenerator<Uint8Array<ArrayBuffer>>)),
      bytes: () => taken,
      problem: null,
    };
  }
  return { chunks: textOf(all()), bytes: () => taken, problem: null };
}

/** A gzip that is cut or holds something else: a fault of the file, told from faults of the stream that it came by. */
export class DamagedGzip extends Error {
  override readonly name = 'DamagedGzip';
}

async function* unpack(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  let ofSource: { readonly error: unknown } | null = null;
  async function* source(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      yield* packed;
    } catch (error) {
      ofSource = { error };
      throw error;
    }
  }
  try {
    yield* chunksOf(streamOf(source()).pipeThrough(new DecompressionStream('gzip')));
  } catch (error) {
    const { error: fault } = (ofSource ?? { error: new DamagedGzip('damaged gzip', { cause: error }) }) as {
      error: unknown;
    };
    throw fault;
  }
}

/** A web stream that pulls from an iterator; `ReadableStream.from` is not in every browser. */
function streamOf(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const step = await chunks.next();
      if (step.done) controller.close();
      else controller.enqueue(step.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** The chunks of a web stream; not every browser can iterate over one. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The next chunk that is not empty, or null at the end. */
async function nextFilled(iterator: AsyncIterator<string | Uint8Array>): Promise<string | Uint8Array | null> {
  for (;;) {
    const step = await iterator.next();
    if (step.done) return null;
    if (step.value.length > 0) return step.value;
  }
}

async function* textOf(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<string> {
  let decoder: { decode(bytes?: Uint8Array, options?: { stream: boolean }): string } | undefined;
  let start = true;
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') decoder ??= new TextDecoder(encodingOf(chunk));
    let text = typeof chunk === 'string' ? chunk : (decoder?.decode(chunk, { stream: true }) ?? '');
    if (start && text !== '') {
      start = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    if (text !== '') yield text;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
