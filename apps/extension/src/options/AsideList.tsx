/** Parts of the store that could not be read: shown as they were, saved, erased one by one, never by themselves. */
import { browser } from 'wxt/browser';
import { type AsidePart, asideParts } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { Counted } from '../ui/pieces.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ITEM_NAMES } from './item-names.ts';

export function AsideList({ stored }: { readonly stored: Readonly<Record<string, unknown>> }) {
  const { t } = useSpeech();
  const parts = asideParts(stored);
  if (parts.length === 0) return null;
  return (
    <div class="note ask">
      <Counted title={t('asideTitle')} count={parts.length}>
        <p>{t('asideAbout')}</p>
        <ul class="stack">
          {parts.map((part) => (
            <Part key={part.key} part={part} />
          ))}
        </ul>
      </Counted>
    </div>
  );
}

function Part({ part }: { readonly part: AsidePart }) {
  const { t, shortDay } = useSpeech();
  const day = part.found.slice(0, 10);
  const name = t('asideOf', { item: t(ITEM_NAMES[part.item] ?? 'itemOther'), date: shortDay(day) });
  const text = JSON.stringify(part.part, null, 2);
  return (
    <li class="stack tight">
      <p>
        <strong>{name}</strong>{' '}
        <span class="dim">({part.why === 'newer_version' ? t('asideNewer') : t('asideNotReadable')})</span>
      </p>
      <Scroll name={name} high>
        <pre class="stored">{text}</pre>
      </Scroll>
      <div class="bar">
        <button
          type="button"
          onClick={() => downloadText(`luong-xanh-${part.item}-${day}.json`, 'application/json', text)}
        >
          {t('asideSave')}
        </button>
        <button type="button" onClick={() => void browser.storage.local.remove(part.key)}>
          {t('asideErase')}
        </button>
      </div>
    </li>
  );
}
