/** The body as the text names it, and as it is called or succeeded now. No body named is said, not guessed. */
import type { Body } from '@luongxanh/core';
import { Arrow } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function BodyThenNow({ then, now }: { readonly then: Body | null; readonly now: Body | null }) {
  const { t, say } = useSpeech();
  if (!then) return <span class="dim">{t('noLead')}</span>;
  if (!now || now.id === then.id) return <>{say(then.name)}</>;
  return (
    <>
      {say(then.name)} <Arrow /> <span class="arrow">{t('bodyNow')}</span> <strong>{say(now.name)}</strong>
    </>
  );
}
