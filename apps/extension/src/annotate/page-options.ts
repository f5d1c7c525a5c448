/** What the reading of a page is given: the document, how to search its text, and whom to tell. */
import type { FoundInText, PageReport, TextPiece } from '../messages.ts';

export interface PageOptions {
  readonly document: Document;
  readonly markRepeats: boolean;
  readonly detect: TextPiece['detect'];
  /** The address, and the code that the page says it is about; asked anew because pages change both. */
  readonly address: () => { readonly url: string; readonly code: string | null };
  readonly search: (piece: TextPiece) => Promise<FoundInText>;
  readonly report: (report: PageReport) => Promise<unknown>;
  /** When this visit of the document began (ms since 1970): a page that comes back from history begins anew. */
  readonly began: () => number;
  readonly onFrameRemoved: () => void;
  /** The page has written another document over this one. */
  readonly onNewDocument: () => void;
}
