/** Which text of the act this is, whether a newer one is known, and which amendments it cannot hold. */
import type { Instrument } from '@luongxanh/core';
import { versionOf } from '../model/act-version.ts';
import { eurLexUrl } from '../model/links-out.ts';
import { numbered } from '../model/page-groups.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function ActVersion({ instrument, celex }: { readonly instrument: Instrument; readonly celex: string }) {
  const { catalogue, today } = useKnowledge();
  const { t } = useSpeech();
  const { kind, date, newer, missing, proposed } = versionOf(celex, instrument, catalogue, today);
  const current = newer === null && missing.length === 0;
  return (
    <section class="stack tight" aria-labelledby="version-title">
      <h2 id="version-title">{t('version')}</h2>
      <p>
        {kind === 'published' ? t('versionPublished') : date ? t('versionConsolidated') : t('versionLatest')}{' '}
        {date ? <Day date={date} /> : null} <span class="dim small">CELEX {celex}</span>
      </p>
      {newer ? (
        <p class="note warn">
          {t('versionNewer')} {newer.date ? <Day date={newer.date} /> : null}:{' '}
          <a href={eurLexUrl(newer.celex)} target="_blank" rel="noreferrer">
            CELEX {newer.celex}
          </a>
        </p>
      ) : null}
      {missing.length > 0 ? (
        <div class="note warn">
          <p>{t('versionMissing', { count: missing.length })}</p>
          <ul class="stack tight">
            {missing.map((one) => (
              <li key={one.instrument.id}>
                <Act instrument={one.instrument} />
                {one.date ? (
                  <span class="dim">
                    {' '}
                    · {t('inForce')} <Day date={one.date} short />
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {current && kind === 'consolidated' ? <p class="dim">{t('versionCurrent')}</p> : null}
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
    </section>
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
