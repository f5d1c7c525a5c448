/** Why the store of figures did not serve, told apart by what a person can do about it. */
import { browser } from 'wxt/browser';
import { isFull } from '../storage/problem.ts';

export interface StoreFault {
  /** `silent`: it was asked and has not answered yet. */
  readonly code: 'private_window' | 'full' | 'broken' | 'silent';
  /** In the browser's own words. */
  readonly reason: string;
}

/**
 * Firefox opens no database for a page in a private window; pages of an extension in Chrome are never private. (What stands here
 * is also loaded where there is no browser.)
 */
export const inPrivateWindow = (): boolean => browser?.extension?.inIncognitoContext === true;

export function storeFaultOf(cause: unknown, isPrivate: boolean = inPrivateWindow()): StoreFault {
  const reason = String(cause);
  return { code: isPrivate ? 'private_window' : isFull(reason) ? 'full' : 'broken', reason };
}
