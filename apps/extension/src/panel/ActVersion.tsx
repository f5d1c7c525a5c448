/** Which text of the act this is, whether a newer one is known, and which amendments it cannot hold. */
import type { Instrument } from '@luongxanh/core';
import { CHANGED_BY } from '../i18n/changed-by.ts';
import { changesTo } from '../model/act-history.ts';
import { numbered } from '../model/act-title.ts';
import { versionOf } from '../model/act-version.ts';
import { eurLexUrl } from '../model/links-out.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly instrument: Instrument;
  /** As asked for: a consolidated text keeps its day. */
  readonly celex: string;
}

export function ActVersion(props: Props) {
  const { t } = useSpeech();
  return (
    <section class="stack tight" aria-labelledby="version-title">
      <h2 id="version-title">{t('version')}</h2>
      <VersionLines {...props} />
    </section>
  );
}

/** The answer to "is this text current", without a heading. */
export function VersionLines({ instrument, celex }: Props) {
  const { catalogue, today } = useKnowledge();
  const { t } = useSpeech();
  const { kind, date, newer, missing, proposed } = versionOf(celex, instrument, catalogue, today);
  // What EUR-Lex shows as the latest has no day of its own, so nothing is said of it.
  const current = newer === null && missing.length === 0 && !(kind === 'consolidated' && date === null);
  return (
    <>
      <p>
        {kind === 'published' ? t('versionPublished') : date ? t('versionConsolidated') : t('versionLatest')}{' '}
        {date ? <Day date={date} /> : null} <span class="dim small">CELEX {celex}</span>
      </p>
      {newer || missing.length > 0 ? (
        <div class="note warn stack tight">
          {newer ? (
            <p>
              <strong>{t('versionNewer')}</strong> {newer.date ? <Day date={newer.date} /> : null}:{' '}
              <a href={eurLexUrl(newer.celex)} target="_blank" rel="noreferrer">
                CELEX {newer.celex}
              </a>
            </p>
          ) : null}
          {missing.length > 0 ? (
            <>
              <p>{t('versionMissing', { count: missing.length })}</p>
              <ul class="stack tight">
                {missing.map((one) => (
                  <li key={one.instrument.id}>
                    <Act instrument={one.instrument} />
                    {one.date ? (
                      <span class="dim">
                        {' '}
                        · {t('rowSince')} <Day date={one.date} short />
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      ) : null}
      {current ? <p class="dim">{t('versionCurrent')}</p> : null}
      <End instrument={instrument} />
      {proposed.length > 0 ? (
        <div class="note coming">
          <p>{t('versionProposed')}</p>
          <ul class="stack tight">
            {proposed.map((one) => (
              <li key={one.id}>
                <Act instrument={one} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** The last day of an act that ends or has ended, and what repeals it or takes its place. */
function End({ instrument }: Pick<Props, 'instrument'>) {
  const { catalogue } = useKnowledge();
  const { t } = useSpeech();
  const by = changesTo(instrument.id, catalogue).filter(({ kind }) => kind === 'repeals' || kind === 'succeeds');
  if (!instrument.ended) return null;
  return (
    <p class="note warn">
      {t('lastDayInForce')} <Day date={instrument.ended} />
      {by.map((change) => (
        <span key={change.by.id}>
          {' '}
          · {t(CHANGED_BY[change.kind])} <Act instrument={change.by} />
        </span>
      ))}
    </p>
  );
}

function Act({ instrument }: { readonly instrument: Instrument }) {
  const { say } = useSpeech();
  return (
    <>
      <a href={`#/${routeOfInstrument(instrument)}`}>
        {instrument.number ? say(numbered(instrument.kind, instrument.number)) : say(instrument.title)}
      </a>
      {instrument.shortName ? <span class="dim small"> {say(instrument.shortName)}</span> : null}
    </>
  );
}
