/** The watch list as a file in and out. Every line that is refused is said with its reason, and can be saved to be mended. */
import { problemWords } from '@luongxanh/core/words';
import { useState } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { printWatchList, readWatchList, type WatchRead } from '../model/watch-csv.ts';
import type { WatchedCode } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly list: readonly WatchedCode[];
  onRead(codes: readonly WatchedCode[]): void;
}

/** Refused lines shown; a file of prose has thousands. */
const SHOWN = 8;

export function WatchFiles({ list, onRead }: Props) {
  const { tree, today } = useKnowledge();
  const { t } = useSpeech();
  const [read, setRead] = useState<WatchRead | null>(null);
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const found = readWatchList(await file.text(), today, tree);
    input.value = '';
    setRead(found);
    if (found.codes.length > 0) onRead(found.codes);
  };
  return (
    <div class="stack tight no-print">
      <div class="bar">
        <label class="button">
          {t('importCsv')}
          <input
            class="sr"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => void open(event.currentTarget)}
          />
        </label>
        <button
          type="button"
          disabled={list.length === 0}
          onClick={() => downloadText('luong-xanh-products.csv', 'text/csv', printWatchList(list))}
        >
          {t('exportCsv')}
        </button>
      </div>
      <div role="status">{read ? <Result read={read} /> : null}</div>
    </div>
  );
}

function Result({ read: { codes, refused } }: { readonly read: WatchRead }) {
  const { t, say } = useSpeech();
  const save = () =>
    downloadText(
      'luong-xanh-refused.csv',
      'text/csv',
      printCsv(
        ['line', 'text', 'reason'],
        refused.map(({ line, text, problem }) => [line, text, say(problemWords(problem))]),
      ),
    );
  return (
    <div class={refused.length > 0 ? 'note ask stack tight' : 'note'}>
      <p>{codes.length === 0 ? t('csvNothing') : t('csvRead', { count: codes.length })}</p>
      {refused.length > 0 ? (
        <>
          <p>
            <strong>{t('refusedTitle', { count: refused.length })}</strong>
          </p>
          <ul>
            {refused.slice(0, SHOWN).map(({ line, problem }) => (
              <li key={line}>{t('csvLine', { line, problem: say(problemWords(problem)) })}</li>
            ))}
            {refused.length > SHOWN ? <li>{t('refusedMore', { count: refused.length - SHOWN })}</li> : null}
          </ul>
          <p>
            <button type="button" onClick={save}>
              {t('refusedSave')}
            </button>
          </p>
        </>
      ) : null}
    </div>
  );
}
