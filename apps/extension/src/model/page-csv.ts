/** The findings of a page as a table: one line a finding, with what a citation needs. */
import { baseCelex, type Instrument } from '@luongxanh/core';
import type { StringKey } from '../i18n/index.ts';
import type { PageReport } from '../messages.ts';
import { keyOf } from '../messages.ts';
import type { Speech } from '../ui/speech.tsx';
import { printCsv } from './csv.ts';
import { eurLexUrl } from './links-out.ts';
import type { PageWorld } from './page-brief.ts';
import { groupPage, PAGE_GROUPS, type PageGroup, type RowDate } from './page-groups.ts';

export const GROUP_TITLES: Readonly<Record<PageGroup, StringKey>> = {
  binding: 'groupBinding',
  depends: 'groupDepends',
  coming: 'groupComing',
  vietnam: 'groupVietnam',
  codes: 'groupCodes',
  known: 'groupKnown',
};

/** What happens on the date of a row, said before it. */
export const DATE_WORDS: Readonly<Record<RowDate, StringKey>> = {
  nextFirms: 'rowNextFirms',
  nextGoods: 'rowNextGoods',
  nextDuties: 'rowNextDuties',
  since: 'rowSince',
  last: 'rowLast',
  issued: 'rowIssued',
  duty: 'rowDuty',
  dutySince: 'rowDutySince',
  enters: 'rowEnters',
};

export function printPageCsv(report: PageReport, world: PageWorld, { t, say }: Pick<Speech, 't' | 'say'>): string {
  const { catalogue, tree, on } = world;
  const groups = groupPage(report, catalogue, tree, on);
  const references = new Map(report.references.map((one) => [keyOf(one), one]));
  const rows = PAGE_GROUPS.flatMap((group) =>
    groups.rows[group].map((row) => {
      const id = references.get(row.key)?.id ?? '';
      const celex = id.startsWith('eu:') ? id.slice(3) : '';
      const instrument: Instrument | undefined = celex
        ? catalogue.instruments.get(`eu:${baseCelex(celex)}`)
        : catalogue.instruments.get(id);
      return [
        t(GROUP_TITLES[group]),
        say(row.title),
        row.name && say(row.name),
        say(row.status),
        row.when ? t(DATE_WORDS[row.when]) : '',
        row.date,
        row.mentions,
        celex,
        instrument?.eli,
        celex ? eurLexUrl(celex) : instrument?.url,
      ];
    }),
  );
  const outdated = groups.outdated.map(({ claim, text }) => [
    t('groupOutdated'),
    text,
    say(claim.correction),
    t('overtaken'),
    t('overtakenSince'),
    claim.since,
    1,
    '',
    '',
    '',
  ]);
  const header: StringKey[] = [
    'colGroup',
    'colReference',
    'colName',
    'colStatus',
    'colDateWhat',
    'colDate',
    'colMentions',
  ];
  return printCsv([...header.map((key) => t(key)), 'CELEX', 'ELI', t('colAddress')], [...outdated, ...rows]);
}
