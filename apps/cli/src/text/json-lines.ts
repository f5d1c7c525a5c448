/** JSON Lines of `{id, text, format}`: one document a line; a line that is none is a problem, and the rest is still read. */
import type { Problem } from '@luongxanh/core';

/** The formats that the text of a line can have. */
const LINE_FORMATS = ['text', 'md', 'html'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

export type JsonLine =
  | { readonly id: string; readonly text: string; readonly format: LineFormat }
  | { readonly id: string; readonly problem: Problem };

/** Reads the lines; `where` names the file, `expected` says in the person's language what a line must be. */
export function* readJsonLines(where: string, text: string, expected: string): Generator<JsonLine> {
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const read = readJsonLine(`${where}:${at + 1}`, line, expected);
    if (read) yield read;
  }
}

/** One line, which `place` names; null where it is empty. */
export function readJsonLine(place: string, line: string, expected: string): JsonLine | null {
  if (line.trim() === '') return null;
  const row = parsed(line);
  if (row instanceof SyntaxError || !isDocument(row)) {
    const reason = row instanceof SyntaxError ? row.message : expected;
    return { id: place, problem: { code: 'unreadable_file', file: place, reason } };
  }
  const id = String(row.id ?? place);
  const asked = String(row.format ?? 'text').toLowerCase();
  const format = LINE_FORMATS.find((known) => known === asked);
  return format
    ? { id, text: row.text, format }
    : { id, problem: { code: 'unknown_format', input: asked, expected: LINE_FORMATS } };
}

/** Whether a text without a name is JSON Lines: its first line is an object with a text. */
export function looksLikeJsonLines(text: string): boolean {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  return first.startsWith('{') && isDocument(parsed(first));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

const isDocument = (row: unknown): row is { readonly id?: unknown; readonly text: string; readonly format?: unknown } =>
  typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string';
