/**
 * The file that the panel shows: opened, read, kept for the session like the report of a tab. One at a time; a new one ends
 * the reading of the one before.
 */
import type { Catalogue, IsoDate } from '@luongxanh/core';
import { type OpenedDocument, openedDocument } from '../storage.ts';
import type { DocumentProblem } from './document-problem.ts';
import type { FileRead } from './read-file.ts';

/** Readers and detector come with the first file: a panel that opens on a view needs neither. */
const reader = () => import('./reader.ts');

export type DocumentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string; readonly page: number; readonly all: number }
  | { readonly kind: 'failed'; readonly name: string; readonly problem: DocumentProblem }
  | { readonly kind: 'open'; readonly document: OpenedDocument };

let state: DocumentState = { kind: 'none' };
let reading: AbortController | null = null;
const listeners = new Set<(state: DocumentState) => void>();

function become(next: DocumentState): void {
  state = next;
  for (const hear of listeners) hear(next);
}

export const documentState = (): DocumentState => state;

export function onDocument(hear: (state: DocumentState) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** What an earlier panel of this session had opened. */
export async function recallDocument(): Promise<void> {
  const kept = await openedDocument.getValue();
  if (kept && state.kind === 'none') become({ kind: 'open', document: kept });
}

export async function closeDocument(): Promise<void> {
  reading?.abort();
  become({ kind: 'none' });
  await openedDocument.setValue(null);
}

export async function openDocument(
  file: File,
  world: { readonly catalogue: Catalogue; readonly on: IsoDate },
): Promise<void> {
  reading?.abort();
  const life = new AbortController();
  reading = life;
  const { name } = file;
  const show = (next: DocumentState) => life.signal.aborted || become(next);
  show({ kind: 'reading', name, page: 0, all: 0 });
  const read = await readBytes(file, life.signal, (page, all) => show({ kind: 'reading', name, page, all }));
  if (life.signal.aborted) return;
  if (!read.ok) return void show({ kind: 'failed', name, problem: read.problem });
  const { text, pages, truncated } = read.value;
  const { reportDocument } = await reader();
  const report = await reportDocument(text, { name, truncated }, world, pause);
  if (life.signal.aborted) return;
  const document = { report, pages };
  become({ kind: 'open', document });
  // Without room in the session it is still shown, only not kept.
  await openedDocument.setValue(document).catch(() => undefined);
}

/** Lets the panel draw and hear. */
const pause = () => new Promise<void>((resume) => setTimeout(resume));

async function readBytes(
  file: File,
  signal: AbortSignal,
  onPage: (page: number, all: number) => void,
): Promise<FileRead> {
  try {
    const { MOST_BYTES, readFile, tooLarge } = await reader();
    if (file.size > MOST_BYTES) return { ok: false, problem: tooLarge(file.size) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await readFile(file.name, bytes, {
      signal,
      onPage,
      readPdf: async (...given) => (await import('./read-pdf.ts')).readPdf(...given),
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, problem: { code: 'not_read', reason } };
  }
}
