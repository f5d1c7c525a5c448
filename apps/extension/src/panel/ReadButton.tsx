/** Asks the background to read the tab that the panel speaks about; what the browser forbids is said in words. */
import { useState } from 'preact/hooks';
import { askAgain, SHORT } from '../ask.ts';
import { sendMessage } from '../messages.ts';
import { useSpeech } from '../ui/speech.tsx';
import { ErrorState } from '../ui/states.tsx';
import { namedTab } from './use-tab.ts';

export function ReadButton({ again = false }: { readonly again?: boolean }) {
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'reading' | 'not_possible' | 'no_text' | 'no_answer'>('idle');
  const read = async () => {
    if (state === 'reading') return;
    setState('reading');
    const ask = () => sendMessage('readThisTab', namedTab());
    const answer = await askAgain(ask, null, SHORT).catch(() => 'no_answer' as const);
    setState(answer === 'read' ? 'idle' : answer);
  };
  return (
    <>
      <button type="button" class={again ? '' : 'primary'} aria-disabled={state === 'reading'} onClick={read}>
        {state === 'reading' ? t('reading') : again ? t('readAgain') : t('readPage')}
      </button>
      {state === 'not_possible' ? (
        <ErrorState title={t('readNotPossible')}>
          <p>{t('readNotPossibleDo')}</p>
        </ErrorState>
      ) : null}
      {state === 'no_text' ? <ErrorState title={t('readNoText')} /> : null}
      {state === 'no_answer' ? <ErrorState title={t('readNoAnswer')} /> : null}
    </>
  );
}
