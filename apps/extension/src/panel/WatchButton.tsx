/** Puts a code on the watch list, or takes it off; its text says which. */
import { printCode } from '@luongxanh/core';
import { useState } from 'preact/hooks';
import { watchList } from '../storage.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';

export function WatchButton({ code }: { readonly code: string }) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const list = useStored(watchList);
  const watched = list.value.some((one) => one.code === code);
  const [told, setTold] = useState('');
  const toggle = () => {
    void list.change((now) => {
      const without = now.filter((one) => one.code !== code);
      return watched ? without : [...without, { code, note: '', added: today }];
    });
    setTold(t(watched ? 'watchRemoved' : 'watchAdded', { code: printCode(code) }));
  };
  return (
    <>
      <button type="button" class="no-print" onClick={toggle}>
        {watched ? t('watching') : t('watch')}
      </button>
      <span class="sr" role="status">
        {told}
      </span>
    </>
  );
}
