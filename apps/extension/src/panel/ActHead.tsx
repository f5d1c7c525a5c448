/** The head of a dossier: what the document is, its status and dates, its official texts. */
import { type Grade, type Instrument, type Measure, statusOn } from '@luongxanh/core';
import { instrumentStatusWords } from '@luongxanh/core/words';
import { numbered } from '../model/act-title.ts';
import { dayOfText } from '../model/act-version.ts';
import { eurLexInfoUrl, eurLexUrl } from '../model/links-out.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Both, Day, GradeWord } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

interface Props {
  readonly instrument: Instrument;
  readonly measure: Measure | null;
}

export function ActHead({ instrument, measure }: Props) {
  const { today } = useKnowledge();
  const { t, say } = useSpeech();
  const summary = measure?.summary ?? instrument.summary;
  const title = measure?.name ?? instrument.shortName ?? instrument.title;
  return (
    <header class="stack">
      <h1>{say(title)}</h1>
      <dl class="facts">
        <dt>{t('document')}</dt>
        <dd>{instrument.number ? say(numbered(instrument.kind, instrument.number)) : t('noNumber')}</dd>
        <dt>{t('fullTitle')}</dt>
        <dd class="stack tight">
          <Both text={instrument.title} />
        </dd>
        <dt>{t('issuer')}</dt>
        <dd>{say(instrument.issuer)}</dd>
        <dt>{t('colStatus')}</dt>
        <dd>
          <strong>{say(instrumentStatusWords[statusOn(instrument, today, measure)])}</strong>
        </dd>
        {instrument.date ? (
          <>
            <dt>{t('dateOfAct')}</dt>
            <dd>
              <Day date={instrument.date} />
              {instrument.dateGrade ? <SeparateGrade grade={instrument.dateGrade} /> : null}
            </dd>
          </>
        ) : null}
        {instrument.inForce ? (
          <>
            <dt>{t('inForce')}</dt>
            <dd>
              <Day date={instrument.inForce} />
              {instrument.inForceGrade ? <SeparateGrade grade={instrument.inForceGrade} /> : null}
            </dd>
          </>
        ) : null}
        {instrument.ended ? (
          <>
            <dt>{t('lastDayInForce')}</dt>
            <dd>
              <Day date={instrument.ended} />
            </dd>
          </>
        ) : null}
      </dl>
      {summary ? <p class="lead">{say(summary)}</p> : null}
      <OfficialLinks instrument={instrument} />
    </header>
  );
}

/** A date that is known less surely than the rest of the record. */
function SeparateGrade({ grade }: { readonly grade: Grade }) {
  return (
    <span class="dim small">
      {' '}
      (<GradeWord grade={grade} />)
    </span>
  );
}

function OfficialLinks({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useSpeech();
  const celex = instrument.celex ?? (instrument.id.startsWith('eu:') ? instrument.id.slice(3) : null);
  const texts = instrument.consolidations ?? [];
  return (
    <ul class="bar links">
      {celex ? (
        <>
          <li>
            <a href={eurLexUrl(celex)} target="_blank" rel="noreferrer">
              {t('officialText')}
            </a>
          </li>
          <li>
            <a href={eurLexInfoUrl(celex)} target="_blank" rel="noreferrer">
              {t('linkAllAbout')}
            </a>
          </li>
        </>
      ) : instrument.url ? (
        <li>
          <a href={instrument.url} target="_blank" rel="noreferrer">
            {t('officialText')}
          </a>
        </li>
      ) : null}
      {texts.toReversed().map((text) => (
        <li key={text}>
          <a href={eurLexUrl(text)} target="_blank" rel="noreferrer">
            {t('consolidated')} <TextDay celex={text} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function TextDay({ celex }: { readonly celex: string }) {
  const day = dayOfText(celex);
  return day ? <Day date={day} short /> : <span>{celex}</span>;
}
