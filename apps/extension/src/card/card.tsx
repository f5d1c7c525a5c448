/**
 * The card at a reference: seven parts at most, empty ones absent. Draws a `CardModel` that the background has written out
 * in the person's language, with the texts that came along; it knows no catalogue and no dictionary.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardModel, MarkKind } from '../messages.ts';
import type { CardTexts } from './texts.ts';

export interface CardActions {
  open(route: string): void;
  copy(text: string): Promise<boolean>;
  /** False where it could not be kept. */
  watch(): Promise<boolean>;
  close(): void;
}

interface Props {
  readonly model: CardModel;
  readonly texts: CardTexts;
  readonly actions: CardActions;
}

/** What does not fit into a glance is in the panel, one click away. */
const FEW = 3;

const MARK_TEXTS: Readonly<Record<MarkKind, keyof CardTexts>> = {
  applies: 'markApplies',
  depends: 'markDepends',
  coming: 'markComing',
  vietnam: 'markVietnam',
  quiet: 'markQuiet',
  outdated: 'markOutdated',
};

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export function Card({ model, texts, actions }: Props) {
  return (
    <>
      <header>
        <div>
          <p class="kind">
            {model.kind} <span class={`tag ${model.mark}`}>{texts[MARK_TEXTS[model.mark]]}</span>
          </p>
          <h2>{model.title}</h2>
          {model.name !== '' && <p class="name">{model.name}</p>}
        </div>
        <CloseButton texts={texts} actions={actions} />
      </header>
      {/* Scrolls by keyboard too, between a head and actions that stay in view. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-label={model.title}>
        <Body model={model} texts={texts} />
      </section>
      <Actions model={model} texts={texts} actions={actions} />
    </>
  );
}

function Body({ model, texts }: { model: CardModel; texts: CardTexts }) {
  return (
    <>
      {model.sentence !== '' && <p class="sentence">{model.sentence}</p>}
      {model.status !== '' && <p class="status">{model.status}</p>}
      {model.newer !== '' && <p class="sentence warning">{model.newer}</p>}
      {model.newest !== '' && <p class="soft">{model.newest}</p>}
      <Verdicts model={model} texts={texts} />
      <Dates model={model} texts={texts} />
      <Part title={texts.cardDuties} items={model.duties} texts={texts}>
        {(duty) => (
          <>
            {duty.text} {duty.article !== '' && <span class="soft">({duty.article})</span>}
          </>
        )}
      </Part>
      <Part title={texts.cardTasks} items={model.tasks} texts={texts}>
        {(task) => (
          <>
            <p>
              <strong>{task.instrument}</strong>: {task.task}
            </p>
            {task.lead !== '' && (
              <p class="soft">
                {task.lead}
                {task.leadNow !== '' && `; ${fill(texts.cardBodyNow, { body: task.leadNow })}`}
                {task.deadline !== '' && `; ${fill(texts.cardDeadline, { date: task.deadline })}`}
              </p>
            )}
            {task.warning !== '' && <p class="warning">{task.warning}</p>}
          </>
        )}
      </Part>
      {model.figure && (
        <section>
          <h3>{texts.cardFigures}</h3>
          <div class="figure">
            <Spark points={model.figure.points} />
            <p>
              {model.figure.text} <span class="soft">{model.figure.source}</span>
            </p>
          </div>
        </section>
      )}
      <Part title={texts.cardNotes} items={model.notes} texts={texts} few={2}>
        {(note) => note}
      </Part>
      <Sources model={model} texts={texts} />
      <p class="legal">{texts.notLegalAdvice}</p>
    </>
  );
}

/** What stands in the card while the answer is on its way, or where none came. */
export function Waiting({ text, texts, actions }: { text: string; texts: CardTexts; actions: CardActions }) {
  return (
    <header>
      <div>
        <p role="status">{text}</p>
      </div>
      <CloseButton texts={texts} actions={actions} />
    </header>
  );
}

function CloseButton({ texts, actions }: { texts: CardTexts; actions: CardActions }) {
  return (
    <button type="button" class="close" aria-label={texts.close} title={texts.close} onClick={() => actions.close()}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" fill="none" />
      </svg>
    </button>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly texts: CardTexts;
  readonly few?: number;
  readonly children: (item: T) => ComponentChildren;
}

function Part<T>({ title, items, texts, few = FEW, children }: PartProps<T>) {
  if (items.length === 0) return null;
  const more = items.length - few;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.slice(0, few).map((item) => (
          <li>{children(item)}</li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{fill(texts.cardMore, { count: more })}</p>}
    </section>
  );
}

function Verdicts({ model, texts }: { model: CardModel; texts: CardTexts }) {
  return (
    <Part title={texts.cardVerdicts} items={model.verdicts} texts={texts} few={4}>
      {(verdict) => (
        <>
          <p>
            <strong>{verdict.name}</strong>: <span class={`tag ${verdict.mark}`}>{verdict.status}</span>
            {verdict.when !== '' && <span class="soft"> · {verdict.when}</span>}
          </p>
          {verdict.mark === 'applies' && <p class="soft">{verdict.reason}</p>}
        </>
      )}
    </Part>
  );
}

function Dates({ model, texts }: { model: CardModel; texts: CardTexts }) {
  // The next date is what counts; what is past comes after it, the latest first.
  const ahead = model.dates.filter((date) => date.countdown !== '');
  const past = model.dates.filter((date) => date.countdown === '').reverse();
  return (
    <Part title={texts.cardDates} items={[...ahead, ...past]} texts={texts}>
      {(date) => (
        <>
          <p class="row">
            <strong>{date.date}</strong>
            {date.countdown !== '' && <span class="due">{date.countdown}</span>}
          </p>
          <p class="soft">{[date.text, date.who].filter((text) => text !== '').join(' · ')}</p>
        </>
      )}
    </Part>
  );
}

/** A line of the last years, without axis: the figure beside it has the number, the unit and the source. */
function Spark({ points }: { points: readonly number[] }) {
  if (points.length < 3) return null;
  const least = Math.min(...points);
  const span = Math.max(...points) - least || 1;
  const path = points
    .map(
      (point, at) =>
        `${((at / (points.length - 1)) * 62 + 1).toFixed(1)},${(21 - ((point - least) / span) * 18).toFixed(1)}`,
    )
    .join(' ');
  return (
    <svg width="64" height="24" viewBox="0 0 64 24" aria-hidden="true">
      <polyline points={path} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}

function Actions({ model, texts, actions }: Props) {
  const [copied, setCopied] = useState(false);
  const [watched, setWatched] = useState<boolean | null>(null);
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
        <button
          type="button"
          disabled={watched === true}
          onClick={trusted(() => void actions.watch().then(setWatched))}
        >
          <span aria-live="polite">
            {watched === null ? texts.cardWatch : watched ? texts.cardWatching : texts.cardNotKept}
          </span>
        </button>
      )}
    </div>
  );
}

function Sources({ model, texts }: { model: CardModel; texts: CardTexts }) {
  if (model.sources.length === 0) return null;
  return (
    <details>
      <summary>
        {texts.sources} ({model.sources.length})
        {model.grade !== '' && ` · ${fill(texts.cardGrade, { grade: model.grade })}`}
      </summary>
      <ul>
        {model.sources.map((source) => (
          <li>
            {source.url ? (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            <span class="soft">
              {' '}
              {[source.publisher, fill(texts.cardSourceRead, { date: source.read }), source.grade].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
