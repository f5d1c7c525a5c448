/**
 * What the address of a page names: an act with its version, who is bound from when, what of it is about the watched products and
 * what Viet Nam has undertaken; or a code; else the title of the page.
 */
import { codeOfReference, describeAct, type Instrument, type Measure } from '@luongxanh/core';
import { instrumentStatusWords, problemWords } from '@luongxanh/core/words';
import type { PageReport } from '../messages.ts';
import { numbered, readableCelex } from '../model/act-title.ts';
import { applicationRows } from '../model/application-rows.ts';
import { routeOf } from '../model/routes.ts';
import { textLanguage } from '../model/text-language.ts';
import { timelineOf } from '../model/timeline.ts';
import { undertakenFor } from '../model/undertaken.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { countdown, Day, Deadline } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { VersionLines } from './ActVersion.tsx';
import { ApplicationLine } from './ApplicationLine.tsx';
import { MyEntries } from './MyEntries.tsx';
import { ProductView } from './ProductView.tsx';

export function PageHeading({ report }: { readonly report: PageReport }) {
  const { subject } = report;
  const code = subject ? codeOfReference(subject) : null;
  if (code) return <Product code={code.code} national={code.national} />;
  if (subject?.startsWith('eu:')) return <Act subject={subject} report={report} />;
  return <h1 lang={textLanguage(report.title)}>{report.title || report.url}</h1>;
}

/** A look-up page is about one code: its answer stands here at once. Digits of a national tariff are answered at six. */
function Product({ code, national }: { readonly code: string; readonly national: boolean }) {
  const { say } = useSpeech();
  const answeredAs = national ? code.slice(0, 6) : code;
  return (
    <div class="stack">
      {answeredAs === code ? null : (
        <p class="note ask">{say(problemWords({ code: 'national_digits', input: code, digits: code, answeredAs }))}</p>
      )}
      <ProductView code={answeredAs} on={null} />
    </div>
  );
}

function Act({ subject, report }: { readonly subject: string; readonly report: PageReport }) {
  const { catalogue, today } = useKnowledge();
  const { t, say, language } = useSpeech();
  const { instrument, measure, status } = describeAct(subject, 1, catalogue, today);
  const celex = subject.slice(3);
  if (!instrument)
    return (
      <header class="stack tight">
        <h1>{readableCelex(celex, language)}</h1>
        <p class="dim" lang={textLanguage(report.title)}>
          {report.title}
        </p>
        <p class="note">{t('actUnknown')}</p>
      </header>
    );
  return (
    <header class="stack">
      <h1>{measure ? say(measure.name) : say(instrument.title)}</h1>
      <p>
        {say(numbered(instrument.kind, instrument.number ?? celex))}
        {status ? (
          <>
            {' · '}
            <strong>{say(instrumentStatusWords[status])}</strong>
          </>
        ) : null}
      </p>
      {measure ? <p class="lead">{say(measure.summary)}</p> : null}
      <div class="stack tight">
        <VersionLines instrument={instrument} celex={celex} />
      </div>
      <Dates instrument={instrument} measure={measure} />
      {measure ? <MyEntries measure={measure} /> : null}
      {measure ? <Undertaken measure={measure} /> : null}
      <p>
        <a class="button" href={`#/${routeOf({ kind: 'eu-act', id: subject })}`}>
          {t('openDossier')}
        </a>
      </p>
    </header>
  );
}

/** Events ahead that the heading names; the dossier has all. */
const NEXT = 3;

/** Who is bound from when, by size of firm; and the next events that are none of these days. */
function Dates({ instrument, measure }: { readonly instrument: Instrument; readonly measure: Measure | null }) {
  const { today } = useKnowledge();
  const { t, say, language } = useSpeech();
  const rows = measure ? applicationRows(measure, today).rows : [];
  const next = timelineOf(instrument, measure, today)
    .filter(({ when, date }) => when !== 'past' && !rows.some((row) => row.date === date))
    .slice(0, NEXT);
  if (rows.length === 0 && next.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{rows.length > 0 ? t('applicationTitle') : t('timeline')}</h2>
      <ul class="stack tight dated">
        {rows.map((row) => (
          <li key={row.date + row.who.en}>
            <ApplicationLine row={row} />
          </li>
        ))}
        {next.map(({ date, precision, days, what, who }) => (
          <li key={date + (what?.en ?? '') + (who?.en ?? '')}>
            <p>
              <strong>
                <Day date={date} precision={precision} />
              </strong>{' '}
              {precision === 'day' ? <span class="small">{countdown(days, language)}</span> : null}
            </p>
            <p>
              {what ? say(what) : t('dutiesBegin')}
              {who ? <span class="dim small"> · {say(who)}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What Viet Nam has undertaken, in two lines: how many tasks, who leads now, the next deadline. The dossier has the tasks. */
function Undertaken({ measure }: { readonly measure: Measure }) {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const behind = undertakenFor(measure.id, catalogue, today);
  if (behind.tasks === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('obligationsBehind')}</h2>
      <p>
        {t('tasksBehind', { count: behind.tasks })}{' '}
        {behind.leads.length > 0
          ? t('tasksLed', {
              bodies: behind.leads
                .map(({ body, count }) => `${say(body.short ?? body.name)}${count > 1 ? `: ${count}` : ''}`)
                .join('; '),
            })
          : ''}
      </p>
      {behind.next ? (
        <p>
          {t('tasksNext')} <Deadline date={behind.next.deadline} />: {say(behind.next.task)}
        </p>
      ) : null}
    </section>
  );
}
