/** The part of the Data view about figures; a chunk of its own, because readers and store are not needed before it. */
import { inPrivateWindow, storeFaultOf } from '../../figures/store-fault.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { ImportFigures } from './ImportFigures.tsx';
import { KeptFigures } from './KeptFigures.tsx';
import { storeFaultText } from './store-words.ts';

export function DataFigures() {
  const { t } = useSpeech();
  if (inPrivateWindow()) return <p class="note">{storeFaultText(storeFaultOf(''), t)}</p>;
  return (
    <div class="stack wide">
      <ImportFigures />
      <KeptFigures />
    </div>
  );
}
