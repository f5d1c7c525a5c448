/** Tables of the figures, and of facts that contradict each other side by side. */
import type { Contradiction, Reading } from '../contradiction.ts';
import { both, type DataTable, list, one, table } from './columns.ts';
import { readCsv } from './csv.ts';
import { owner, parts } from './parts.ts';

/** CSV texts of the figures, as the package exports them. */
export interface FigureCsv {
  readonly series: string;
  readonly observations: string;
  readonly conflicts: string;
  readonly cbamDefaults: string;
}

/** Figures are kept as CSV: their columns pass through as they are. */
export function series(figures: FigureCsv): DataTable[] {
  const named: readonly (readonly [string, string])[] = [
    ['series', figures.series],
    ['observations', figures.observations],
    ['figure-conflicts', figures.conflicts],
    ['cbam-defaults', figures.cbamDefaults],
  ];
  return named.map(([name, text]) => {
    const [columns = [], ...rows] = readCsv(text);
    return { name, columns, rows };
  });
}

export const sideBySide = (contradictions: readonly Contradiction[]): DataTable[] => [
  table(
    'contradictions',
    contradictions,
    one('id', ({ id }) => id),
    list('about', ({ about }) => about),
    both('topic', ({ topic }) => topic),
    both('kept', ({ kept }) => kept),
    one('open', ({ open }) => open),
    list('covers', ({ covers }) => covers),
  ),
  table(
    'contradiction-readings',
    parts(contradictions, ({ readings }): readonly Reading[] => readings),
    owner('contradiction'),
    both('says', ({ part }) => part.says),
    list('sources', ({ part }) => part.sources),
  ),
];
