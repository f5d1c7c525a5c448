/** What the address of a page names: an act with its status and next date, or a code; else the title of the page. */
import { codeOfReference, describeAct } from '@luongxanh/core';
import { instrumentStatusWords, problemWords } from '@luongxanh/core/words';
import type { PageReport } from '../messages.ts';
import { eurLexUrl } from '../model/links-out.ts';
import { numbered } from '../model/page-groups.ts';
import { routeOf } from '../model/routes.ts';
import { timelineOf } from '../model/timeline.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { countdown, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ProductView } from './ProductView.tsx';

export function PageHeading({ report }: { readonly report: PageReport }) {
  const { subject } = report;
  const code = subject ? codeOfReference(subject) : null;
  if (code) return <Product code={code.code} national={code.national} />;
  if (subject?.startsWith('eu:')) return <Act subject={subject} report={report} />;
  return <h1>{report.title || report.url}</h1>;
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
  const { instrument, measure, status, newer } = describeAct(subject, 1, catalogue, today);
  if (!instrument) return <h1>{report.title || report.url}</h1>;
  const next = timelineOf(instrument, measure, today).find((entry) => entry.when === 'next');
  return (
    <header class="stack">
      <h1>{measure ? say(measure.name) : say(instrument.title)}</h1>
      <p>
        {say(numbered(instrument.kind, instrument.number ?? subject.slice(3)))}
        {status ? ` · ${say(instrumentStatusWords[status])}` : ''}
      </p>
      {measure ? <p class="lead">{say(measure.summary)}</p> : null}
      {next ? (
        <p>
          <strong>
            <Day date={next.date} precision={next.precision} />
          </strong>
          {next.precision === 'day' ? ` (${countdown(next.days, language)})` : ''}:{' '}
          {next.what ? say(next.what) : t('dutiesBegin')}
          {next.who ? <span class="dim"> · {say(next.who)}</span> : null}
        </p>
      ) : null}
      {newer ? (
        <p class="note warn">
          {t('newerText', { celex: newer })}{' '}
          <a href={eurLexUrl(newer)} target="_blank" rel="noreferrer">
            {t('officialText')}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`#/${routeOf({ kind: 'eu-act', id: subject })}`}>{t('openDossier')}</a>
      </p>
    </header>
  );
}
