/** Asks the background to read the tab in front; what the browser forbids is said in words. */
import { useState } from 'preact/hooks';
import { sendMessage } from '../messages.ts';
import { useSpeech } from '../ui/speech.tsx';
import { ErrorState } from '../ui/states.tsx';

export function ReadButton({ again = false }: { readonly again?: boolean }) {
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'reading' | 'not_possible'>('idle');
  const read = async () => {
    if (state === 'reading') return;
    setState('reading');
    const answer = await sendMessage('readThisTab', undefined).catch(() => 'not_possible' as const);
    setState(answer === 'read' ? 'idle' : 'not_possible');
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
    </>
  );
}
