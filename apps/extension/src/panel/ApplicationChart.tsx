/** When duties begin for whom, as bars on one axis of years; the dates and articles stand beside as text. */
import type { Measure } from '@luongxanh/core';
import { type ApplicationRow, applicationRows } from '../model/application-rows.ts';
import { placeOn, type YearAxis, yearWithPart } from '../model/target-spans.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ApplicationLine } from './ApplicationLine.tsx';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

export function ApplicationChart({ measure }: { readonly measure: Measure }) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const { rows, axis } = applicationRows(measure, today);
  if (rows.length === 0) return null;
  return (
    <section class="stack tight" aria-labelledby="application-title">
      <h2 id="application-title">{t('applicationTitle')}</h2>
      <div class="spans">
        <div class="axis small" aria-hidden="true">
          {axis.ticks.map((year) => (
            <span key={year} style={{ insetInlineStart: percent(placeOn(axis, year)) }}>
              {year}
            </span>
          ))}
          <span class="now" style={{ insetInlineStart: percent(placeOn(axis, yearWithPart(today))) }} />
        </div>
        <ul>
          {rows.map((row) => (
            <Row key={row.date + row.who.en} row={row} axis={axis} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Row({ row, axis }: { readonly row: ApplicationRow; readonly axis: YearAxis }) {
  const { today } = useKnowledge();
  const start = placeOn(axis, yearWithPart(row.date));
  return (
    <li class={`span ${row.begun ? 'running' : 'ahead'}`}>
      <ApplicationLine row={row} />
      <div class="track" aria-hidden="true">
        <span
          class="bar-span open"
          style={{ insetInlineStart: percent(start), inlineSize: percent(Math.max(0.01, 1 - start)) }}
        />
        <span class="now" style={{ insetInlineStart: percent(placeOn(axis, yearWithPart(today))) }} />
      </div>
    </li>
  );
}
