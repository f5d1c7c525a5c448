/** Vietnamese documents: one folder each, `instrument.yaml` and the lists beside it. */
import type { Figure, Instrument, Obligation, Project, ReportingDuty, Target } from '@luongxanh/core';
import * as schema from '@luongxanh/core/schema';
import { bilingual, bilingualOrNull, numberOrNull, periodOrNull, present, textOrNull, words } from './cells.ts';
import { type Collector, inRow, inYaml } from './collect.ts';
import { listFolders, type RecordFolder, type Row, readCsv, readText, readYaml } from './files.ts';
import { sourcedOf } from './tables.ts';

export interface InstrumentRecords {
  readonly instruments: Instrument[];
  readonly obligations: Obligation[];
  readonly targets: Target[];
  readonly reportingDuties: ReportingDuty[];
  readonly projects: Project[];
  readonly figures: Figure[];
}

const OBLIGATIONS =
  'id,place_en,place_vi,lead,coordinating,task_en,task_vi,period_from,period_to,deadline,theme,lead_unclear_en,lead_unclear_vi,sources,grade';
const TARGETS =
  'id,place_en,place_vi,metric_en,metric_vi,comparator,value,upper,unit_en,unit_vi,period_from,period_to,baseline_en,baseline_vi,theme,sources,grade';
const REPORTING = 'id,place_en,place_vi,who,to,what_en,what_vi,frequency,due,sources,grade';
const PROJECTS = 'id,place_en,place_vi,title_en,title_vi,lead,coordinating,period_from,period_to,sources,grade';
const FIGURES =
  'id,metric_en,metric_vi,value,unit_en,unit_vi,period,change_value,change_unit,change_versus,note_en,note_vi,sources,grade';

export function readInstruments(folder: RecordFolder, collector: Collector): InstrumentRecords {
  const records: InstrumentRecords = {
    instruments: [],
    obligations: [],
    targets: [],
    reportingDuties: [],
    projects: [],
    figures: [],
  };
  for (const path of listFolders(folder, 'instruments')) {
    const yaml = readYaml(folder, `${path}/instrument.yaml`);
    if (!yaml) {
      if (readText(folder, `${path}/instrument.yaml`) !== null) continue;
      folder.findings.add(
        { file: `${path}/instrument.yaml`, row: null, column: null },
        { expected: 'a record of the document', received: 'no file', fix: 'write instrument.yaml here' },
      );
      continue;
    }
    const unknown = { number: null, date: null, inForce: null, ended: null, relations: [], events: [] };
    const value = { jurisdiction: 'vn', ...unknown, ...(yaml.value as object) } as unknown as Instrument;
    const taken = collector.take(schema.instrument, value, inYaml(yaml));
    if (taken) records.instruments.push(taken);
    const { id } = value;
    const list = <T extends object>(
      file: string,
      columns: string,
      into: T[],
      shape: Parameters<Collector['take']>[0],
      make: (row: Row) => T,
    ) => {
      for (const row of readCsv(folder, `${path}/${file}`, columns.split(','))) {
        const record = collector.take(shape, make(row), inRow(row));
        if (record) into.push(record);
      }
    };
    const own = (row: Row) => ({ id: row.cell('id'), instrument: id, place: bilingual(row, 'place') });
    list('obligations.csv', OBLIGATIONS, records.obligations, schema.obligation, (row) => ({
      ...own(row),
      ...shared(row),
      task: bilingual(row, 'task'),
      deadline: textOrNull(row, 'deadline'),
      theme: row.cell('theme'),
      ...present({ leadUnclear: bilingualOrNull(row, 'lead_unclear') }),
      ...sourcedOf(row),
    }));
    list('targets.csv', TARGETS, records.targets, schema.target, (row) => ({
      ...own(row),
      metric: bilingual(row, 'metric'),
      comparator: row.cell('comparator') as Target['comparator'],
      value: numberOrNull(row, 'value'),
      upper: numberOrNull(row, 'upper'),
      unit: bilingual(row, 'unit'),
      period: periodOrNull(row),
      baseline: bilingualOrNull(row, 'baseline'),
      theme: row.cell('theme'),
      ...sourcedOf(row),
    }));
    list('reporting.csv', REPORTING, records.reportingDuties, schema.reportingDuty, (row) => ({
      ...own(row),
      who: textOrNull(row, 'who'),
      to: textOrNull(row, 'to'),
      what: bilingual(row, 'what'),
      frequency: row.cell('frequency') as ReportingDuty['frequency'],
      due: textOrNull(row, 'due'),
      ...sourcedOf(row),
    }));
    list('projects.csv', PROJECTS, records.projects, schema.project, (row) => ({
      ...own(row),
      ...shared(row),
      title: bilingual(row, 'title'),
      ...sourcedOf(row),
    }));
    list('figures.csv', FIGURES, records.figures, schema.figure, (row) => ({
      id: row.cell('id'),
      instrument: id,
      metric: bilingual(row, 'metric'),
      value: numberOrNull(row, 'value') as number,
      unit: bilingual(row, 'unit'),
      period: row.cell('period'),
      change:
        row.cell('change_value') === ''
          ? null
          : {
              value: numberOrNull(row, 'change_value') as number,
              unit: row.cell('change_unit'),
              versus: row.cell('change_versus'),
            },
      note: bilingualOrNull(row, 'note'),
      ...sourcedOf(row),
    }));
  }
  return records;
}

const shared = (row: Row) => ({
  lead: textOrNull(row, 'lead'),
  coordinating: words(row, 'coordinating'),
  period: periodOrNull(row),
});
