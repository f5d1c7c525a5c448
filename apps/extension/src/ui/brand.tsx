/** The name of the product with its mark, and the switch between its two languages. */
import type { Language } from '@luongxanh/core';
import { settings } from '../storage.ts';
import { Lane } from './icons.tsx';
import { useSpeech } from './speech.tsx';

export function Brand() {
  const { t } = useSpeech();
  return (
    <span class="brand">
      <Lane />
      {t('productName')}
    </span>
  );
}

const NAMES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['vi', 'Tiếng Việt'],
];

export function LanguageSwitch() {
  const { language, t } = useSpeech();
  const choose = (wanted: Language) => settings.update((now) => ({ ...now, language: wanted }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend for two buttons
    <div class="segments" role="group" aria-label={t('language')}>
      {NAMES.map(([tag, name]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          title={name}
          aria-pressed={tag === language}
          onClick={() => choose(tag)}
        >
          <span aria-hidden="true">{tag.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
