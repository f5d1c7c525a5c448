/**
 * Begins a page of the extension: reads what its first drawing needs, so that it is drawn once and right, not first in another
 * language, as another view or as empty. What stands in the page until then is the name of the product and, where there is one, the search field.
 */
import { render, type VNode } from 'preact';
import { settings } from '../storage.ts';
import { runEffectsAfterPaint } from './after-paint.ts';
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
  // Over what stands there, so that a field in which somebody types already stays the same field.
  dropBlanks(root);
  runEffectsAfterPaint();
  render(page, root);
  keepFocus(root);
}

/** Line ends of the HTML: the drawing would put its elements before them, and what is moved loses the focus. */
function dropBlanks(root: HTMLElement): void {
  const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (/^[ \n]*$/.test(text.nodeValue ?? '')) text.parentNode?.removeChild(text);
}
