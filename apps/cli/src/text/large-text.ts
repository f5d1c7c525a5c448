/**
 * Plain text of any size in pieces that end at line ends, so that memory stays constant. Offsets are UTF-16 units from the
 * beginning of the file. Only plain text can be cut: HTML and PDF are read whole.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Files over this size are read in pieces. */
export const LARGE = 8_000_000;

export interface TextPiece {
  readonly text: string;
  readonly start: number;
}

/** Pieces of about a million characters; a line longer than that is cut at a space. */
export async function* readPieces(
  file: string,
  onBytes: (bytes: number) => void,
  pieceLength = 1_000_000,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(await encodingOf(file));
  let kept = '';
  let start = 0;
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    bytes += (chunk as Uint8Array).length;
    kept += decoder.decode(chunk as Uint8Array, { stream: true });
    while (kept.length >= pieceLength) {
      const cut = cutOf(kept, pieceLength);
      yield { text: kept.slice(0, cut), start };
      start += cut;
      kept = kept.slice(cut);
    }
    onBytes(bytes);
  }
  kept += decoder.decode();
  if (kept !== '') yield { text: kept, start };
}

function cutOf(text: string, length: number): number {
  const line = text.lastIndexOf('\n', length);
  if (line > length / 2) return line + 1;
  const space = text.lastIndexOf(' ', length);
  return space > 0 ? space + 1 : length;
}

/** UTF-8, unless the beginning cannot be UTF-8. */
async function encodingOf(file: string): Promise<'utf-8' | 'windows-1252'> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  } finally {
    await handle.close();
  }
}
