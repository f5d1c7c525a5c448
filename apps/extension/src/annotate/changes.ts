/**
 * Hears what the page changes, and asks for those blocks to be read again: gathered, never at once, and ever more slowly
 * while the page goes on changing. Reading may cost a tenth of the time at most: a page that changes ten times a second
 * is read every few seconds.
 */
import { blockAround, outermost } from './roots.ts';

export interface Changes {
  /** Blocks to be read again; null: too many, read the whole page again. */
  readonly roots: readonly Element[] | null;
  /** Whether nodes were cut off. */
  readonly removed: boolean;
}

/** Reads the changes, and answers how long that took, in milliseconds. */
export type OnChanges = (changes: Changes) => Promise<number>;

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

export interface ChangeWatch {
  /** Forgets what was heard so far, because the whole page is being read anyhow. */
  forget(): void;
}

export function watchChanges(root: Node, onChanges: OnChanges, signal: AbortSignal): ChangeWatch {
  let blocks = new Set<Element>();
  let removed = false;
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
    const changes: Changes = { roots: overflow ? null : outermost(connected), removed };
    blocks = new Set();
    removed = false;
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
      if (record.removedNodes.length > 0) removed = true;
      if (record.type === 'characterData') note(record.target);
      else for (const node of record.addedNodes) if (node.nodeType === 1 || node.nodeType === 3) note(node);
    }
    if (blocks.size > 0 || removed || overflow) arm();
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
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
