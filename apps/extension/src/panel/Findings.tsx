/**
 * The findings of a page or a file, grouped: outdated statements first, then acts, documents, codes. A row opens its view; what
 * is about the watched products says so, and can be shown alone. Many codes fold into the groups of the annex, or by chapter.
 */
import { printCode } from '@luongxanh/core';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { keyOf, type PageReport } from '../messages.ts';
import { type CodeGroup, groupCodes } from '../model/page-code-groups.ts';
import { DATE_WORDS, GROUP_TITLES } from '../model/page-csv.ts';
import { PAGE_GROUPS, type PageGroups, type PageRow } from '../model/page-groups.ts';
import { textLanguage } from '../model/text-language.ts';
import { touched, watchedScope } from '../model/watch-relevance.ts';
import { watchList } from '../storage.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Day, FoldedGroup, Group, Row } from '../ui/pieces.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';
import { Below } from './Below.tsx';
import { SaveFindings } from './SaveFindings.tsx';

interface Props {
  readonly report: PageReport;
  readonly groups: PageGroups;
  /** Goes to the place in the page; null for a file, which is not shown. */
  readonly onShow: ((key: string) => void) | null;
}

export function Findings({ report, groups, onShow }: Props) {
  const { tree } = useKnowledge();
  const { t, say, shortDay } = useSpeech();
  const mine = useTouched(report);
  const [only, setOnly] = useState(false);
  const row = (one: PageRow) => {
    const codes = mine.get(one.key) ?? [];
    const extra = [
      one.newer ? t('rowNewer', { date: shortDay(one.newer) }) : '',
      one.mentions > 1 ? t('mentions', { count: one.mentions }) : '',
      one.ofPage ? say(one.ofPage) : '',
      one.others ? t('otherActs', { count: one.others }) : '',
      codes.length > 0 ? t('touchesMine', { codes: codes.map(printCode).join(', ') }) : '',
    ];
    return (
      <Row
        key={one.key}
        mark={one.mark}
        href={one.route === null ? null : `#/${one.route}`}
        title={say(one.title)}
        name={one.name && say(one.name)}
        status={say(one.status)}
        date={one.date}
        dateWords={one.when ? t(DATE_WORDS[one.when]) : undefined}
        extra={extra.filter(Boolean).join(' · ')}
        action={
          onShow ? (
            <button
              type="button"
              class="no-print"
              onClick={() => onShow(one.key)}
              aria-label={t('showNamed', { name: say(one.title) })}
            >
              {t('show')}
            </button>
          ) : null
        }
      />
    );
  };
  return (
    <>
      {mine.size > 0 ? (
        <label class="check no-print">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.currentTarget.checked)} />
          {t('onlyMine', { count: mine.size })}
        </label>
      ) : null}
      <Outdated groups={groups} />
      {PAGE_GROUPS.map((group) => {
        const rows = groups.rows[group].filter((one) => !only || mine.has(one.key));
        const List = group === 'known' ? FoldedGroup : Group;
        const parts = group === 'codes' ? groupCodes(rows, (one) => mine.has(one.key), tree) : null;
        return (
          <List key={group} title={t(GROUP_TITLES[group])} count={rows.length}>
            {parts ? parts.map((part) => <CodePart key={part.key} part={part} row={row} />) : <ul>{rows.map(row)}</ul>}
          </List>
        );
      })}
      <SaveFindings report={report} />
    </>
  );
}

/** One group of codes, folded with its first codes in sight; open where it is about the watched products. */
function CodePart({ part, row }: { readonly part: CodeGroup; readonly row: (one: PageRow) => ComponentChildren }) {
  const { t, say } = useSpeech();
  const first = part.rows[0];
  return (
    <details class="part" open={part.watched > 0}>
      <summary>
        {first ? <MarkIcon mark={first.mark} /> : null}
        <span>
          <span class="title">{say(part.title)}</span> <span class="count">{part.rows.length}</span>
          {part.watched > 0 ? <span class="small"> · {t('partMine', { count: part.watched })}</span> : null}
          <span class="small dim preview">{part.rows.map(({ title }) => say(title)).join(', ')}</span>
        </span>
      </summary>
      <Below>
        <ul>{part.rows.slice(0, part.watched || part.rows.length).map(row)}</ul>
        {part.watched > 0 && part.watched < part.rows.length ? (
          <details class="rest">
            <summary>{t('partOthers', { count: part.rows.length - part.watched })}</summary>
            <ul>{part.rows.slice(part.watched).map(row)}</ul>
          </details>
        ) : null}
      </Below>
    </details>
  );
}

/** The watched codes that each finding is about, by the key of the finding; findings about none are left out. */
function useTouched(report: PageReport): ReadonlyMap<string, readonly string[]> {
  const { catalogue, tree, today } = useKnowledge();
  const list = useStored(watchList).value;
  return useMemo(() => {
    if (list.length === 0) return new Map();
    const world = { catalogue, tree, on: today };
    const scope = watchedScope(
      list.map(({ code }) => code),
      world,
    );
    const pairs = report.references.map((one) => [keyOf(one), touched(one, scope, world)] as const);
    return new Map(pairs.filter(([, codes]) => codes.length > 0));
  }, [report, list, catalogue, tree, today]);
}

function Outdated({ groups }: { readonly groups: PageGroups }) {
  const { t, say } = useSpeech();
  return (
    <Group title={t('groupOutdated')} count={groups.outdated.length}>
      <ul>
        {groups.outdated.map(({ claim, text }) => (
          <li key={claim.id + text} class="card plain">
            <p class="bar">
              <MarkIcon mark="outdated" />
              <strong class="m-outdated">{t('overtaken')}</strong>
            </p>
            <blockquote class="dim quote" lang={textLanguage(text)}>
              “{text}”
            </blockquote>
            <p>{say(claim.correction)}</p>
            <p class="small dim">
              {t('overtakenSince')} <Day date={claim.since} />
            </p>
            <SourceLine ids={claim.sources} grade={claim.grade} />
          </li>
        ))}
      </ul>
    </Group>
  );
}
