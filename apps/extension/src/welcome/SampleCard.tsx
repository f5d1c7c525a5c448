/** The card as it stands in pages: the same component, the same style, in a shadow root of its own; only its place differs. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { adoptStyle } from '../card/adopt-style.ts';
import { Card, type CardActions } from '../card/card.tsx';
import { cardStyle } from '../card/style.ts';
import { type CardTexts, cardTextKeys } from '../card/texts.ts';
import type { CardModel } from '../messages.ts';
import { useSpeech } from '../ui/speech.tsx';

/** In the flow of this page, where in others it floats at the reference. */
const IN_PLACE = `
:host { position: static !important; inset: auto !important; z-index: auto !important; }
.card { position: static; width: 100%; max-height: 26rem; animation: none; }
.close { display: none; }
`;

export function SampleCard({ model, actions }: { readonly model: CardModel; readonly actions: CardActions }) {
  const { t, language } = useSpeech();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const night = matchMedia('(prefers-color-scheme: dark)');
    const tone = () => {
      element.dataset.tone = night.matches ? 'night' : 'day';
    };
    tone();
    night.addEventListener('change', tone);
    adoptStyle(root, cardStyle + IN_PLACE);
    const texts = { ...Object.fromEntries(cardTextKeys.map((key) => [key, t(key)])), language } as CardTexts;
    render(
      <section class="card" lang={language} aria-label={model.title}>
        <Card model={model} texts={texts} actions={actions} />
      </section>,
      root,
    );
    return () => night.removeEventListener('change', tone);
  }, [model, language]);
  return <div ref={host} />;
}
