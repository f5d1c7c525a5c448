/** The watch list as a file in and out. Every line that is refused is said with its reason, and can be saved to be mended. */
import { problemWords } from '@luongxanh/core/words';
import { useState } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { routeText } from '../model/routes.ts';
import { printWatchList, readWatchList, type WatchRead } from '../model/watch-csv.ts';
import type { WatchedCode } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly list: readonly WatchedCode[];
  onRead(codes: readonly WatchedCode[]): void;
}

/** Lines shown of what was refused, and codes of what came in; a file of prose has thousands. */
const SHOWN = 8;

interface Imported extends WatchRead {
  /** Codes that were watched before the file came. */
  readonly known: ReadonlySet<string>;
}

export function WatchFiles({ list, onRead }: Props) {
  const { tree, today } = useKnowledge();
  const { t } = useSpeech();
  const [read, setRead] = useState<Imported | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = readWatchList(await file.text(), today, tree);
    setRead({ ...found, known: new Set(list.map(({ code }) => code)) });
    if (found.codes.length > 0) onRead(found.codes);
  };
  return (
    <div class="stack tight no-print">
      <div class="bar">
        <FileButton
          label={t('importCsv')}
          accept=".csv,.txt,text/csv,text/plain"
          onFiles={([file]) => void open(file)}
        />
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

function Result({ read: { codes, refused, known } }: { readonly read: Imported }) {
  const { t, say } = useSpeech();
  const added = codes.filter(({ code }) => !known.has(code));
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
      <p>
        {codes.length === 0
          ? t('csvNothing')
          : t('csvRead', { count: codes.length, added: added.length, known: codes.length - added.length })}
      </p>
      {added.length > 0 ? (
        <ul class="bar links">
          {added.slice(0, SHOWN).map(({ code }) => (
            <li key={code}>
              <a href={`#/${routeText({ view: 'product', code })}`}>
                <Code code={code} />
              </a>
            </li>
          ))}
          {added.length > SHOWN ? <li class="dim">{t('csvMore', { count: added.length - SHOWN })}</li> : null}
        </ul>
      ) : null}
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
