/** Small pieces that every view draws with: codes, dates, status words, rows, groups. */
import { type Bilingual, daysBetween, type Grade, type IsoDate, printCode } from '@luongxanh/core';
import { gradeWords } from '@luongxanh/core/words';
import type { ComponentChildren } from 'preact';
import type { MarkKind } from '../messages.ts';
import { countdown } from '../model/countdown.ts';
import { Chevron, MarkIcon } from './icons.tsx';
import { useKnowledge } from './knowledge.tsx';
import { Past } from './Past.tsx';
import { useSpeech } from './speech.tsx';

/** A code as the Official Journal prints it; the groups do not break over lines. */
export const Code = ({ code }: { readonly code: string }) => <span class="code">{printCode(code)}</span>;

export function Day({
  date,
  precision,
  short,
}: {
  readonly date: IsoDate;
  readonly precision?: 'day' | 'month' | 'year';
  readonly short?: boolean;
}) {
  const speech = useSpeech();
  return (
    <time dateTime={date} class={short ? 'day-short' : ''}>
      {short ? speech.shortDay(date, precision) : speech.day(date, precision)}
    </time>
  );
}

export { countdown };

/** A deadline with how far it is: whether the work is done is not ours to know. */
export function Deadline({ date }: { readonly date: IsoDate }) {
  const { today } = useKnowledge();
  const { language } = useSpeech();
  return (
    <>
      <Day date={date} /> <span class="dim">({countdown(daysBetween(today, date), language)})</span>
    </>
  );
}

/** What a thing becomes or leads to; read aloud as words where the words around do not say it. */
export const Arrow = ({ words }: { readonly words?: string }) => (
  <>
    <span class="arrow" aria-hidden="true">
      →
    </span>
    {words ? <span class="sr">{words}</span> : null}
  </>
);

export const Status = ({ mark, children }: { readonly mark: MarkKind; readonly children: ComponentChildren }) => (
  <span class={`status m-${mark}`}>{children}</span>
);

export function GradeWord({ grade }: { readonly grade: Grade }) {
  const { say } = useSpeech();
  return <>{say(gradeWords[grade])}</>;
}

interface RowProps {
  readonly mark: MarkKind;
  readonly href: string | null;
  readonly title: string;
  readonly name?: string | null;
  readonly status: string;
  readonly date?: IsoDate | null;
  /** What happens on the date, said before it. */
  readonly dateWords?: string | undefined;
  readonly extra?: string;
  readonly action?: ComponentChildren;
}

/** Mark, title, status, date, chevron. Without an address it is text. */
export function Row({ mark, href, title, name, status, date, dateWords, extra, action }: RowProps) {
  const inside = (
    <>
      <span>
        <span class="title">{title}</span>
        {name && name !== title ? <span class="small dim"> {name}</span> : null}
      </span>
      <span class="line2 small">
        <Status mark={mark}>{status}</Status>
        {date ? (
          <span>
            {dateWords ? `${dateWords} ` : ''}
            <Day date={date} short />
          </span>
        ) : null}
        {extra ? <span class="dim">{extra}</span> : null}
      </span>
      {href === null ? null : <Chevron />}
    </>
  );
  return (
    <li class="row">
      <MarkIcon mark={mark} />
      {href === null ? <div class="stack tight">{inside}</div> : <a href={href}>{inside}</a>}
      {action}
    </li>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A titled list with its count; nothing at all where it is empty. */
export function Group({ title, count, children, folded = false }: GroupProps & { readonly folded?: boolean }) {
  if (count === 0) return null;
  const heading = (
    <h2>
      {title} <span class="count">{count}</span>
    </h2>
  );
  return folded ? (
    <details class="group">
      <summary>{heading}</summary>
      {children}
    </details>
  ) : (
    <section class="group">
      {heading}
      <Past name={title} rows={count}>
        {children}
      </Past>
    </section>
  );
}

/** The same, folded: for what is known and does not matter first. */
export const FoldedGroup = (props: GroupProps) => <Group {...props} folded />;

/** A part of a view with the number of things in it. */
export function Counted({ title, count, children }: GroupProps) {
  return (
    <section class="stack tight">
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      {children}
    </section>
  );
}

export function Both({ text }: { readonly text: Bilingual }) {
  const { language } = useSpeech();
  const other = language === 'en' ? 'vi' : 'en';
  return (
    <>
      <span>{text[language]}</span>
      {text[other] && text[other] !== text[language] ? (
        <span class="other dim small" lang={other}>
          {text[other]}
        </span>
      ) : null}
    </>
  );
}
