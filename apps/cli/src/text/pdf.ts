/** Text of a PDF, read with pdf.js; loaded only when a PDF comes. */
import { pdfToText } from '@luongxanh/detect/pdf';

/** The text with its blocks, or why it could not be read. */
export async function pdfText(
  bytes: Uint8Array,
): Promise<{ text: string; blockAt: (offset: number) => number } | { problem: string }> {
  try {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
    const document = await task.promise;
    const read = await pdfToText(pagesOf(document));
    await task.destroy();
    if (read.text.trim() === '') return { problem: 'the PDF holds no text (a scan?)' };
    return { text: read.text, blockAt: (offset) => read.blockAt(offset) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<unknown>;
    getViewport(options: { scale: number }): { width: number; height: number };
  }>;
}

async function* pagesOf(
  document: unknown,
): AsyncGenerator<
  Parameters<typeof pdfToText>[0] extends Iterable<infer Page> | AsyncIterable<infer Page> ? Page : never
> {
  const pdf = document as PdfDocument;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = (await page.getTextContent()) as { items: unknown };
    const { width, height } = page.getViewport({ scale: 1 });
    yield { items: content.items, width, height } as never;
  }
}
