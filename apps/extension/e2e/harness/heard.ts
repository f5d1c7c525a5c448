/** What a screen reader gets of a page: its accessibility tree (Chromium), what is announced, and where the focus is. */
import type { Page } from 'puppeteer-core';

export interface Heard {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | null;
  readonly children: readonly Heard[];
}

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
}

/** The accessibility tree of a page in Chromium; the other driver has none. What is ignored gives way to its children. */
export async function accessibilityTree(page: Page): Promise<Heard> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: Node): Heard[] => (node.childIds ?? []).flatMap((id) => of(byId.get(id)));
  const of = (node: Node | undefined): Heard[] => {
    if (!node) return [];
    if (node.ignored) return below(node);
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    return [
      {
        role: node.role?.value ?? '',
        name: node.name?.value ?? '',
        level: typeof level === 'number' ? level : null,
        children: below(node),
      },
    ];
  };
  const [root] = of(nodes.find(({ parentId }) => parentId === undefined));
  if (!root) throw new Error('The page has no accessibility tree.');
  return root;
}

/** All nodes in the order in which they are read. */
export const inOrder = (node: Heard): readonly Heard[] => [node, ...node.children.flatMap(inOrder)];

/**
 * Begins to write down what is announced: a live region that stands and changes its words, or an alert that comes. A region that
 * comes with its words is not announced by most readers, and is not counted.
 */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    const words = (region: Element) => (region.textContent ?? '').replace(/\s+/g, ' ').trim();
    const known = new Map([...document.querySelectorAll(LIVE)].map((region) => [region, words(region)]));
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll(LIVE)) {
        const before = known.get(region);
        const now = words(region);
        known.set(region, now);
        if (now === '' || now === before) continue;
        if (before !== undefined || region.matches('[role=alert]')) said.push(now);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));
}

/** The element with the focus: its tag, name and text; "" where the focus is lost. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()}: ${name.replace(/\s+/g, ' ').trim()}`;
  });
