/**
 * Observations that stand in a file twice: the first one counts, every later one is a problem, whether its value agrees or
 * not, so that no sum counts it again. What has been seen is remembered up to a bound; beyond it rows are passed on unlooked.
 */
import { badRow, type StatsProblem } from '../problem.ts';
import type { ReadBatch, TradeRow } from './row.ts';

/** Twice what Eurostat gives at once (500,000 cells). */
const REMEMBERED = 1_000_000;

/** What makes an observation; parts of a total carry what they are parts by. */
function keyOf(row: TradeRow): string {
  const part = /\b(?:breakdown|procedure_).*/.exec(row.flag)?.[0] ?? '';
  return `${row.source}|${row.reporter}|${row.partner}|${row.flow}|${row.code}|${row.period}|${row.indicator}|${row.unit}|${row.nomenclature}|${part}`;
}

export class Repeats {
  readonly #seen = new Map<string, number | null>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** The batch without repeats, which stand among its problems. */
  without(batch: ReadBatch): ReadBatch {
    const rows: TradeRow[] = [];
    const problems: StatsProblem[] = [];
    for (const row of batch.rows) {
      const key = keyOf(row);
      const first = this.#seen.get(key);
      if (first === undefined) {
        if (this.#seen.size < REMEMBERED) this.#seen.set(key, row.value);
        rows.push(row);
        continue;
      }
      const received = `${row.reporter} ${row.partner} ${row.flow} ${row.code} ${row.period} ${row.indicator}: ${first ?? ''}, ${row.value ?? ''}`;
      problems.push(badRow(this.#file, row.line ?? 0, 'duplicate', null, received));
    }
    if (problems.length === 0) return batch;
    return { ...batch, rows, problems: [...batch.problems, ...problems] };
  }
}
