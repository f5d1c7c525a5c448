/**
 * The verdict table: one table a group, what binds first. The reason stands under the row, with who is bound from when; annex entry,
 * basis, grade and sources are one click away. What a description decides whatever the code stands as one question a line; lists
 * without the code fold away under their count.
 */
import type { IsoDate, Verdict } from '@luongxanh/core';
import { verdictReason, verdictWords } from '@luongxanh/core/words';
import { Fragment } from 'preact';
import type { StringKey } from '../i18n/index.ts';
import { markOfVerdict } from '../model/marks.ts';
import { routeText } from '../model/routes.ts';
import { byCodeOrDescription, keyDate, VERDICT_GROUPS, type VerdictGroup } from '../model/verdict-groups.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day, Status } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Below } from './Below.tsx';
import { DescribedVerdicts, VerdictNames } from './DescribedVerdicts.tsx';
import { HandsOver } from './HandsOver.tsx';
import { Questions } from './Questions.tsx';
import { VerdictContext } from './VerdictContext.tsx';
import { VerdictDetails } from './VerdictDetails.tsx';

const TITLES: Readonly<Record<VerdictGroup, StringKey>> = {
  now: 'verdictsNow',
  soon: 'verdictsSoon',
  depends: 'verdictsDepends',
  planned: 'verdictsPlanned',
  out: 'verdictsOut',
  horizontal: 'verdictsHorizontal',
  not: 'verdictsNot',
};

const FOLDED: ReadonlySet<VerdictGroup> = new Set(['planned', 'horizontal', 'not']);

interface Props {
  readonly groups: Readonly<Record<VerdictGroup, readonly Verdict[]>>;
  readonly on: IsoDate;
}

export function Verdicts({ groups, on }: Props) {
  const { t } = useSpeech();
  const { byCode, byDescription, seldom } = byCodeOrDescription(groups.depends);
  const shown = { ...groups, depends: byCode };
  const first = VERDICT_GROUPS.find((group) => shown[group].length > 0 && !FOLDED.has(group));
  return (
    <>
      {VERDICT_GROUPS.map((group) => {
        const verdicts = shown[group];
        const title = t(TITLES[group]);
        if (FOLDED.has(group)) {
          return verdicts.length === 0 ? null : (
            <details key={group} class={group === 'not' ? 'group stay-folded' : 'group'}>
              <summary>
                <h3>
                  {title} <span class="count">{verdicts.length}</span>
                </h3>
                <VerdictNames verdicts={verdicts} />
              </summary>
              {group === 'not' ? <p class="note">{t('notListedNote')}</p> : null}
              <Below>
                <VerdictTable title={title} hideTitle verdicts={verdicts} on={on} />
              </Below>
            </details>
          );
        }
        return (
          <Fragment key={group}>
            {verdicts.length > 0 ? (
              <VerdictTable title={title} verdicts={verdicts} on={on} first={group === first} />
            ) : null}
            {group === 'depends' && byDescription.length > 0 ? (
              <Below>
                <section class="stack tight described">
                  <h3>
                    {t('verdictsDescribed')} <span class="count">{byDescription.length}</span>
                  </h3>
                  <p class="small dim">{t('verdictsDescribedAbout')}</p>
                  <DescribedVerdicts verdicts={byDescription} on={on} />
                </section>
              </Below>
            ) : null}
            {group === 'depends' && seldom.length > 0 ? (
              <details class="group">
                <summary>
                  <h3>
                    {t('verdictsSeldom')} <span class="count">{seldom.length}</span>
                  </h3>
                  <VerdictNames verdicts={seldom} />
                </summary>
                <Below>
                  <div class="described">
                    <DescribedVerdicts verdicts={seldom} on={on} />
                  </div>
                </Below>
              </details>
            ) : null}
          </Fragment>
        );
      })}
    </>
  );
}

function VerdictTable({
  title,
  verdicts,
  on,
  hideTitle = false,
  first = false,
}: {
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  readonly on: IsoDate;
  readonly hideTitle?: boolean;
  readonly first?: boolean;
}) {
  const { t } = useSpeech();
  return (
    <table class="verdicts">
      <caption>
        <span class={hideTitle ? 'sr' : 'caption'}>
          {title} <span class="count">{verdicts.length}</span>
        </span>
      </caption>
      <colgroup>
        <col />
        <col class="c3" />
      </colgroup>
      {/* One row of headings is enough for the eye; a screen reader hears them in every table. */}
      <thead class={first ? '' : 'sr'}>
        <tr>
          <th scope="col">{t('colMeasureStatus')}</th>
          <th scope="col">{t('colDate')}</th>
        </tr>
      </thead>
      {verdicts.map((verdict) => (
        <VerdictRows key={verdict.measure} verdict={verdict} on={on} />
      ))}
    </table>
  );
}

/** Of what is not in a list its name is enough. */
const OUT: ReadonlySet<Verdict['status']> = new Set(['not_listed', 'excluded']);

const DATE_WORDS = { applies: 'dateApplies', enters: 'dateEnters', left: 'dateLeft' } as const satisfies Record<
  string,
  StringKey
>;

function VerdictRows({ verdict, on }: { readonly verdict: Verdict; readonly on: IsoDate }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const measure = catalogue.measures.get(verdict.measure);
  if (!measure) return null;
  const mark = markOfVerdict(verdict);
  const date = keyDate(verdict);
  return (
    <tbody>
      <tr class="top">
        <th scope="rowgroup">
          <span class="name">
            <MarkIcon mark={mark} />
            <span class="named">
              <a href={`#/${routeText({ view: 'act', celex: verdict.celex })}`}>{say(measure.shortName)}</a>{' '}
              <Status mark={mark}>
                {verdict.until && verdict.status === 'not_listed'
                  ? t('leftTheList')
                  : say(verdictWords[verdict.status])}
              </Status>
            </span>
          </span>
        </th>
        <td>
          {date ? (
            <>
              <span class="small dim">{t(DATE_WORDS[date.kind])}</span> <Day date={date.date} short />
            </>
          ) : null}
        </td>
      </tr>
      <tr class="more">
        <td colSpan={2} class="reasons">
          <p>
            <strong>{say(measure.name)}</strong>
            {OUT.has(verdict.status) ? '' : `. ${say(measure.summary)}`}
          </p>
          <p>{say(verdictReason(verdict, measure, on))}</p>
          <Questions verdict={verdict} />
          <VerdictContext verdict={verdict} measure={measure} on={on} />
          <HandsOver verdict={verdict} duties={measure.duties} />
          <VerdictDetails verdict={verdict} measure={measure} on={on} />
        </td>
      </tr>
    </tbody>
  );
}
