/** Trade figures pass through as CSV text; here only what ties the two files: ids, repeats, numbers. */
import { listFiles, placeOf, type RecordFolder, readCsv } from './files.ts';
import { shown } from './findings.ts';

const SERIES =
  'id,source,reporter,partner,flow,code,nomenclature,indicator,unit,definition_en,definition_vi,grade,title_en,title_vi'.split(
    ',',
  );
const OBSERVATIONS = ['series', 'period', 'value', 'flag'];
const REQUIRED = ['id', 'source', 'reporter', 'partner', 'flow', 'code', 'nomenclature', 'indicator', 'unit', 'grade'];

export function checkFigures(folder: RecordFolder): void {
  const { findings } = folder;
  const series = readCsv(folder, 'figures/series.csv', SERIES);
  const known = new Map<string, number>();
  for (const row of series) {
    for (const column of REQUIRED) {
      if (row.cell(column) !== '') continue;
      findings.add(placeOf(row, column), { expected: 'a value', received: 'nothing', fix: `fill in ${column}` });
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
    for (const row of readCsv(folder, file, OBSERVATIONS)) {
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
      const key = `${id} ${row.cell('period')}`;
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
}
