/** Bytes of a file or of standard input: the first of them at once, to see what it is, and the rest as they come. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

export interface Source {
  /** The first bytes: all there are, if there are few. */
  readonly head: Uint8Array;
  /** Whether `head` is all. */
  readonly whole: boolean;
  /** Everything, `head` included; to be read once. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** So many bytes tell what a file is. */
const TELLING = 1 << 16;
/** Bytes that are read of a large file at once. */
const CHUNK = 1 << 18;

/** Opens a file or, for "-", standard input, and reads it whole where it has less than `least` bytes. Throws what the file system throws. */
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
      : createReadStream(file, { highWaterMark: CHUNK });
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
  // How long standard input is, only its end tells.
  const wanted = small || file === '-' ? least : TELLING;
  while (length < wanted) {
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
