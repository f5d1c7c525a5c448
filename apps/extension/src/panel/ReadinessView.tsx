/**
 * A self-check for one product: the criteria of its measures, answered from facts that the person gives. Answers and notes stay
 * on the device. What is not answered is not known, and nothing here says that goods are in order: it says what is still open.
 */
import {
  type Criterion,
  type CriterionAnswer,
  type CriterionResult,
  type FactSpec,
  type Facts,
  readCode,
} from '@luongxanh/core';
import { entryWords, problemWords, resultWords } from '@luongxanh/core/words';
import { useMemo, useState } from 'preact/hooks';
import type { MarkKind } from '../messages.ts';
import {
  answered,
  askedOn,
  byDay,
  countAnswers,
  evaluateGroup,
  factFrom,
  factsOnce,
  given,
  type ReadinessGroup,
  readinessFor,
  unasked,
} from '../model/readiness.ts';
import { printMemo } from '../model/readiness-memo.ts';
import { routeText } from '../model/routes.ts';
import { type ReadinessAnswers, readinessAnswers } from '../storage.ts';
import { downloadText } from '../ui/download.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { OnPaper } from '../ui/on-paper.tsx';
import { Code, Day, Status } from '../ui/pieces.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { SourceLine } from '../ui/source-line.tsx';
import { type Speech, speechOf, useSpeech } from '../ui/speech.tsx';
import { EmptyState, LoadingState } from '../ui/states.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useStored } from '../ui/use-stored.ts';
import { Examples } from './Examples.tsx';
import { Fact } from './ReadinessFact.tsx';
import { Unasked } from './ReadinessUnasked.tsx';
import { WatchedCodes } from './WatchedCodes.tsx';

export function ReadinessView({ code }: { readonly code: string | null }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  if (code === null) {
    return (
      <div class="stack">
        <h1>{t('tabReadiness')}</h1>
        <EmptyState title={t('readinessEmpty')}>
          <p>{t('readinessEmptyDo')}</p>
          <Examples view="readiness" />
        </EmptyState>
        <WatchedCodes view="readiness" />
      </div>
    );
  }
  const resolved = readCode(code, tree);
  if (!resolved.ok) {
    return (
      <div class="stack">
        <h1>{t('tabReadiness')}</h1>
        <p class="note warn" role="alert">
          {say(problemWords(resolved.problem))}
        </p>
      </div>
    );
  }
  // What is being typed belongs to its product.
  return <Check key={resolved.value.code} code={resolved.value.code} />;
}

const NOTHING: ReadinessAnswers = { facts: {}, notes: {}, changed: null, review: [] };

function Check({ code }: { readonly code: string }) {
  const { catalogue, tree, today } = useKnowledge();
  const speech = useSpeech();
  const { t, say } = speech;
  const stored = useStored(readinessAnswers);
  const groups = useMemo(() => readinessFor(code, today, catalogue, tree), [code, today, catalogue, tree]);
  const silent = useMemo(() => unasked(code, today, catalogue, tree), [code, today, catalogue, tree]);
  usePrintedWhole();
  const label = tree.label(code);
  if (!stored.ready) return <LoadingState />;
  const answers = stored.value[code] ?? NOTHING;
  const change = (part: 'facts' | 'notes', name: string, value: string) =>
    void stored.change((now) => ({ ...now, [code]: answered(now[code] ?? NOTHING, part, name, value, today) }));
  const erase = () =>
    void stored.change((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== code)));
  const facts = factsOf(groups, answers);
  const evaluated = groups.map((group) => ({ group, results: evaluateGroup(group, facts, today) }));
  const days = evaluated.map(({ group, results }) => ({ group, ...byDay(results) }));
  const fresh = factsOnce(days.flatMap(({ asked, later }) => [...asked, ...later]).map(({ criterion }) => criterion));
  const counts = countAnswers(evaluated.flatMap((one) => one.results));
  // Who works in Vietnamese has a buyer who reads English.
  const other = speechOf(speech.language === 'vi' ? 'en' : 'vi');
  const memo = (written: Speech) =>
    downloadText(
      `luong-xanh-${code}-memo-${written.language}.md`,
      'text/markdown',
      printMemo({ code, label, evaluated, unasked: silent, answers, catalogue, today, speech: written }),
    );
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>
          {t('tabReadiness')}: <Code code={code} /> {label ? say(label) : ''}
        </h1>
        {groups.length > 0 ? (
          <>
            <p class="lead" role="status">
              {t('readinessCounts', { met: counts.met, notMet: counts.not_met, open: counts.not_known })}
            </p>
            <p class="note">{t('readinessNote')}</p>
            {answers.changed ? (
              <p class="small dim">
                {t('answersOf')} <Day date={answers.changed} />
              </p>
            ) : null}
            <div class="bar no-print">
              <button type="button" onClick={() => memo(speech)}>
                {t('saveMemo')}
              </button>
              <button type="button" onClick={() => memo(other)}>
                {t('saveMemoOther')}
              </button>
              <button type="button" onClick={() => print()}>
                {t('print')}
              </button>
              <button type="button" onClick={erase} aria-disabled={answers === NOTHING}>
                {t('eraseAnswers')}
              </button>
              <a href={`#/${routeText({ view: 'product', code })}`}>{t('openProduct')}</a>
            </div>
          </>
        ) : null}
      </header>
      {groups.length === 0 ? (
        <EmptyState title={t('readinessNone')}>
          <p>{t('readinessNoneDo')}</p>
          <a class="button" href={`#/${routeText({ view: 'product', code })}`}>
            {t('openProduct')}
          </a>
        </EmptyState>
      ) : (
        days.map(({ group, asked, later }) => (
          <section key={group.measure.id} class="stack">
            <h2>
              <a href={`#/${routeText({ view: 'act', celex: group.measure.celex })}`}>{say(group.measure.shortName)}</a>{' '}
              <span class="count">{asked.length}</span>
            </h2>
            <p class="small dim">
              {t('askedOn')} <Day date={askedOn(group.verdict, today)} />
            </p>
            {asked.map((result) => (
              <Question
                key={result.criterion.id}
                result={result}
                fresh={fresh.get(result.criterion.id) ?? []}
                answers={answers}
                onChange={change}
              />
            ))}
            {later.length > 0 ? (
              <details class="group">
                <summary>
                  <h3>
                    {t('askedLater')} <span class="count">{later.length}</span>
                  </h3>
                </summary>
                {later.map((result) => (
                  <Question
                    key={result.criterion.id}
                    result={result}
                    fresh={fresh.get(result.criterion.id) ?? []}
                    answers={answers}
                    onChange={change}
                  />
                ))}
              </details>
            ) : null}
          </section>
        ))
      )}
      <Unasked measures={silent} />
    </div>
  );
}

function factsOf(groups: readonly ReadinessGroup[], answers: ReadinessAnswers): Facts {
  const specs = groups.flatMap((group) => group.criteria.flatMap((criterion) => criterion.facts));
  return Object.fromEntries(specs.map((spec) => [spec.name, factFrom(spec, given(spec, answers))]));
}

const ANSWER_MARKS: Readonly<Record<CriterionAnswer, MarkKind>> = {
  met: 'applies',
  not_met: 'outdated',
  not_known: 'depends',
  not_asked: 'quiet',
};

interface QuestionProps {
  readonly result: CriterionResult;
  /** Its facts that no question above asks. */
  readonly fresh: readonly FactSpec[];
  readonly answers: ReadinessAnswers;
  onChange(part: 'facts' | 'notes', name: string, value: string): void;
}

function Question({ result, fresh, answers, onChange }: QuestionProps) {
  const { t, say } = useSpeech();
  const { criterion, answer } = result;
  const mark = ANSWER_MARKS[answer];
  const above = criterion.facts.filter((spec) => !fresh.includes(spec));
  return (
    <fieldset class="card">
      <legend class="sr">{say(criterion.title)}</legend>
      <div class="bar" style={{ justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <h3 class="grow">{say(criterion.title)}</h3>
        <span class="bar">
          <MarkIcon mark={mark} />
          <Status mark={mark}>{say(resultWords(result))}</Status>
        </span>
      </div>
      <p>
        {say(criterion.question)}{' '}
        {criterion.article ? <span class="dim small">({say(entryWords(criterion.article))})</span> : null}
      </p>
      {answer === 'not_asked' && criterion.from !== null && result.because === 'date' ? (
        <p class="small dim">
          {t('askedOn')} <Day date={criterion.from} />
        </p>
      ) : null}
      {above.map((spec) => (
        <p key={spec.name} class="small dim">
          {say(spec.ask)} {t('answeredAbove')}
        </p>
      ))}
      {fresh.map((spec) => (
        <Fact
          key={spec.name}
          spec={spec}
          id={`${criterion.id}-${spec.name}`}
          value={answers.facts[spec.name] ?? ''}
          review={answers.review.includes(spec.name)}
          onChange={(value) => onChange('facts', spec.name, value)}
        />
      ))}
      <Evidence
        criterion={criterion}
        note={answers.notes[criterion.id] ?? ''}
        onChange={(value) => onChange('notes', criterion.id, value)}
      />
      <SourceLine ids={criterion.sources} grade={criterion.grade} />
      {answer === 'not_known' && result.missing.length > 0 ? <p class="sr">{t('stillOpen')}</p> : null}
    </fieldset>
  );
}

function Evidence({
  criterion,
  note,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly note: string;
  onChange(value: string): void;
}) {
  const { t, say } = useSpeech();
  const draft = useDraft(note, onChange);
  // Not closed over the field when the last letter of a note goes.
  const [open] = useState(note !== '');
  return (
    <details class="small" open={open}>
      <summary>{t('evidence')}</summary>
      <ul class="stack tight">
        {criterion.evidence.map((one) => (
          <li key={one.en}>{say(one)}</li>
        ))}
      </ul>
      <label class="field">
        {t('evidenceNote')}
        <textarea class="no-print" rows={2} {...draft} />
        <OnPaper text={draft.value} />
      </label>
    </details>
  );
}
