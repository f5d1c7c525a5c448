/**
 * The picture beside a table. Chart.js comes when one is drawn; a picture that cannot be drawn is left out, because the table
 * says the same. To a screen reader it is one image with its ends in words.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChartModel, type ChartRow, drawnYears } from '../../model/figure-chart.ts';
import { useSpeech } from '../../ui/speech.tsx';

interface Props {
  readonly chart: ChartModel;
  readonly title: string;
  readonly source: string;
  /** The one row must be named too: it is no plain value, but a bound. */
  readonly named?: boolean;
  /** Name of the picture file, without its ending. */
  readonly file: string;
}

export function Chart({ chart, title, source, file, named = false }: Props) {
  const { t, number, language } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const dark = useDark();
  useEffect(() => {
    const life = new AbortController();
    const target = canvas.current;
    if (!target) return;
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (!life.signal.aborted) drawChart(target, chart, (value) => number(value, 2), life.signal);
      },
      () => setFailed(true),
    );
    return () => life.abort();
  }, [chart, dark, language]);
  if (failed || drawnYears(chart) < 2) return null;
  const ends = (row: ChartRow): string => {
    const known = chart.years.flatMap((year, at) => {
      const value = row.values[at] ?? null;
      return value === null ? [] : [{ year, value }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return `${row.label}: ${t('missing')}`;
    return t('chartRow', {
      label: row.label,
      from: first.year,
      start: number(first.value),
      to: last.year,
      end: number(last.value),
    });
  };
  const save = () => {
    const target = canvas.current;
    if (!target) return;
    const picture = {
      title: `${title} (${chart.unit})`,
      rows: chart.rows.length > 1 || named ? chart.rows.map((row) => row.label) : [],
      source: t('pngSource', { source }),
      file: `${file}.png`,
    };
    void import('./save-picture.ts').then(({ savePicture }) => savePicture(target, picture));
  };
  return (
    <div class="stack tight">
      {chart.rows.length > 1 || named ? (
        <ul class="bar small legend">
          {chart.rows.map((row, at) => (
            <li key={row.label} class="bar">
              <Swatch look={at === 0 ? 'first' : 'second'} line={chart.kind === 'line'} /> {row.label}
            </li>
          ))}
        </ul>
      ) : null}
      <div class="chart">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('chartAboutRows', { title, rows: chart.rows.map(ends).join('; '), unit: chart.unit })}
        />
      </div>
      {chart.rows.some((row) => row.provisional.includes(true)) ? (
        <p class="small dim">
          <Swatch look="preliminary" line={chart.kind === 'line'} /> {t('chartPreliminary')}
        </p>
      ) : null}
      <div class="bar no-print">
        <button type="button" aria-label={`${t('savePng')}: ${title}`} onClick={save}>
          {t('savePng')}
        </button>
      </div>
    </div>
  );
}

/** The same patterns as in the picture. */
function Swatch({ look, line }: { readonly look: 'first' | 'second' | 'preliminary'; readonly line: boolean }) {
  const colour = look === 'second' ? 'var(--bar-2)' : 'var(--bar)';
  if (line) {
    return (
      <svg class="swatch line" viewBox="0 0 20 12" aria-hidden="true" style={{ color: colour }} stroke="currentColor">
        <path d="M0 6h20" stroke-width="2" stroke-dasharray={look === 'second' ? '6 4' : undefined} />
        {look === 'second' ? (
          <rect x="7" y="3" width="6" height="6" fill="currentColor" />
        ) : (
          <circle cx="10" cy="6" r="3.5" fill={look === 'first' ? 'currentColor' : 'var(--paper)'} />
        )}
      </svg>
    );
  }
  return (
    <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" style={{ color: colour }} stroke="currentColor">
      {look === 'first' ? (
        <rect width="12" height="12" fill="currentColor" />
      ) : look === 'second' ? (
        <path d="M3 3h.1M9 3h.1M6 6h.1M3 9h.1M9 9h.1" stroke-width="2.4" stroke-linecap="round" />
      ) : (
        <path d="M0 12 12 0M-3 9 9-3M3 15 15 3" />
      )}
    </svg>
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
