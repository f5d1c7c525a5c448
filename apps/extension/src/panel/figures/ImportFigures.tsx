/** Files of figures, dropped or chosen: progress, a way to stop, and what came of each, with the refused rows and their lines. */
import { problemSentence } from '@luongxanh/stats';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ImportProgress, type ImportResult, importFile, MOST_ROWS, PROBLEMS } from '../../figures/import-file.ts';
import { printCsv } from '../../model/csv.ts';
import { downloadText } from '../../ui/download.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { ImportedProducts } from './ImportedProducts.tsx';
import { fileName } from './SeriesFigure.tsx';

interface Reading {
  readonly file: File;
  readonly progress: ImportProgress;
}

/** Rows drawn of a list of refusals. */
const SHOWN = 100;

export function ImportFigures() {
  const { t, number } = useSpeech();
  const [reading, setReading] = useState<Reading | null>(null);
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  const [over, setOver] = useState(false);
  const life = useRef<AbortController | null>(null);
  useEffect(() => () => life.current?.abort(), []);
  const read = async (files: readonly File[]) => {
    const own = new AbortController();
    life.current = own;
    setResults([]);
    for (const file of files) {
      if (own.signal.aborted) break;
      setReading({ file, progress: { bytes: 0, rows: 0 } });
      const result = await importFile(file, Date.now(), {
        signal: own.signal,
        onProgress: (progress) => setReading({ file, progress }),
      });
      setResults((before) => [...before, result]);
    }
    setReading(null);
  };
  return (
    <section class="stack" aria-labelledby="import-title">
      <h2 id="import-title">{t('importTitle')}</h2>
      <p id="import-about" class="small dim">
        {t('importAbout')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the field inside does the same */}
      <div
        class={over ? 'drop over stack' : 'drop stack'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          // Other readers of the panel leave figures alone.
          event.stopPropagation();
          setOver(false);
          if (!reading) void read([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>{t('importDrop')}</p>
        <FileButton
          label={t('importChoose')}
          multiple
          disabled={reading !== null}
          describedBy="import-about"
          onFiles={(files) => void read(files)}
        />
        {reading ? (
          <div class="stack tight">
            <progress
              aria-label={reading.file.name}
              max={Math.max(1, reading.file.size)}
              value={Math.min(reading.progress.bytes, reading.file.size)}
            />
            <p class="small">
              {t('importReading', {
                file: reading.file.name,
                done: number(reading.progress.bytes / 1e6),
                size: number(reading.file.size / 1e6),
                rows: number(reading.progress.rows, 0),
              })}
            </p>
            <div class="bar">
              <button type="button" onClick={() => life.current?.abort()}>
                {t('cancel')}
              </button>
            </div>
          </div>
        ) : null}
      </div>
      <div role="status" class="stack">
        {results.map((result) => (
          <Result key={result.info.id} result={result} />
        ))}
      </div>
    </section>
  );
}

function Result({ result }: { readonly result: ImportResult }) {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const { outcome, info, problems } = result;
  const [only] = problems;
  // One fault of the whole file is a sentence, not a list.
  const whole = outcome === 'unreadable' && info.refused === 1 && only && only.code !== 'bad_row';
  const words = {
    kept: t(info.leftOut === null ? 'importDonePassed' : 'importDone', {
      file: info.file,
      rows: number(info.rows, 0),
      left: number(info.leftOut ?? 0, 0),
      refused: number(info.refused, 0),
    }),
    nothing: t('importNothing', { file: info.file }),
    unreadable: whole ? say(problemSentence(only, 'panel')) : t('importNoValues', { file: info.file }),
    too_many: t('importTooMany', { file: info.file, limit: number(MOST_ROWS, 0) }),
    stopped: t('importStopped', { file: info.file }),
    full: t('importFull', { file: info.file }),
    not_kept: t('importNotKept', { file: info.file, reason: result.reason ?? '' }),
  }[outcome];
  const save = () =>
    downloadText(
      fileName(`luong-xanh-refused-${info.file}`).concat('.csv'),
      'text/csv',
      printCsv(
        ['file', 'line', 'field', 'received', 'what'],
        problems.map((one) => [
          one.file,
          'line' in one ? one.line : '',
          one.code === 'bad_row' ? one.field : '',
          'received' in one ? one.received : '',
          say(problemSentence(one, 'panel')),
        ]),
      ),
    );
  return (
    <div class="stack tight">
      <p class={outcome === 'kept' && info.refused === 0 ? 'note' : outcome === 'kept' ? 'note ask' : 'note warn'}>
        {words}
      </p>
      {outcome === 'kept' ? <ImportedProducts info={info} /> : null}
      {info.refused > 0 && !whole ? (
        <details open={info.refused <= 10}>
          <summary>{t('importRefused', { count: number(info.refused, 0) })}</summary>
          <Scroll name={t('importRefused', { count: number(info.refused, 0) })} high>
            <ul class="stack tight small">
              {problems.slice(0, SHOWN).map((problem, at) => (
                <li key={at}>{say(problemSentence(problem, 'panel'))}</li>
              ))}
            </ul>
          </Scroll>
          {problems.length > SHOWN ? (
            <p class="small dim">
              {info.refused > PROBLEMS
                ? t('importRefusedAll', { shown: SHOWN, count: number(info.refused, 0) })
                : t('importRefusedMore', { shown: SHOWN, count: number(info.refused, 0) })}
            </p>
          ) : null}
          <button type="button" onClick={save}>
            {t('importSaveRefused')}
          </button>
        </details>
      ) : null}
    </div>
  );
}
