/** One product code on one day: its place in the tree, the verdicts, the Vietnamese obligations, the figures, links out. */
import {
  ancestorsOf,
  assess,
  type IsoDate,
  isIsoDate,
  levelOf,
  obligationsBehind,
  type Problem,
  readCode,
} from '@luongxanh/core';
import { levelWords, problemWords } from '@luongxanh/core/words';
import { useMemo } from 'preact/hooks';
import { routeText } from '../model/routes.ts';
import { groupVerdicts } from '../model/verdict-groups.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Both, Code } from '../ui/pieces.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Below } from './Below.tsx';
import { Examples } from './Examples.tsx';
import { Later } from './Later.tsx';
import { LinksOut } from './LinksOut.tsx';
import { RelatedList, relatedOnce } from './RelatedList.tsx';
import { CodeFacts } from './tree/CodeFacts.tsx';
import { go } from './use-panel.ts';
import { VerdictSummary } from './VerdictSummary.tsx';
import { Verdicts } from './Verdicts.tsx';
import { WatchButton } from './WatchButton.tsx';

interface Props {
  readonly code: string;
  readonly on: IsoDate | null;
}

export function ProductView({ code, on }: Props) {
  const { tree, today } = useKnowledge();
  const { t } = useSpeech();
  const resolved = useMemo(() => (code === '' ? null : readCode(code, tree)), [code, tree]);
  if (!resolved) {
    return (
      <div class="stack">
        <h1>{t('tabProduct')}</h1>
        <EmptyState title={t('productEmpty')}>
          <p>{t('productEmptyDo')}</p>
          <Examples view="product" />
          <a class="button" href={`#/${routeText({ view: 'tree', code: '' })}`}>
            {t('browseTree')}
          </a>
        </EmptyState>
      </div>
    );
  }
  if (!resolved.ok) return <Unanswered code={code} problem={resolved.problem} />;
  return <Answer code={resolved.value.code} on={on ?? today} problems={resolved.value.problems} />;
}

const figures = () => import('./Figures.tsx').then((module) => module.Figures);
const cbamEstimator = () => import('./figures/CbamEstimator.tsx').then((module) => module.CbamEstimator);

/** Verdicts under which an importer may have to buy certificates. */
const CBAM_ASKED: readonly string[] = ['listed', 'later', 'partial', 'longer_code_needed'];

function Unanswered({ code, problem }: { readonly code: string; readonly problem: Problem }) {
  const { say, t } = useSpeech();
  const near =
    problem.code === 'invalid_code'
      ? problem.suggestions
      : problem.code === 'unknown_code' && problem.nearest
        ? [problem.nearest]
        : [];
  return (
    <div class="stack">
      <h1>{t('codeNotAnswered', { code })}</h1>
      <p class="note warn" role="alert">
        {say(problemWords(problem))}
      </p>
      {near.length > 0 ? (
        <ul class="bar">
          {near.map((one) => (
            <li key={one}>
              <a class="button" href={`#/${routeText({ view: 'product', code: one })}`}>
                <Code code={one} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={`#/${routeText({ view: 'search', query: code })}`}>{t('searchFor', { query: code })}</a>
      </p>
    </div>
  );
}

function Answer({
  code,
  on,
  problems,
}: {
  readonly code: string;
  readonly on: IsoDate;
  readonly problems: readonly Problem[];
}) {
  usePrintedWhole();
  const { catalogue, tree, today } = useKnowledge();
  const { t, say, day, language } = useSpeech();
  const verdicts = useMemo(() => assess(code, { catalogue, on, tree }), [catalogue, tree, code, on]);
  const groups = useMemo(() => groupVerdicts(verdicts, on), [verdicts, on]);
  const related = useMemo(() => obligationsBehind(catalogue, verdicts, on, code), [catalogue, verdicts, on, code]);
  const inCbam = verdicts.some(({ measure, status }) => measure === 'cbam' && CBAM_ASKED.includes(status));
  const label = tree.label(code);
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>
          <Code code={code} /> {label ? say(label) : ''}
        </h1>
        {label ? (
          <p class="dim" lang={language === 'en' ? 'vi' : 'en'}>
            {language === 'en' ? label.vi : label.en}
          </p>
        ) : null}
        {problems.map((problem) => (
          <p key={problem.code} class="note ask">
            {say(problemWords(problem))}
          </p>
        ))}
        <CodeFacts code={code} />
        <Path code={code} on={on === today ? null : on} />
        <div class="bar end no-print">
          <label class="field">
            {t('onDate')}
            <input
              type="date"
              value={on}
              required
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (isIsoDate(value))
                  go(routeText({ view: 'product', code, ...(value === today ? {} : { on: value }) }));
              }}
            />
          </label>
          {on === today ? null : (
            <a class="button no-print" href={`#/${routeText({ view: 'product', code })}`}>
              {t('backToToday')}
            </a>
          )}
          <WatchButton code={code} />
          <a class="button no-print" href={`#/${routeText({ view: 'readiness', code })}`}>
            {t('selfCheck')}
          </a>
          <a class="button no-print" href={`#/${routeText({ view: 'tree', code })}`}>
            {t('placeInTree')}
          </a>
        </div>
      </header>
      <section class="stack" aria-labelledby="verdicts-title">
        <h2 id="verdicts-title">{t('verdictsOn', { date: day(on) })}</h2>
        <VerdictSummary groups={groups} />
        <Verdicts groups={groups} on={on} />
      </section>
      <Below>
        <section class="stack" aria-labelledby="tasks-title">
          <h2 id="tasks-title">
            {t('obligationsBehind')} <span class="count">{relatedOnce(related).size}</span>
          </h2>
          {related.length === 0 ? <p class="dim">{t('obligationsNone')}</p> : <RelatedList related={related} />}
        </section>
        <section class="stack" aria-labelledby="figures-title">
          <h2 id="figures-title">{t('figures')}</h2>
          <Later load={figures} props={{ code }} />
        </section>
        {inCbam ? <Later load={cbamEstimator} props={{ code, on }} key={code} /> : null}
        <LinksOut code={code} on={on} />
      </Below>
    </div>
  );
}

/** The way down the tree, both languages, and the codes below. */
function Path({ code, on }: { readonly code: string; readonly on: IsoDate | null }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  const above = ancestorsOf(code).filter((one) => tree.has(one));
  const children = tree.children(code);
  const address = (one: string) => `#/${routeText({ view: 'product', code: one, ...(on ? { on } : {}) })}`;
  return (
    <nav aria-label={t('tree')} class="stack tight">
      <ol class="path">
        {above.map((one) => {
          const label = tree.label(one);
          return (
            <li key={one}>
              <a href={address(one)}>
                <Code code={one} />
              </a>
              <span class="stack tight">
                <span class="sr">{say(levelWords[levelOf(one) ?? 'hs2'])}: </span>
                {label ? <Both text={label} /> : null}
              </span>
            </li>
          );
        })}
      </ol>
      {children.length > 0 ? (
        <details>
          <summary>{t('codesBelow', { count: children.length })}</summary>
          <ul class="path">
            {children.map((one) => {
              const label = tree.label(one);
              return (
                <li key={one}>
                  <a href={address(one)}>
                    <Code code={one} />
                  </a>
                  <span>{label ? say(label) : ''}</span>
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
    </nav>
  );
}
