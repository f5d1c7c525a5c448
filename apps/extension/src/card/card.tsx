/**
 * The card at a reference: head, body, actions. Draws a `CardModel` that the background has written out in the person's
 * language, with the texts that came along; it knows no catalogue and no dictionary.
 */
import { useState } from 'preact/hooks';
import type { CardModel, MarkKind } from '../messages.ts';
import type { Watching } from './ask-to-watch.ts';
import { Body } from './body.tsx';
import type { CardTexts } from './texts.ts';

export interface CardActions {
  open(route: string): void;
  copy(text: string): Promise<boolean>;
  watch(): Promise<Watching>;
  close(): void;
}

interface Props {
  /** The panel was asked for and did not come. */
  readonly notOpened?: boolean;
  readonly model: CardModel;
  readonly texts: CardTexts;
  readonly actions: CardActions;
}

const MARK_TEXTS: Readonly<Record<MarkKind, keyof CardTexts>> = {
  applies: 'markApplies',
  depends: 'markDepends',
  coming: 'markComing',
  vietnam: 'markVietnam',
  quiet: 'markQuiet',
  outdated: 'markOutdated',
};

const WATCH_TEXTS: Readonly<Record<Watching | 'asking', keyof CardTexts>> = {
  asking: 'cardWatchAsked',
  watched: 'cardWatching',
  not_kept: 'cardNotKept',
  no_answer: 'cardNoAnswer',
};

export function Card({ model, texts, actions, notOpened = false }: Props) {
  return (
    <>
      {/* No `header`: in a page that would be a second banner. */}
      <div class="head">
        <div>
          <p class="kind">
            {model.kind} <span class={`tag ${model.mark}`}>{model.tag || texts[MARK_TEXTS[model.mark]]}</span>
          </p>
          <h2>{model.title}</h2>
          {model.name !== '' && <p class="name">{model.name}</p>}
        </div>
        <CloseButton texts={texts} actions={actions} />
      </div>
      {/* Scrolls by keyboard too, between a head and actions that stay in view. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="body" role="group" tabIndex={0} aria-label={model.title}>
        <Body model={model} texts={texts} />
      </div>
      <Actions model={model} texts={texts} actions={actions} />
      <p role="status" class="notice">
        {notOpened ? texts.cardNotOpened : ''}
      </p>
    </>
  );
}

/** What stands in the card while the answer is on its way, or where none came. */
export function Waiting({ text, texts, actions }: { text: string; texts: CardTexts; actions: CardActions }) {
  return (
    <div class="head">
      <div>
        <p role="status">{text}</p>
      </div>
      <CloseButton texts={texts} actions={actions} />
    </div>
  );
}

function CloseButton({ texts, actions }: { texts: CardTexts; actions: CardActions }) {
  return (
    <button type="button" class="close" title={texts.close} onClick={() => actions.close()}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" fill="none" />
      </svg>
    </button>
  );
}

function Actions({ model, texts, actions }: Props) {
  const [copied, setCopied] = useState(false);
  const [watching, setWatching] = useState<Watching | 'asking' | null>(null);
  const watch = () => {
    if (watching === 'watched' || watching === 'asking') return;
    setWatching('asking');
    void actions.watch().then(setWatching);
  };
  // Only presses of a person count: the page can reach an open shadow root, and must not act in the person's name.
  const trusted = (act: () => void) => (event: Event) => {
    if (event.isTrusted) act();
  };
  return (
    <div class="actions">
      <button type="button" class="main" onClick={trusted(() => actions.open(model.route))}>
        {texts.openInPanel}
      </button>
      {model.citation !== '' && (
        <button type="button" onClick={trusted(() => void actions.copy(model.citation).then(setCopied))}>
          <span aria-live="polite">{copied ? texts.copied : texts.copyCitation}</span>
        </button>
      )}
      {model.official && (
        <a href={model.official} target="_blank" rel="noreferrer noopener">
          {texts.officialText}
        </a>
      )}
      {model.key.kind === 'product-code' && (
        <button type="button" aria-disabled={watching === 'watched' || watching === 'asking'} onClick={trusted(watch)}>
          <span aria-live="polite">{texts[watching ? WATCH_TEXTS[watching] : 'cardWatch']}</span>
        </button>
      )}
    </div>
  );
}
