/**
 * Reads a PDF with pdf.js, in its worker. Loaded only when a PDF comes: it is the largest part of the extension. The legacy
 * build, because the other one asks for a younger browser than the extension does.
 */
import { type PdfPage, pdfToText } from '@luongxanh/detect/pdf';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { DocumentProblem } from './document-problem.ts';
import { type FileRead, MOST_TEXT, type PdfReader } from './read-file.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

export const readPdf: PdfReader = async (bytes, { signal, onPage }) => {
  // Only text is wanted: no fonts are made, nothing is drawn, no code is made from text.
  const task = getDocument({ data: bytes, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0 });
  const stop = () => void task.destroy();
  signal.addEventListener('abort', stop);
  try {
    const file = await task.promise;
    const pages: PdfPage[] = [];
    let withoutText = 0;
    let length = 0;
    for (let number = 1; number <= file.numPages && length <= MOST_TEXT; number++) {
      signal.throwIfAborted();
      const page = await file.getPage(number);
      const content = await page.getTextContent();
      const letters = content.items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
      if (letters === 0) withoutText++;
      length += letters;
      pages.push({ items: content.items });
      page.cleanup();
      onPage(number, file.numPages);
    }
    const text = await pdfToText(pages);
    if (text.text.trim() === '') return failed({ code: 'no_text_layer', pages: file.numPages });
    return {
      ok: true,
      value: { text, pages: { all: file.numPages, withoutText }, truncated: pages.length < file.numPages },
    };
  } catch (cause) {
    signal.throwIfAborted();
    return failed(problemOf(cause));
  } finally {
    signal.removeEventListener('abort', stop);
    void task.destroy();
  }
};

const failed = (problem: DocumentProblem): FileRead => ({ ok: false, problem });

/** pdf.js names its errors; what it does not name came from a broken file all the same. */
function problemOf(cause: unknown): DocumentProblem {
  if (cause instanceof Error && cause.name === 'PasswordException') return { code: 'encrypted' };
  return { code: 'damaged_pdf', reason: cause instanceof Error ? cause.message : String(cause) };
}
