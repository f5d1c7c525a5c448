/** The picture beside the table: one bar a year, preliminary years hatched, missing years empty. Chart.js comes when needed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureTable } from '../model/figure-rows.ts';
import { downloadBlob } from '../ui/download.ts';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly table: FigureTable;
  readonly title: string;
  readonly file: string;
}

export function BarChart({ table, title, file }: Props) {
  const { t, say, number, language } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const dark = useDark();
  const years = table.years;
  const known = years.filter((one) => one.value !== null);
  const first = known[0];
  const last = known.at(-1);
  useEffect(() => {
    const life = new AbortController();
    const target = canvas.current;
    if (!target) return;
    import('./draw-bars.ts').then(
      ({ drawBars }) => {
        if (!life.signal.aborted)
          drawBars(target, { table, unit: say(table.unit), number: (value) => number(value, 2) }, life.signal);
      },
      () => setFailed(true),
    );
    return () => life.abort();
  }, [table, dark, language]);
  // The table says the same; a chart that cannot be drawn is left out.
  if (failed) return null;
  const about =
    first && last
      ? t('chartAbout', {
          title,
          from: first.year,
          to: last.year,
          start: number(first.value ?? 0),
          end: number(last.value ?? 0),
          unit: say(table.unit),
        })
      : title;
  const save = () => canvas.current?.toBlob((blob) => blob && downloadBlob(file, blob));
  return (
    <div class="stack tight">
      <div class="chart">
        <canvas ref={canvas} role="img" aria-label={about} />
      </div>
      {years.some((one) => one.provisional) ? (
        <p class="small dim">
          <svg class="swatch m-applies" viewBox="0 0 12 12" aria-hidden="true" stroke="currentColor">
            <path d="M0 12 12 0M-3 9 9-3M3 15 15 3" />
          </svg>{' '}
          {t('provisionalYears')}
        </p>
      ) : null}
      <div class="bar no-print">
        <button type="button" onClick={save}>
          {t('savePng')}
        </button>
      </div>
    </div>
  );
}

/** Whether the scheme is dark, followed as it changes. */
function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const life = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => setDark(event.matches), {
      signal: life.signal,
    });
    return () => life.abort();
  }, []);
  return dark;
}
