/** The way back: a side panel has no button of the browser for it. Shown once there is somewhere to go back to. */
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../ui/speech.tsx';

interface Navigation {
  readonly canGoBack: boolean;
}

/** Firefox lacks the interface in older releases; there the length of the history has to do. */
const canGoBack = (): boolean =>
  (globalThis as { navigation?: Navigation }).navigation?.canGoBack ?? history.length > 2;

export function BackButton() {
  const { t } = useSpeech();
  const [shown, setShown] = useState(canGoBack);
  useEffect(() => {
    const life = new AbortController();
    const look = () => setShown(canGoBack());
    addEventListener('hashchange', look, { signal: life.signal });
    addEventListener('popstate', look, { signal: life.signal });
    return () => life.abort();
  }, []);
  return shown ? (
    <button type="button" class="back no-print" onClick={() => history.back()}>
      {t('back')}
    </button>
  ) : null;
}
