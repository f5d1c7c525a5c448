/**
 * What the views know: catalogue, nomenclature and the day. Loaded after the shell is drawn, because the records are the
 * larger part of the panel; the day is given once, so that no view reads a clock of its own.
 */
import type { Catalogue, IsoDate } from '@luongxanh/core';
import type { Nomenclature, Section } from '@luongxanh/nomenclature';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { LoadingState } from './states.tsx';

export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly tree: Nomenclature;
  sectionList(): readonly Section[];
  readonly today: IsoDate;
}

const KnowledgeContext = createContext<Knowledge | null>(null);

/** Today where the person is: a legal day begins at local midnight, not in Greenwich. */
export function localDay(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

let loading: Promise<Knowledge> | undefined;
let loaded: Knowledge | null = null;

/** Loads the records once; asked again it gives the same answer. Called early, so that they come while settings are read. */
export function loadKnowledge(today: IsoDate = localDay()): Promise<Knowledge> {
  loading ??= import('./knowledge-data.ts').then(({ catalogue, nomenclature, sectionList }) => {
    loaded = { catalogue, tree: nomenclature(), sectionList, today };
    return loaded;
  });
  return loading;
}

/** Loads the records once for all that is inside, and draws it at once: `Known` waits where records are needed. */
export function KnowledgeProvider({ children }: { readonly children: ComponentChildren }) {
  const [state, setState] = useState<Knowledge | Error | null>(loaded);
  // Heard at once, not after the first frame: the records are often there by then.
  useLayoutEffect(() => {
    if (state === null)
      loadKnowledge().then(setState, (cause) => setState(new Error('The records could not be loaded', { cause })));
  }, []);
  // A file that cannot be loaded is a fault for the boundary above.
  if (state instanceof Error) throw state;
  return <KnowledgeContext.Provider value={state}>{children}</KnowledgeContext.Provider>;
}

/** Draws `children` once the records are there. */
export function Known({ children, quiet = false }: { readonly children: ComponentChildren; readonly quiet?: boolean }) {
  if (useContext(KnowledgeContext) !== null) return <>{children}</>;
  return quiet ? null : <LoadingState />;
}

/** For what is drawn before the records are there; null until then. */
export const useKnowledgeSoon = (): Knowledge | null => useContext(KnowledgeContext);

export function useKnowledge(): Knowledge {
  const knowledge = useContext(KnowledgeContext);
  if (!knowledge) throw new Error('useKnowledge outside of Known');
  return knowledge;
}
