/** The way back of what the button beside it saved: what came in, what could not be read, what is wrong with the file. */
import { useState } from 'preact/hooks';
import type { StringKey } from '../i18n/index.ts';
import { type Restored, restoreHere } from '../storage.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ITEM_NAMES } from './item-names.ts';

interface Read {
  readonly file: string;
  readonly restored: Restored;
}

const REFUSALS: Readonly<Record<'not_json' | 'not_saved_here', StringKey>> = {
  not_json: 'restoreNotJson',
  not_saved_here: 'restoreNotOurs',
};

export function Restore() {
  const { t } = useSpeech();
  const [read, setRead] = useState<Read | null>(null);
  const open = async (file: File | undefined) => {
    if (file) setRead({ file: file.name, restored: await restoreHere(await file.text()) });
  };
  return (
    <div class="stack tight">
      <div class="bar">
        <FileButton
          label={t('restore')}
          accept=".json,application/json"
          describedBy="restore-about"
          onFiles={([file]) => void open(file)}
        />
      </div>
      <p class="dim" id="restore-about">
        {t('restoreAbout')}
      </p>
      <div role="status">{read ? <Result {...read} /> : null}</div>
    </div>
  );
}

function Result({ file, restored }: Read) {
  const { t } = useSpeech();
  if (!restored.ok) return <p class="note ask">{t(REFUSALS[restored.code], { file })}</p>;
  const { products, answers, settings, refused, problem } = restored;
  const names = [...new Set(refused.map(({ item }) => t(ITEM_NAMES[item] ?? 'itemOther')))];
  return (
    <div class="note stack tight">
      <p>
        {t('restoreDone', { file, products, answers })} {settings ? t('restoreSettings') : t('restoreNoSettings')}
      </p>
      {names.length > 0 ? <p>{t('restoreRefused', { items: names.join(', ') })}</p> : null}
      {problem ? <p>{t('restoreStopped')}</p> : null}
    </div>
  );
}
