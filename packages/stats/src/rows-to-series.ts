/**
 * Series from rows of files or of the live service. Rows of one series are put together by period; statistical procedures of
 * one key are summed (the total is all of them) and marked so. Nothing else is ever summed: aggregates, breakdowns, sources,
 * units and partners stay apart. The same observation twice with two values is a problem, and the first stays.
 */
import type { Bilingual } from '@luongxanh/core';
import { areaWords } from './area-words.ts';
import { comparePeriods } from './period.ts';
import { badRow, type StatsProblem } from './problem.ts';
import type { TradeRow } from './readers/row.ts';
import type { Flow, Indicator, Observation, TradeSeries } from './series.ts';

interface Cell {
  value: number | null;
  flag: string;
  procedures: Set<string> | null;
}

interface Draft {
  readonly row: TradeRow;
  readonly editions: Set<string>;
  readonly cells: Map<string, Cell>;
}

const FLOW_WORDS: Readonly<Record<Flow, Bilingual>> = {
  import: { en: 'imports', vi: 'nhập khẩu' },
  export: { en: 'exports', vi: 'xuất khẩu' },
  're-import': { en: 're-imports', vi: 'tái nhập' },
  're-export': { en: 're-exports', vi: 'tái xuất' },
  both: { en: 'trade both ways', vi: 'thương mại hai chiều' },
};

const INDICATOR_WORDS: Readonly<Record<Indicator, Bilingual>> = {
  value: { en: 'value', vi: 'trị giá' },
  quantity: { en: 'net mass', vi: 'khối lượng tịnh' },
  supplementary_quantity: { en: 'supplementary quantity', vi: 'lượng theo đơn vị bổ sung' },
  value_national: { en: 'value in national currency', vi: 'trị giá theo nội tệ' },
  value_cif: { en: 'value, CIF', vi: 'trị giá CIF' },
  value_fob: { en: 'value, FOB', vi: 'trị giá FOB' },
  gross_weight: { en: 'gross weight', vi: 'khối lượng cả bì' },
  share_reported: { en: 'share as printed', vi: 'tỷ trọng theo nguồn' },
  change_reported: { en: 'change as printed', vi: 'mức thay đổi theo nguồn' },
};

const procedureOf = (flag: string) => /\bprocedure_(\w+)/.exec(flag)?.[1] ?? null;
const without = (flag: string) => flag.replace(/\s*\bprocedure_\w+/, '').trim();

/** Collects rows into series; use it row by row for large files. */
export class SeriesCollector {
  readonly #drafts = new Map<string, Draft>();
  readonly problems: StatsProblem[] = [];

  add(row: TradeRow, file: string): void {
    // A breakdown is part of a total that stands beside it: it is a series of its own.
    const part = /\bbreakdown\b.*/.exec(row.flag)?.[0] ?? '';
    const key = [row.source, row.reporter, row.partner, row.flow, row.code, row.indicator, row.unit, part].join('|');
    let draft = this.#drafts.get(key);
    if (!draft) {
      draft = { row, editions: new Set(), cells: new Map() };
      this.#drafts.set(key, draft);
    }
    if (row.nomenclature) draft.editions.add(row.nomenclature);
    const procedure = procedureOf(row.flag);
    const flag = without(row.flag);
    const cell = draft.cells.get(row.period);
    if (!cell) {
      draft.cells.set(row.period, { value: row.value, flag, procedures: procedure ? new Set([procedure]) : null });
      return;
    }
    if (procedure && cell.procedures && !cell.procedures.has(procedure)) {
      cell.procedures.add(procedure);
      // One missing part makes the sum unknown.
      cell.value = cell.value === null || row.value === null ? null : cell.value + row.value;
      if (!cell.flag.includes('summed')) cell.flag = `${cell.flag} summed`.trim();
      return;
    }
    if (cell.value !== row.value) {
      this.problems.push(badRow(file, 0, 'duplicate', 'value', `${key}|${row.period}: ${cell.value}, ${row.value}`));
    }
  }

  series(): TradeSeries[] {
    return [...this.#drafts.entries()].map(([key, draft]) => toSeries(key, draft));
  }
}

function toSeries(key: string, { row, editions, cells }: Draft): TradeSeries {
  const observations: Observation[] = [...cells.entries()]
    .map(([period, cell]) => ({ period, value: cell.value, flag: cell.flag, note: null }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const years = [...editions].sort();
  const flow = FLOW_WORDS[row.flow];
  const indicator = INDICATOR_WORDS[row.indicator];
  const [reporter, partner] = [areaWords(row.reporter), areaWords(row.partner)];
  const border: Bilingual =
    row.flow === 'import'
      ? { en: 'Imports CIF at the border of the reporter', vi: 'Nhập khẩu tính giá CIF tại biên giới bên báo cáo' }
      : { en: 'Exports FOB at the border of the reporter', vi: 'Xuất khẩu tính giá FOB tại biên giới bên báo cáo' };
  return {
    id: key
      .replace(/\|+$/, '')
      .replaceAll('|', '.')
      .replace(/[^A-Za-z0-9.()_-]+/g, '-')
      .toLowerCase(),
    source: row.source,
    reporter: row.reporter,
    partner: row.partner,
    flow: row.flow,
    code: row.code,
    nomenclature: years.length > 1 ? `${years[0]} ${years.at(-1)}` : (years[0] ?? null),
    covers: [],
    indicator: row.indicator,
    unit: row.unit,
    title: {
      en: `${row.code}: ${reporter.en}, ${flow.en} ${row.flow === 'import' ? 'from' : row.flow === 'export' ? 'to' : 'with'} ${partner.en}, ${indicator.en}`,
      vi: `${row.code}: ${reporter.vi} ${flow.vi} ${row.flow === 'import' ? 'từ' : row.flow === 'export' ? 'sang' : 'với'} ${partner.vi}, ${indicator.vi}`,
    },
    definition: {
      en: `${border.en}, as recorded by the reporter. Source: ${row.source}. Unit: ${row.unit}.`,
      vi: `${border.vi}, do bên báo cáo thống kê. Nguồn: ${row.source}. Đơn vị: ${row.unit}.`,
    },
    grade: 'V1',
    aside: false,
    observations,
  };
}

/** All at once, for what fits into memory. */
export function seriesFromRows(
  rows: Iterable<TradeRow>,
  file: string,
): { readonly series: TradeSeries[]; readonly problems: readonly StatsProblem[] } {
  const collector = new SeriesCollector();
  for (const row of rows) collector.add(row, file);
  return { series: collector.series(), problems: collector.problems };
}
