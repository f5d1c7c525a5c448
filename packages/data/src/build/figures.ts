/** Trade figures pass through as CSV text; here only what ties the files: ids, sources, repeats, numbers. */
import { listFiles, placeOf, type RecordFolder, readCsv } from './files.ts';
import { shown } from './findings.ts';

const SERIES =
  'id,source,reporter,partner,flow,code,nomenclature,indicator,unit,definition_en,definition_vi,grade,title_en,title_vi'.split(
    ',',
  );
const CONFLICTS = ['id', 'title_en', 'title_vi', 'why_en', 'why_vi', 'members'];
const OBSERVATIONS = ['series', 'period', 'value', 'flag'];
/** `covers`: CN codes or a wording for groups without a code; `aside`: a series shown but never compared. */
const SERIES_OPTIONAL = ['covers', 'aside'];
const OBSERVATIONS_OPTIONAL = ['note_en', 'note_vi'];
const REQUIRED = ['id', 'source', 'partner', 'flow', 'indicator', 'unit', 'grade'];

export function checkFigures(folder: RecordFolder, sources: ReadonlySet<string>): void {
  const { findings } = folder;
  const series = readCsv(folder, 'figures/series.csv', SERIES, SERIES_OPTIONAL);
  const known = new Map<string, number>();
  for (const row of series) {
    for (const column of REQUIRED) {
      if (row.cell(column) !== '') continue;
      findings.add(placeOf(row, column), { expected: 'a value', received: 'nothing', fix: `fill in ${column}` });
    }
    const source = row.cell('source');
    if (source !== '' && !sources.has(source)) {
      findings.add(placeOf(row, 'source'), {
        expected: 'an id of sources',
        received: shown(source),
        fix: 'add the source to sources*.csv, or correct the id',
      });
    }
    const id = row.cell('id');
    const first = known.get(id);
    if (first !== undefined) {
      findings.add(placeOf(row, 'id'), {
        expected: 'an id of its own',
        received: `${shown(id)}, as in row ${first}`,
        fix: 'join the two rows, or give one another id',
      });
    } else known.set(id, row.line);
  }
  const seen = new Map<string, number>();
  for (const file of listFiles(folder, 'figures', (name) => /^observations.*\.csv$/.test(name))) {
    for (const row of readCsv(folder, file, OBSERVATIONS, OBSERVATIONS_OPTIONAL)) {
      const id = row.cell('series');
      if (!known.has(id)) {
        findings.add(placeOf(row, 'series'), {
          expected: 'an id of figures/series.csv',
          received: shown(id),
          fix: 'add the series, or correct the id',
        });
      }
      const value = row.cell('value');
      if (value !== '' && !/^-?\d+(\.\d+)?$/.test(value)) {
        findings.add(placeOf(row, 'value'), {
          expected: 'a number without separators, or an empty cell for missing',
          received: shown(value),
          fix: 'write 1234.5; leave the cell empty where there is no figure',
        });
      }
      const key = `${id}@${row.cell('period')}`;
      const first = seen.get(key);
      if (first !== undefined) {
        findings.add(placeOf(row, 'period'), {
          expected: 'one figure for a series and period',
          received: `${shown(key)} again, as in row ${first}`,
          fix: 'keep one; another source is another series',
        });
      } else seen.set(key, row.line);
    }
  }
  for (const row of readCsv(folder, 'figures/conflicts.csv', CONFLICTS)) {
    for (const member of row.cell('members').split(/\s+/).filter(Boolean)) {
      if (seen.has(member)) continue;
      findings.add(placeOf(row, 'members'), {
        expected: 'a series@period of figures/observations.csv',
        received: shown(member),
        fix: 'correct the member, or add the observation',
      });
    }
  }
}
