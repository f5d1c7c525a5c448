/**
 * Which modules share a file. Each file that a page needs before it can draw costs a request of some milliseconds, so what the
 * panel stands on comes in three: its own, what pages or later parts share (`ui`), what the background needs too (`common`).
 * The records and the nomenclature are two files beside them, what draws figures is one that follows. Everything else the bundler divides as it likes.
 */
import { fileURLToPath } from 'node:url';

/** What the bundler tells of a module. */
interface ModuleInfo {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

export interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PANEL = source('entrypoints/sidepanel/index.html');
const OTHER_PAGES = ['popup', 'options', 'welcome'].map((page) => source(`entrypoints/${page}/index.html`));
/** WXT wraps the background in a module of its own. */
const BACKGROUND = `\0virtual:wxt-background-entrypoint?${source('entrypoints/background.ts')}`;
const FIGURES = source('src/panel/Figures.tsx');
const KNOWLEDGE = source('src/ui/knowledge-data.ts');

/** Files that every view waits for; the pages fetch them beside their own code (see `pages.ts`). */
export const KNOWLEDGE_FILES = ['catalogue', 'nomenclature'] as const;

/** All that is loaded with these modules, themselves included. */
function loadedWith(starts: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/** All that modules import later, and what is loaded with it. */
function loadedLater(now: ReadonlySet<string>, graph: Graph): Set<string> {
  const found = new Set<string>();
  let open: ReadonlySet<string> = now;
  while (open.size > 0) {
    const starts = [...open].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
    open = new Set([...loadedWith(starts, graph)].filter((id) => !found.has(id)));
    for (const id of open) found.add(id);
  }
  return found;
}

/** Names the file of a module; null leaves it to the bundler. For one build: the graph is walked at the first question. */
export function chunkNames(): (id: string, graph: Graph) => string | null {
  let name: ((id: string) => string | null) | undefined;
  return (id, graph) => {
    name ??= divide(graph);
    return name(id);
  };
}

/** The search index and the figures are known to the packages' entries, but no view waits for them. */
function knowledgeFile(id: string): string | null {
  if (id === KNOWLEDGE || /\/data\/(?:src\/|generated\/catalogue\.js$)/.test(id)) return 'catalogue';
  if (/\/nomenclature\/(?:src\/(?!search\/)|generated\/(?:codes|labels)\.js$)/.test(id)) return 'nomenclature';
  return null;
}

function divide(graph: Graph): (id: string) => string | null {
  const panel = loadedWith([PANEL], graph);
  const background = loadedWith([BACKGROUND], graph);
  const shared = new Set([...loadedWith(OTHER_PAGES, graph), ...loadedLater(panel, graph)]);
  const knowledge = loadedWith([KNOWLEDGE], graph);
  const figures = loadedWith([FIGURES], graph);
  if (panel.size < 2 || background.size < 2 || knowledge.size < 2)
    throw new Error('The files of the panel cannot be divided: an entry is not where loading/chunks.ts looks for it.');
  return (id) => {
    if (panel.has(id)) return background.has(id) ? 'common' : shared.has(id) ? 'ui' : null;
    if (knowledge.has(id)) return knowledgeFile(id);
    return figures.has(id) && !background.has(id) ? 'figures' : null;
  };
}
