/** Bytes of a file or of standard input: the first of them at once, to see what it is, and the rest as they come. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

export interface Source {
  /** The first bytes: all there are, if there are fewer than asked for. */
  readonly head: Uint8Array;
  /** Whether `head` is all. */
  readonly whole: boolean;
  /** Everything, `head` included; to be read once. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** Opens a file or, for "-", standard input, and reads up to `least` bytes of it. Throws what the file system throws. */
export async function openSource(
  file: string,
  stdin: AsyncIterable<Uint8Array | string>,
  least: number,
  onBytes: (bytes: number) => void,
): Promise<Source> {
  const small = file !== '-' && (await stat(file)).size < least;
  const stream: AsyncIterable<Uint8Array | string> = small
    ? once(await readFile(file))
    : file === '-'
      ? stdin
      : createReadStream(file, { highWaterMark: 1 << 20 });
  const chunks = stream[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const next = async (): Promise<Uint8Array | null> => {
    const { value, done } = await chunks.next();
    if (done) return null;
    return typeof value === 'string' ? encoder.encode(value) : value;
  };
  const first: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < least) {
    const chunk = await next();
    if (!chunk) {
      whole = true;
      break;
    }
    first.push(chunk);
    length += chunk.length;
  }
  const head = Buffer.concat(first);
  return {
    head,
    whole,
    async *bytes() {
      let read = head.length;
      yield head;
      if (whole) return;
      for (let chunk = await next(); chunk; chunk = await next()) {
        read += chunk.length;
        onBytes(read);
        yield chunk;
      }
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
