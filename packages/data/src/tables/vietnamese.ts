/** Tables of what Viet Nam has undertaken, and of its ties to the measures. */
import type { Bilingual, CatalogueRecords } from '@luongxanh/core';
import { both, type DataTable, list, one, same, table } from './columns.ts';
import { period, sourced } from './parts.ts';

export function vietnamese(records: CatalogueRecords): DataTable[] {
  const { obligations, targets, reportingDuties, projects, figures, links, noCounterparts } = records;
  const placed = <
    Row extends { readonly id: string; readonly instrument: string | null; readonly place: Bilingual },
  >() => [
    ...one<Row>('id', ({ id }) => id),
    ...one<Row>('instrument', ({ instrument }) => instrument),
    ...both<Row>('place', ({ place }) => place),
  ];
  type Of<T extends readonly unknown[]> = T[number];
  return [
    table(
      'obligations',
      obligations,
      placed<Of<typeof obligations>>(),
      one('lead', ({ lead }) => lead),
      list('coordinating', ({ coordinating }) => coordinating),
      both('task', ({ task }) => task),
      period(),
      one('deadline', ({ deadline }) => deadline),
      one('theme', ({ theme }) => theme),
      both('lead_unclear', ({ leadUnclear }) => leadUnclear),
      sourced(),
    ),
    table(
      'targets',
      targets,
      placed<Of<typeof targets>>(),
      both('metric', ({ metric }) => metric),
      same<Of<typeof targets>, 'comparator' | 'value' | 'upper'>('comparator', 'value', 'upper'),
      both('unit', ({ unit }) => unit),
      period(),
      both('baseline', ({ baseline }) => baseline),
      one('theme', ({ theme }) => theme),
      sourced(),
    ),
    table(
      'reporting-duties',
      reportingDuties,
      placed<Of<typeof reportingDuties>>(),
      same<Of<typeof reportingDuties>, 'who' | 'to'>('who', 'to'),
      both('what', ({ what }) => what),
      same<Of<typeof reportingDuties>, 'frequency' | 'due'>('frequency', 'due'),
      sourced(),
    ),
    table(
      'projects',
      projects,
      placed<Of<typeof projects>>(),
      both('title', ({ title }) => title),
      one('lead', ({ lead }) => lead),
      list('coordinating', ({ coordinating }) => coordinating),
      period(),
      sourced(),
    ),
    table(
      'figures',
      figures,
      same<Of<typeof figures>, 'id' | 'instrument'>('id', 'instrument'),
      both('metric', ({ metric }) => metric),
      one('value', ({ value }) => value),
      both('unit', ({ unit }) => unit),
      one('period', ({ period: when }) => when),
      one('change_value', ({ change }) => change?.value),
      one('change_unit', ({ change }) => change?.unit),
      one('change_versus', ({ change }) => change?.versus),
      both('note', ({ note }) => note),
      sourced(),
    ),
    table(
      'links',
      links,
      same<Of<typeof links>, 'measure' | 'obligation' | 'instrument' | 'kind'>(
        'measure',
        'obligation',
        'instrument',
        'kind',
      ),
      both('why', ({ why }) => why),
      list('codes', ({ codes }) => codes),
      sourced(),
    ),
    table(
      'no-counterparts',
      noCounterparts,
      one('measure', ({ measure }) => measure),
      both('why', ({ why }) => why),
    ),
  ];
}
