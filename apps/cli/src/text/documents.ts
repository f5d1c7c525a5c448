/**
 * Documents to read: files, folders walked, standard input, JSON Lines of `{id, text, format}`. Each comes as plain text with
 * its blocks. A file that cannot be read is a typed problem; the rest is still answered.
 */
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Problem } from '@luongxanh/core';
import { htmlToText, markdownToText } from '@luongxanh/detect';
import { type Context, UnusableCall } from '../context.ts';
import { decode, isUtf16 } from './decode.ts';
import { type JsonLine, looksLikeJsonLines, readJsonLine, readJsonLines } from './json-lines.ts';
import { LARGE, readHtmlPieces, readLines, readMarkdownPieces, readPieces, type TextPiece } from './large-text.ts';
import { pdfText } from './pdf.ts';
import { clearProgress, endProgress, progress } from './progress-line.ts';
import { openSource, type Source } from './source.ts';
import { type NamedFile, walk } from './walk.ts';

export type TextFormat = 'text' | 'md' | 'html' | 'pdf';
const FORMATS: readonly TextFormat[] = ['text', 'md', 'html', 'pdf'];

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
  '.ndjson': 'jsonl',
};

export interface TextDocument {
  readonly file: string;
  readonly text: string;
  /** Index of the block at an offset; null where the text has no blocks. */
  readonly blockAt: ((offset: number) => number) | null;
}

export type ReadDocument = { readonly document: TextDocument } | { readonly file: string; readonly problem: Problem };

/** A text too large to hold, for those who can read in pieces. */
export interface LargeDocument {
  readonly large: { readonly file: string; readonly pieces: AsyncIterable<TextPiece> };
}

/** The format asked for with `--format`, checked. */
function formatAsked({ options, language }: Context): TextFormat | null {
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

/** The same for those who can read in pieces: text, Markdown and HTML of any size need little memory. */
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
  const all = await countFiles(context);
  let at = 0;
  for (const word of context.words) {
    for await (const named of walk(word)) {
      if (!isWanted(named)) continue;
      progress(context, at++, all, named.file);
      for await (const read of readOne(named.file, format, context, inPieces, all === 1)) {
        // What follows is written where the bar stands.
        if (context.isTerminal) clearProgress(context);
        yield read;
      }
    }
  }
  endProgress(context);
}

/** In folders and by patterns only what has a known ending is read. */
const isWanted = ({ file, given }: NamedFile): boolean => given || BY_ENDING[extname(file).toLowerCase()] !== undefined;

/** How many files there are to read; counted only where a bar is shown. */
async function countFiles(context: Context): Promise<number> {
  if (!context.showProgress) return 0;
  let count = 0;
  for (const word of context.words) for await (const named of walk(word)) if (isWanted(named)) count++;
  return count;
}

async function* readOne(
  file: string,
  asked: TextFormat | null,
  context: Context,
  inPieces: boolean,
  alone: boolean,
): AsyncGenerator<ReadDocument | LargeDocument> {
  const format = asked ?? BY_ENDING[extname(file).toLowerCase()] ?? 'text';
  // Lines of JSON are documents each; the others are read in pieces where the caller can.
  const streams = format === 'jsonl' || (inPieces && format !== 'pdf');
  let source: Source;
  try {
    const size = alone && file !== '-' ? (await stat(file)).size : 0;
    const onBytes = (bytes: number) => alone && progress(context, bytes, size, file);
    source = await openSource(file, context.stdin, streams ? LARGE : Number.POSITIVE_INFINITY, onBytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = context.language === 'en' ? 'there is no such file' : 'không có tệp này';
    yield { file, problem: { code: 'unreadable_file', file, reason: code === 'ENOENT' ? missing : message } };
    return;
  }
  const bytes = source.head;
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (isPdf) {
    const read = await pdfText(source.whole ? bytes : await allOf(source));
    yield 'problem' in read
      ? { file, problem: { code: 'unreadable_file', file, reason: read.problem } }
      : { document: { file, ...read } };
    return;
  }
  if (format === 'pdf' || isBinary(bytes)) {
    yield { file, problem: { code: 'binary_file', file } };
    return;
  }
  if (!source.whole) {
    if (format === 'jsonl') yield* streamJsonLines(file, source, context);
    else yield { large: { file, pieces: piecesOf(source, format) } };
    return;
  }
  const text = decode(bytes);
  // Documents piped one a line are told by their first line; references are asked of plain text.
  if (format === 'jsonl' || (file === '-' && asked === null && !inPieces && looksLikeJsonLines(text))) {
    yield* fromJsonLines(file, text, context);
    return;
  }
  yield toDocument(file, text, format);
}

async function allOf(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function toDocument(file: string, text: string, format: TextFormat): ReadDocument {
  if (text.trim() === '') return { file, problem: { code: 'empty_text', file } };
  if (format === 'html') {
    const html = htmlToText(text);
    if (html.text.trim() === '') return { file, problem: { code: 'empty_text', file } };
    return { document: { file, text: html.text, blockAt: (offset) => html.blockAt(offset) } };
  }
  return { document: { file, text: format === 'md' ? markdownToText(text).text : text, blockAt: null } };
}

function piecesOf(source: Source, format: TextFormat): AsyncGenerator<TextPiece> {
  if (format === 'html') return readHtmlPieces(source.bytes());
  return format === 'md' ? readMarkdownPieces(source.bytes()) : readPieces(source.bytes());
}

const expectedLine = ({ language }: Context): string =>
  language === 'en' ? 'expected an object {id, text, format}' : 'cần một đối tượng {id, text, format}';

const fromLine = (line: JsonLine): ReadDocument =>
  'problem' in line ? { file: line.id, problem: line.problem } : toDocument(line.id, line.text, line.format);

function* fromJsonLines(file: string, text: string, context: Context): Generator<ReadDocument> {
  for (const line of readJsonLines(file, text, expectedLine(context))) yield fromLine(line);
}

/** The same for files of any size: one line at a time. */
async function* streamJsonLines(file: string, source: Source, context: Context): AsyncGenerator<ReadDocument> {
  let at = 0;
  for await (const text of readLines(source.bytes())) {
    const line = readJsonLine(`${file}:${++at}`, text, expectedLine(context));
    if (line) yield fromLine(line);
  }
}

/** A NUL byte stands in no text; one in the first pages is enough to tell. UTF-16 has its own mark and is text. */
const isBinary = (bytes: Uint8Array): boolean => !isUtf16(bytes) && bytes.subarray(0, 16_384).includes(0);
