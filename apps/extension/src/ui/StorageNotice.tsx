/** What went wrong with the store, in words, above every view: a change that was not kept, a part that was set aside. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StringKey, Translate } from '../i18n/index.ts';
import { asideParts, onStorageProblem, type StorageProblem } from '../storage.ts';
import { useSpeech } from './speech.tsx';

const WORDS: Readonly<Record<StorageProblem['code'], StringKey>> = {
  storage_full: 'storageFull',
  storage_not_written: 'storageNotWritten',
  storage_not_read: 'storageNotRead',
};

const problemText = (problem: StorageProblem, t: Translate): string =>
  t(WORDS[problem.code], 'reason' in problem ? { reason: problem.reason } : {});

/** `privacy`: the page that shows what is set aside; it need not point to itself. */
export function StorageNotice({ privacy = false }: { readonly privacy?: boolean }) {
  const { t } = useSpeech();
  const [problem, setProblem] = useState<StorageProblem | null>(null);
  const aside = useAsideCount();
  const [seen, setSeen] = useState(0);
  useEffect(() => onStorageProblem(setProblem), []);
  return (
    <>
      <div role="alert" class={problem ? 'note warn notice' : 'sr'}>
        {problem ? (
          <>
            <p>{problemText(problem, t)}</p>
            <button type="button" onClick={() => setProblem(null)}>
              {t('close')}
            </button>
          </>
        ) : null}
      </div>
      {!privacy && aside > seen ? (
        <div class="note ask notice" role="status">
          <p>{t('storageAside')}</p>
          <div class="bar">
            <a href="/options.html#privacy" target="_blank" rel="noreferrer">
              {t('storageAsideWhere')}
            </a>
            <button type="button" onClick={() => setSeen(aside)}>
              {t('close')}
            </button>
          </div>
        </div>
      ) : null}
    </>
  );
}

/** How many parts are set aside; followed, because they are found when something is read. */
function useAsideCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let alive = true;
    const look = () =>
      browser.storage.local.get(null).then(
        (stored) => alive && setCount(asideParts(stored).length),
        () => undefined,
      );
    const follow = (changes: Record<string, unknown>) => {
      if (Object.keys(changes).some((key) => key.startsWith('aside:'))) void look();
    };
    browser.storage.local.onChanged.addListener(follow);
    void look();
    return () => {
      alive = false;
      browser.storage.local.onChanged.removeListener(follow);
    };
  }, []);
  return count;
}
