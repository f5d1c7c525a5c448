/** Files into the panel: chosen with a button, or dropped anywhere on it. */
import { useEffect, useState } from 'preact/hooks';
import { openDocument } from '../document/open-document.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { go } from './use-panel.ts';

const ACCEPT = '.pdf,.html,.htm,.xhtml,.md,.markdown,.txt,.csv,application/pdf,text/*';

function useOpen(): (file: File | undefined) => void {
  const { catalogue, today } = useKnowledge();
  return (file) => {
    if (!file) return;
    void openDocument(file, { catalogue, on: today });
    go('document');
  };
}

export function ChooseFile() {
  const { t } = useSpeech();
  const open = useOpen();
  return (
    <section class="drop stack tight no-print" aria-labelledby="drop-title">
      <h2 id="drop-title">{t('dropTitle')}</h2>
      <p class="small dim">{t('dropAbout')}</p>
      <label class="button">
        {t('dropChoose')}
        <input
          class="sr"
          type="file"
          accept={ACCEPT}
          onChange={(event) => {
            const input = event.currentTarget;
            open(input.files?.[0]);
            input.value = '';
          }}
        />
      </label>
    </section>
  );
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole panel takes a file, except where a part of a view has taken it first. */
export function DropAnywhere() {
  const { t } = useSpeech();
  const open = useOpen();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const listen = (type: 'dragover' | 'drop' | 'dragleave', act: (event: DragEvent) => void) =>
      addEventListener(type, act, { signal });
    listen('dragover', (event) => {
      if (!hasFiles(event) || event.defaultPrevented) return setOver(false);
      event.preventDefault();
      setOver(true);
    });
    // Left the window, not only one of its parts.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      open(event.dataTransfer?.files[0]);
    });
    return () => life.abort();
  }, [open]);
  return over ? <div class="dropping">{t('dropHere')}</div> : null;
}
