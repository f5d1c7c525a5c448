/**
 * Documents to read: files, folders walked, standard input, JSON Lines of `{id, text, format}`. Each comes as plain text with
 * its blocks. A file that cannot be read is a typed problem; the rest is still answered.
 */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from '@luongxanh/core';
import { htmlToText, markdownToText } from '@luongxanh/detect';
import { type Context, UnusableCall } from '../context.ts';
import { LARGE, readPieces, type TextPiece } from './large-text.ts';
import { pdfText } from './pdf.ts';
import { readAll } from './standard-input.ts';

export type TextFormat = 'text' | 'md' | 'html' | 'pdf';
export const FORMATS: readonly TextFormat[] = ['text', 'md', 'html', 'pdf'];

const BY_ENDING: Readonly<Record<string, TextFormat | 'jsonl'>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.jsonl': 'jsonl',
};

export interface TextDocument {
  readonly file: string;
  readonly text: string;
  /** Index of the block at an offset; null where the text has no blocks. */
  readonly blockAt: ((offset: number) => number) | null;
}

export type ReadDocument = { readonly document: TextDocument } | { readonly file: string; readonly problem: Problem };

/** A plain text too large to hold, for those who can read in pieces. */
export interface LargeDocument {
  readonly large: { readonly file: string; readonly pieces: AsyncIterable<TextPiece> };
}

/** The format asked for with `--format`, checked. */
export function formatAsked({ options, language }: Context): TextFormat | null {
  if (options.format === undefined) return null;
  const format = FORMATS.find((known) => known === options.format);
  if (format) return format;
  throw new UnusableCall(
    language === 'en'
      ? `--format is one of ${FORMATS.join(', ')}, not "${options.format}".`
      : `--format phải là một trong ${FORMATS.join(', ')}, không phải "${options.format}".`,
  );
}

/** Reads every document named by the words of the call, in order. A bar on the terminal shows how far it is. */
export function readDocuments(context: Context): AsyncGenerator<ReadDocument> {
  return readAllNamed(context, false) as AsyncGenerator<ReadDocument>;
}

/** The same for those who can read in pieces: plain text of any size needs little memory. */
export function readInPieces(context: Context): AsyncGenerator<ReadDocument | LargeDocument> {
  return readAllNamed(context, true);
}

async function* readAllNamed(context: Context, inPieces: boolean): AsyncGenerator<ReadDocument | LargeDocument> {
  if (context.words.length === 0) {
    throw new UnusableCall(
      context.language === 'en'
        ? 'Name at least one file or folder; "-" reads standard input.'
        : 'Hãy nêu ít nhất một tệp hoặc thư mục; "-" đọc từ đầu vào chuẩn.',
    );
  }
  const format = formatAsked(context);
  const files: { readonly file: string; readonly given: boolean }[] = [];
  for (const word of context.words) files.push(...(word === '-' ? [{ file: '-', given: true }] : await walk(word)));
  for (const [at, { file, given }] of files.entries()) {
    progress(context, at, files.length, file);
    if (!given && !BY_ENDING[extname(file).toLowerCase()]) continue;
    const large = inPieces ? await largeText(file, format, context) : null;
    if (large) yield large;
    else yield* readOne(file, format, context);
  }
  progress(context, files.length, files.length, '');
}

async function walk(path: string): Promise<{ file: string; given: boolean }[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [{ file: path, given: true }];
  const names = (await readdir(path)).sort();
  const below = await Promise.all(names.map((name) => walk(join(path, name))));
  return below.flat().map(({ file }) => ({ file, given: false }));
}

async function largeText(file: string, asked: TextFormat | null, context: Context): Promise<LargeDocument | null> {
  const format = asked ?? BY_ENDING[extname(file).toLowerCase()] ?? 'text';
  const found = file === '-' || format !== 'text' ? null : await stat(file).catch(() => null);
  if (!found || found.size < LARGE) return null;
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16_384), 0, 16_384, 0);
  await handle.close();
  // What is no UTF-8 text is small enough in practice to be read whole, with its own answer.
  if (isUtf16(buffer) || isBinary(buffer.subarray(0, bytesRead)) || buffer.toString('latin1', 0, 5) === '%PDF-')
    return null;
  const pieces = readPieces(file, (bytes) => progress(context, bytes, found.size, file));
  return { large: { file, pieces } };
}

async function* readOne(file: string, asked: TextFormat | null, context: Context): AsyncGenerator<ReadDocument> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readAll(context.stdin) : await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    yield {
      file,
      problem: {
        code: 'unreadable_file',
        file,
        reason:
          code === 'ENOENT' ? (context.language === 'en' ? 'there is no such file' : 'không có tệp này') : message,
      },
    };
    return;
  }
  const format = asked ?? BY_ENDING[extname(file).toLowerCase()] ?? 'text';
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (isPdf) {
    const read = await pdfText(bytes);
    yield 'problem' in read
      ? { file, problem: { code: 'unreadable_file', file, reason: read.problem } }
      : { document: { file, ...read } };
    return;
  }
  if (format === 'pdf' || isBinary(bytes)) {
    yield { file, problem: { code: 'binary_file', file } };
    return;
  }
  const text = decode(bytes);
  if (format === 'jsonl') {
    yield* readJsonLines(file, text, context);
    return;
  }
  yield toDocument(file, text, format);
}

function toDocument(file: string, text: string, format: TextFormat): ReadDocument {
  if (text.trim() === '') return { file, problem: { code: 'empty_text', file } };
  if (format === 'html') {
    const html = htmlToText(text);
    return { document: { file, text: html.text, blockAt: (offset) => html.blockAt(offset) } };
  }
  return { document: { file, text: format === 'md' ? markdownToText(text).text : text, blockAt: null } };
}

function* readJsonLines(file: string, text: string, { language }: Context): Generator<ReadDocument> {
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const where = `${file}:${at + 1}`;
    let row: { id?: unknown; text?: unknown; format?: unknown };
    try {
      row = JSON.parse(line);
    } catch (error) {
      yield { file: where, problem: { code: 'unreadable_file', file: where, reason: (error as Error).message } };
      continue;
    }
    if (typeof row.text !== 'string') {
      yield {
        file: where,
        problem: {
          code: 'unreadable_file',
          file: where,
          reason: language === 'en' ? 'expected an object {id, text, format}' : 'cần một đối tượng {id, text, format}',
        },
      };
      continue;
    }
    yield toDocument(String(row.id ?? where), row.text, FORMATS.find((known) => known === row.format) ?? 'text');
  }
}

/** A NUL byte stands in no text; one in the first pages is enough to tell. UTF-16 has its own mark and is text. */
const isBinary = (bytes: Uint8Array): boolean => !isUtf16(bytes) && bytes.subarray(0, 16_384).includes(0);
const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** UTF-8, else the encoding its mark names, else the Windows code page that old pages use. */
function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function progress({ showProgress, err }: Context, done: number, all: number, file: string): void {
  if (!showProgress || all < 3) return;
  const width = 24;
  const full = Math.round((done / all) * width);
  err(
    `\r\u001b[2K${done === all ? '' : `[${'='.repeat(full)}${' '.repeat(width - full)}] ${all > 1e6 ? `${Math.round((done / all) * 100)} %` : `${done}/${all}`} ${file.slice(-50)}`}`,
  );
}
