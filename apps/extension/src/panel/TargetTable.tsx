/**
 * Quantified aims with their years as a chart: one axis of years, one bar an aim, a line for today. The numbers stand beside as
 * text, so that nobody needs to see the bars.
 */
import type { Target } from '@luongxanh/core';
import {
  axisOf,
  placeOn,
  sortSpans,
  spanOf,
  type TargetSpan,
  type YearAxis,
  yearWithPart,
} from '../model/target-spans.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted } from '../ui/pieces.tsx';
import type { Speech } from '../ui/speech.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { InstrumentLink } from './InstrumentLink.tsx';

/** "at least 10 %", "6–9 %", "all"; a target without a number says what it is about only. */
function targetValue(target: Target, { t, say, number }: Speech): string {
  // "15 %" as it is printed; "percent reduction" keeps its words, which say what falls.
  const unit = say(target.unit).replace(/^(?:percent|phần trăm)$/, '%');
  if (target.comparator === 'all') return t('targetAll');
  if (target.value === null) return unit;
  const value = number(target.value, 3);
  const text = target.comparator === 'between' && target.upper !== null ? `${value}–${number(target.upper, 3)}` : value;
  const word = {
    at_least: t('targetAtLeast'),
    at_most: t('targetAtMost'),
    about: t('targetAbout'),
    equals: '',
    between: '',
  }[target.comparator];
  return [word, unit === '%' ? `${text}\u00a0%` : [text, unit].filter(Boolean).join(' ')].filter(Boolean).join(' ');
}

export function TargetTable({ targets }: { readonly targets: readonly Target[] }) {
  const { t } = useSpeech();
  return (
    <Counted title={t('targets')} count={targets.length}>
      <TargetChart targets={targets} />
    </Counted>
  );
}

export function TargetChart({
  targets,
  axis: given,
  withDocument = false,
}: {
  readonly targets: readonly Target[];
  readonly axis?: YearAxis;
  /** Beside aims of other documents each names its own. */
  readonly withDocument?: boolean;
}) {
  const { today } = useKnowledge();
  const spans = sortSpans(targets.map((target) => spanOf(target, today)));
  const axis = given ?? axisOf(spans, today);
  return (
    <div class="spans">
      <Axis axis={axis} />
      <ul>
        {spans.map((span) => (
          <Span key={span.target.id} span={span} axis={axis} withDocument={withDocument} />
        ))}
      </ul>
    </div>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

function Axis({ axis }: { readonly axis: YearAxis }) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  return (
    <div class="axis small" aria-hidden="true">
      {axis.ticks.map((year) => (
        <span key={year} style={{ insetInlineStart: percent(placeOn(axis, year)) }}>
          {year}
        </span>
      ))}
      <span class="now" style={{ insetInlineStart: percent(placeOn(axis, yearWithPart(today))) }}>
        <span class="sr">{t('today')}</span>
      </span>
    </div>
  );
}

const WORDS = { over: 'spanOver', running: 'spanRunning', ahead: 'spanAhead', undated: 'spanUndated' } as const;

interface SpanProps {
  readonly span: TargetSpan;
  readonly axis: YearAxis;
  readonly withDocument: boolean;
}

function Span({ span, axis, withDocument }: SpanProps) {
  const { catalogue, today } = useKnowledge();
  const speech = useSpeech();
  const { t, say } = speech;
  const { target, from, to, when } = span;
  const instrument = withDocument ? catalogue.instruments.get(target.instrument) : undefined;
  const years = from !== null && to !== null && from !== to ? `${from}–${to}` : `${to ?? from ?? ''}`;
  const end = placeOn(axis, (to ?? axis.end - 1) + 1);
  // Only an end is known: a mark in its year, no bar that nobody stated.
  const start = from === null ? placeOn(axis, to ?? 0) : placeOn(axis, from);
  return (
    <li class={`span ${when}`}>
      <p>
        {say(target.metric)}{' '}
        <span class="dim small">
          {instrument ? (
            <>
              <InstrumentLink instrument={instrument} />,{' '}
            </>
          ) : null}
          {say(target.place)}
        </span>
      </p>
      <p>
        <strong>{targetValue(target, speech)}</strong>{' '}
        <span class="small">
          {years ? `${years}, ` : ''}
          {t(WORDS[when])}
        </span>
        {target.baseline ? (
          <span class="dim small">
            {' '}
            · {t('baseline')}: {say(target.baseline)}
          </span>
        ) : null}
      </p>
      {when === 'undated' ? null : (
        <div class="track" aria-hidden="true">
          <span
            class="bar-span"
            style={{ insetInlineStart: percent(start), inlineSize: percent(Math.max(0.01, end - start)) }}
          />
          <span class="now" style={{ insetInlineStart: percent(placeOn(axis, yearWithPart(today))) }} />
        </div>
      )}
    </li>
  );
}
