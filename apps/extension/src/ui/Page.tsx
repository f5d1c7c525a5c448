/** What every page of the extension stands in: the person's language, the records, a boundary for faults. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { languageOf } from '../i18n/index.ts';
import { settings } from '../storage.ts';
import { KnowledgeProvider, loadKnowledge } from './knowledge.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { SpeechProvider } from './speech.tsx';
import { Boundary } from './states.tsx';
import { useStored } from './use-stored.ts';

interface Props {
  /** The page that shows what is stored says what is set aside by itself. */
  readonly privacy?: boolean;
  readonly children: ComponentChildren;
}

export function Page({ privacy = false, children }: Props) {
  // A fault in loading is told by the provider below, which waits for the same promise.
  loadKnowledge().catch(() => undefined);
  const chosen = useStored(settings);
  const language = languageOf(chosen.value.language, browser.i18n.getUILanguage());
  // With the drawing, not after it: a screen reader must not begin in the other language.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Before the settings are read the browser's language would flash.
  if (!chosen.ready) return null;
  return (
    <SpeechProvider language={language}>
      <Boundary>
        <StorageNotice privacy={privacy} />
        <KnowledgeProvider>{children}</KnowledgeProvider>
      </Boundary>
    </SpeechProvider>
  );
}
