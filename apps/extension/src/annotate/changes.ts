/**
 * Hears what the page changes, and asks for those blocks to be read again: gathered, never at once, and ever more slowly
 * while the page goes on changing. Reading may cost a tenth of the time at most: a page that changes ten times a second
 * is read every few seconds. What is hidden, shown, or opened to editing by an attribute has changed too.
 */
import { HIDING_ATTRIBUTES, hides } from '@luongxanh/detect';
import { blockAround, isInline, outermost } from './roots.ts';

export interface Changes {
  /** Blocks to be read again; null: too many, read the whole page again. */
  readonly roots: readonly Element[] | null;
  /** Whether nodes were cut off, and whether frames were among them: a frame that is cut off tells nobody. */
  readonly removed: boolean;
  readonly frameRemoved: boolean;
}

/** Reads the changes, and answers how long that took, in milliseconds. */
export type OnChanges = (changes: Changes) => Promise<number>;

const FRAMES = 'iframe, frame';
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** A wait of ten times the cost keeps the cost at a tenth. */
const SHARE = 10;
/** A page that was quiet for so long is trusted again. */
const QUIET_MS = 10_000;
/** More blocks than this are cheaper to read as one page. */
const MANY = 300;

/** How long to wait before the next reading. */
export function nextWait(last: number, cost: number, quietFor: number): number {
  if (quietFor > QUIET_MS) return FIRST_WAIT_MS;
  return Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, last * 1.5, cost * SHARE));
}

const holdsFrame = (node: Node): boolean =>
  node.nodeType === 1 && ((node as Element).matches(FRAMES) || (node as Element).querySelector(FRAMES) !== null);

/** A page that moves things writes `style` many times a second; only what hides or shows text counts. */
function hidesOrShows({ target, attributeName, oldValue }: MutationRecord): boolean {
  const name = attributeName ?? '';
  return hides(name, oldValue) !== hides(name, (target as Element).getAttribute(name));
}

export interface ChangeWatch {
  /** Forgets what was heard so far, because the whole page is being read anyhow. */
  forget(): void;
}

/** `onNewDocument`: the page has put another document into this one (`document.open`), which takes its listeners away. */
export function watchChanges(
  root: Document,
  onChanges: OnChanges,
  onNewDocument: () => void,
  signal: AbortSignal,
): ChangeWatch {
  let blocks = new Set<Element>();
  let removed = false;
  let frameRemoved = false;
  let overflow = false;
  let wait = FIRST_WAIT_MS;
  let lastEnd = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const note = (node: Node) => {
    if (overflow) return;
    const block = blockAround(node);
    if (block) blocks.add(block);
    if (blocks.size > MANY) overflow = true;
  };
  const arm = () => {
    if (timer !== undefined || busy || signal.aborted) return;
    timer = setTimeout(run, wait);
  };
  const run = async () => {
    timer = undefined;
    const connected = [...blocks].filter((block) => block.isConnected);
    const changes: Changes = { roots: overflow ? null : outermost(connected), removed, frameRemoved };
    blocks = new Set();
    removed = false;
    frameRemoved = false;
    overflow = false;
    busy = true;
    const quietFor = performance.now() - lastEnd;
    const cost = await onChanges(changes).catch(() => 0);
    busy = false;
    wait = nextWait(wait, cost, quietFor);
    lastEnd = performance.now();
    if (blocks.size > 0 || removed || overflow) arm();
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.target === root && record.addedNodes.length > 0) onNewDocument();
      if (record.removedNodes.length > 0) removed = true;
      if ([...record.removedNodes].some(holdsFrame)) frameRemoved = true;
      // What stood before and behind a cut off piece of a line is now one text.
      if ([...record.removedNodes].some(isInline)) note(record.target);
      if (record.type === 'characterData') note(record.target);
      else if (record.type === 'attributes') {
        if (hidesOrShows(record)) note(record.target);
      } else for (const node of record.addedNodes) if (node.nodeType === 1 || node.nodeType === 3) note(node);
    }
    if (blocks.size > 0 || removed || overflow) arm();
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: [...HIDING_ATTRIBUTES],
    attributeOldValue: true,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    forget() {
      observer.takeRecords();
      blocks = new Set();
      removed = false;
      overflow = false;
    },
  };
}
