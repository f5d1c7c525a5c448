/**
 * Begins a page of the extension: reads what its first drawing needs, so that it is drawn once and right, not first in another
 * language, as another view or as empty. What stands in the page until then is the name of the product.
 */
import { render, type VNode } from 'preact';
import { settings } from '../storage.ts';
import { keepFocus } from './keep-focus.ts';
import { readEarly } from './use-stored.ts';

/** Milliseconds for which what a page can do without may hold it up. */
const PATIENCE_MS = 20;

export interface Needs {
  /** The page is not drawn before. None of these may wait for the network. */
  readonly first?: readonly Promise<unknown>[];
  /** Better there than not: the page waits for them a short time. */
  readonly soon?: readonly Promise<unknown>[];
}

export async function begin(page: VNode, { first = [], soon = [] }: Needs = {}): Promise<void> {
  const root = document.getElementById('root') as HTMLElement;
  // What fails is told by the part that asks for it again.
  await Promise.allSettled([readEarly(settings), ...first]);
  await Promise.race([Promise.allSettled(soon), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  root.replaceChildren();
  render(page, root);
  keepFocus(root);
}
