/** EU measures: one folder each, `measure.yaml` with the act in its `act` block, and `scope.csv` with the list. */
import { basename } from 'node:path';
import type { Instrument, Measure, ScopeEntry } from '@luongxanh/core';
import * as schema from '@luongxanh/core/schema';
import { bilingualOrNull, numberOrNull, present, textOrNull, words } from './cells.ts';
import { type Collector, inRow, inYaml } from './collect.ts';
import { listFolders, type RecordFolder, type Row, readCsv, readText, readYaml } from './files.ts';

const COLUMNS =
  'effect,code,ex,condition_en,condition_vi,question_en,question_vi,from,to,annex_entry,basis,grade,category,group,taric,law_code,law_year,gases,check_percent,threshold_kg,quota_t'.split(
    ',',
  );

export function readMeasures(
  folder: RecordFolder,
  collector: Collector,
): { readonly measures: Measure[]; readonly acts: Instrument[] } {
  const measures: Measure[] = [];
  const acts: Instrument[] = [];
  for (const path of listFolders(folder, 'measures')) {
    const yaml = readYaml(folder, `${path}/measure.yaml`);
    if (!yaml) {
      collector.refused.add(basename(path));
      if (readText(folder, `${path}/measure.yaml`) !== null) continue;
      folder.findings.add(
        { file: `${path}/measure.yaml`, row: null, column: null },
        { expected: 'a record of the measure', received: 'no file', fix: 'write measure.yaml in this folder' },
      );
      continue;
    }
    const { act, ...fields } = yaml.value as Record<string, unknown> & { act?: Record<string, unknown> };
    const celex = String(fields.celex ?? '');
    const scope = readCsv(folder, `${path}/scope.csv`, COLUMNS, ['seldom', 'usual'])
      .map((row) => readEntry(row, collector))
      .filter((entry) => entry !== null);
    const measure = { ...fields, instrument: `eu:${celex}`, scope } as unknown as Measure;
    if (fields.id !== basename(path)) {
      folder.findings.add(inYaml(yaml)(['id']), {
        expected: `the name of the folder, "${basename(path)}"`,
        received: `"${String(fields.id)}"`,
        fix: 'give folder and id the same name',
      });
    }
    const instrument = {
      id: `eu:${celex}`,
      jurisdiction: 'eu',
      shortName: fields.shortName,
      status: fields.status,
      celex,
      relations: [],
      ...act,
      events: fields.events,
      summary: fields.summary,
      ...present({ reviewBy: fields.reviewBy }),
      sources: fields.sources,
      grade: fields.grade,
    } as unknown as Instrument;
    const taken = collector.take(schema.measure, measure, inYaml(yaml));
    if (taken) measures.push(taken);
    const takenAct = collector.take(schema.instrument, instrument, (place) =>
      inYaml(yaml)(fields[String(place[0])] === undefined ? ['act', ...place] : place),
    );
    if (takenAct) acts.push(takenAct);
  }
  return { measures, acts };
}

function readEntry(row: Row, collector: Collector): ScopeEntry | null {
  const taric = words(row, 'taric');
  const gases = words(row, 'gases');
  const entry: ScopeEntry = {
    effect: row.cell('effect') as ScopeEntry['effect'],
    code: row.cell('code'),
    part: yesOrNo(row, 'ex'),
    condition: bilingualOrNull(row, 'condition'),
    question: bilingualOrNull(row, 'question'),
    from: textOrNull(row, 'from'),
    to: textOrNull(row, 'to'),
    annexEntry: textOrNull(row, 'annex_entry'),
    basis: row.cell('basis') as ScopeEntry['basis'],
    grade: row.cell('grade') as ScopeEntry['grade'],
    ...present({
      seldom: row.cell('seldom') === '' ? null : (yesOrNo(row, 'seldom') as true),
      usual: row.cell('usual') === '' ? null : (yesOrNo(row, 'usual') as true),
      category: textOrNull(row, 'category'),
      group: textOrNull(row, 'group'),
      taric: taric.length > 0 ? taric : null,
      lawCode: textOrNull(row, 'law_code'),
      lawYear: numberOrNull(row, 'law_year'),
      gases: gases.length > 0 ? gases : null,
      checkPercent: numberOrNull(row, 'check_percent'),
      thresholdKg: numberOrNull(row, 'threshold_kg'),
      quotaTonnes: numberOrNull(row, 'quota_t'),
    }),
  };
  return collector.take(schema.scopeEntry, entry, inRow(row));
}

/** `yes`, or empty for no; anything else stays as it is, for the schema to refuse. */
function yesOrNo(row: Row, column: string): boolean {
  const text = row.cell(column);
  return text === 'yes' ? true : text === '' || text === 'no' ? false : (text as unknown as boolean);
}
