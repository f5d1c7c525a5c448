/**
 * A file as text with its blocks, whatever it is called: a PDF is known by its first bytes, the rest by its ending and by what
 * it holds. PDF reading is loaded when the first PDF comes.
 */
import { type BlockText, blockText, htmlToText, markdownToText } from '@luongxanh/detect';
import type { DocumentProblem } from './document-problem.ts';

export interface ReadFile {
  readonly text: BlockText;
  /** Of a PDF: all pages, and those that hold no text. */
  readonly pages: { readonly all: number; readonly withoutText: number } | null;
  /** The text ran over the limit and was cut. */
  readonly truncated: boolean;
}

export type FileRead =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly problem: DocumentProblem };

/** What a panel can hold beside everything else; the command line reads more. */
export const MOST_BYTES = 60_000_000;
export const MOST_TEXT = 12_000_000;

export type PdfReader = (
  bytes: Uint8Array,
  options: { readonly signal: AbortSignal; readonly onPage: (page: number, of: number) => void },
) => Promise<FileRead>;

export interface ReadFileOptions {
  readonly signal: AbortSignal;
  readonly onPage: (page: number, of: number) => void;
  readonly readPdf: PdfReader;
}

export async function readFile(name: string, bytes: Uint8Array, options: ReadFileOptions): Promise<FileRead> {
  if (bytes.length > MOST_BYTES) return failed(tooLarge(bytes.length));
  // A download that was cut off before its first byte, whatever it is called.
  if (bytes.length === 0) return failed({ code: 'empty' });
  if (isPdf(bytes)) return options.readPdf(bytes, options);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return failed({ code: 'packed' });
  // Called a PDF and none: what stands before the header, or all of it, is lost.
  if (/\.pdf$/i.test(name)) return failed({ code: 'damaged_pdf', reason: '%PDF-' });
  if (isBinary(bytes)) return failed({ code: 'binary' });
  const source = decode(bytes);
  const truncated = source.length > MOST_TEXT;
  const text = textOf(name, truncated ? source.slice(0, MOST_TEXT) : source);
  if (text.text.trim() === '') return failed({ code: 'empty' });
  return { ok: true, value: { text, pages: null, truncated } };
}

const failed = (problem: DocumentProblem): FileRead => ({ ok: false, problem });

export const tooLarge = (bytes: number): DocumentProblem => ({
  code: 'too_large',
  megabytes: Math.ceil(bytes / 1_000_000),
  limit: MOST_BYTES / 1_000_000,
});

function textOf(name: string, source: string): BlockText {
  if (/\.x?html?$/i.test(name) || /^\s*(?:<\?xml|<!doctype html|<html)/i.test(source)) return htmlToText(source);
  if (/\.(?:md|markdown)$/i.test(name)) return markdownToText(source);
  return linesOf(source);
}

/** Plain text: every line is a block. */
function linesOf(source: string): BlockText {
  const text = source.replace(/\r\n?/g, '\n');
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || -1) starts.push(at);
  return blockText(text, starts);
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** The header stands within the first kilobyte (ISO 32000, Annex H of the readers' practice). */
function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-');
}

const isUtf16 = (bytes: Uint8Array): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);

/** A NUL byte stands in no text. */
const isBinary = (bytes: Uint8Array): boolean => !isUtf16(bytes) && bytes.subarray(0, 16_384).includes(0);

/** UTF-8, else the encoding that its mark names, else the Windows code page of old files. */
function decode(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
