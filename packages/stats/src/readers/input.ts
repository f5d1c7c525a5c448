/**
 * Bytes or text in, text out, in the order and at the pace of the reader: constant memory for any length. Reads UTF-8 with or
 * without a mark, UTF-16 with one, and gzip; notices archives. The caller's signal ends it by throwing, as fetch does.
 */
import type { StatsProblem } from '../problem.ts';

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

function archiveKind(head: Uint8Array): '7z' | 'zip' | 'xz' | null {
  if (startsWith(head, 0x37, 0x7a, 0xbc, 0xaf)) return '7z';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  return startsWith(head, 0xfd, 0x37, 0x7a, 0x58) ? 'xz' : null;
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
    return { chunks: textOf(all(), 'utf-8'), bytes: () => taken, problem: null };
  }
  const kind = archiveKind(first);
  if (kind) {
    await iterator.return?.();
    return { chunks: textOf([], 'utf-8'), bytes: () => taken, problem: { code: 'packed', file, kind } };
  }
  if (startsWith(first, 0x1f, 0x8b)) {
    const unpacked = streamOf(all() as AsyncGenerator<Uint8Array<ArrayBuffer>>).pipeThrough(
      new DecompressionStream('gzip'),
    );
    return { chunks: textOf(chunksOf(unpacked), 'utf-8'), bytes: () => taken, problem: null };
  }
  const encoding = startsWith(first, 0xff, 0xfe) ? 'utf-16le' : startsWith(first, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  return { chunks: textOf(all(), encoding), bytes: () => taken, problem: null };
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
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let start = true;
  for await (const chunk of chunks) {
    let text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (start && text !== '') {
      start = false;
      if (text.startsWith('\ufeff')) text = text.slice(1);
    }
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
