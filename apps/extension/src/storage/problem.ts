/** What can go wrong with the store, as values; worded where a person reads them. */

export type StorageProblem =
  /** The browser's room for the extension is used up; what was there before is still there. */
  | { readonly code: 'storage_full'; readonly item: string }
  /** The browser refused to write for another reason. */
  | { readonly code: 'storage_not_written'; readonly item: string; readonly reason: string }
  /** The browser could not even read. */
  | { readonly code: 'storage_not_read'; readonly item: string; readonly reason: string };

/** Chrome, Firefox and the standard each say it in their own words. */
const FULL = /quota|QUOTA_BYTES|exceeded|no space|disk is full/i;

/** Whether a browser's words for a failed write mean that there is no room. */
export const isFull = (reason: string): boolean => FULL.test(reason);

export function writeProblem(item: string, cause: unknown): StorageProblem {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return isFull(reason) ? { code: 'storage_full', item } : { code: 'storage_not_written', item, reason };
}

export function readProblem(item: string, cause: unknown): StorageProblem {
  return { code: 'storage_not_read', item, reason: cause instanceof Error ? cause.message : String(cause) };
}

type Hear = (problem: StorageProblem) => void;
const listeners = new Set<Hear>();

/** Tells this page of the extension; without a page that listens nobody is told, and the answer of the call says it. */
export function tell(problem: StorageProblem): void {
  for (const hear of listeners) hear(problem);
}

/** Hears of problems for as long as the view lives. */
export function onStorageProblem(hear: Hear): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
