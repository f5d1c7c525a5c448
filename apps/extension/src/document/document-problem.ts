/** Why a file that was dropped into the panel could not be read, as values; worded in `document-words.ts`. */

export type DocumentProblem =
  | { readonly code: 'too_large'; readonly megabytes: number; readonly limit: number }
  /** A scan: pages, but no text on any of them. */
  | { readonly code: 'no_text_layer'; readonly pages: number }
  | { readonly code: 'encrypted' }
  | { readonly code: 'damaged_pdf'; readonly reason: string }
  /** Word, Excel, an archive: a container that is not unpacked here. */
  | { readonly code: 'packed' }
  | { readonly code: 'binary' }
  | { readonly code: 'empty' }
  /** The browser could not hand over the bytes. */
  | { readonly code: 'not_read'; readonly reason: string };
