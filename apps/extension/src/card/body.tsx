/** What the card says between its head and its actions: at most seven parts, empty ones absent, a few lines each. */
import type { ComponentChildren } from 'preact';
import type { CardModel } from '../messages.ts';
import type { CardTexts } from './texts.ts';

/** What does not fit into a glance is in the panel, one click away. */
const FEW = 3;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export function Body({ model, texts }: { model: CardModel; texts: CardTexts }) {
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
