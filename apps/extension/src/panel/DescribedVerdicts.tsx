/** Rules that a description decides, whatever the code: one question a line with its day, the rest folded under it. */
import type { IsoDate, Verdict } from '@luongxanh/core';
import { verdictQuestions, verdictReason, verdictWords } from '@luongxanh/core/words';
import { markOfVerdict } from '../model/marks.ts';
import { routeText } from '../model/routes.ts';
import { keyDate } from '../model/verdict-groups.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { HandsOver } from './HandsOver.tsx';
import { Questions } from './Questions.tsx';
import { VerdictContext } from './VerdictContext.tsx';
import { VerdictDetails } from './VerdictDetails.tsx';

/** What a folded group holds, in sight while it is folded. */
export function VerdictNames({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const { catalogue } = useKnowledge();
  const { say } = useSpeech();
  const names = verdicts.flatMap(({ measure }) => catalogue.measures.get(measure)?.shortName ?? []);
  return <span class="names small">{names.map(say).join(', ')}</span>;
}

export function DescribedVerdicts({ verdicts, on }: { readonly verdicts: readonly Verdict[]; readonly on: IsoDate }) {
  const { catalogue } = useKnowledge();
  const { say, t } = useSpeech();
  return (
    <ul>
      {verdicts.map((verdict) => {
        const measure = catalogue.measures.get(verdict.measure);
        if (!measure) return null;
        const date = keyDate(verdict);
        const asked = verdictQuestions(verdict);
        return (
          <li key={verdict.measure}>
            <details>
              <summary>
                <MarkIcon mark={markOfVerdict(verdict)} />
                <span>
                  <strong>{say(measure.shortName)}</strong>
                  {date ? (
                    <span class="small dim">
                      {' '}
                      (<Since date={date.date} />)
                    </span>
                  ) : null}
                  : {asked[0] ? say(asked[0].question) : say(measure.summary)}
                  {asked.length > 1 ? (
                    <span class="small dim"> {t('questionsMore', { count: asked.length - 1 })}</span>
                  ) : null}
                </span>
              </summary>
              <div class="reasons small">
                <p>
                  <a href={`#/${routeText({ view: 'act', celex: verdict.celex })}`}>{say(measure.name)}</a>{' '}
                  <Status mark={markOfVerdict(verdict)}>{say(verdictWords[verdict.status])}</Status>
                </p>
                {/* The reason names conditions, which many questions tell one by one. */}
                <p>{say(asked.length > 1 ? measure.summary : verdictReason(verdict, measure, on))}</p>
                {asked.length > 1 ? <Questions verdict={verdict} /> : null}
                <VerdictContext verdict={verdict} measure={measure} on={on} />
                <HandsOver verdict={verdict} duties={measure.duties} />
                <VerdictDetails verdict={verdict} measure={measure} on={on} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Since({ date }: { readonly date: IsoDate }) {
  const { t, shortDay } = useSpeech();
  return <time dateTime={date}>{t('fromDay', { date: shortDay(date) })}</time>;
}
