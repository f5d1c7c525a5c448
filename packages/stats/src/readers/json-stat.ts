/**
 * Eurostat JSON-stat 2.0 (class `dataset`). `value` is an array, or an object by flat index in row-major order where most
 * cells are missing; `status` carries the flags in the same two shapes. Both shapes say the same, so both give the same rows:
 * one for every cell, null where there is no value. From the JSON-stat 2.0 specification (id, size, dimension, value, status).
 */
import { badRow, excerpt, type StatsProblem } from '../problem.ts';
import { isFault, matches, type ReadBatch, type TradeRow } from './row.ts';
import { comextRow } from './sdmx-csv.ts';
import type { ReadContext } from './table.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rows of one batch: large enough to be fast, small enough to stay out of the way. */
const BATCH = 10_000;

/** Codes of a dimension in order. `index` is an array, an object code -> position, or absent where there is one category. */
function codesOf(dimension: unknown, size: number): string[] | null {
  const category = isObject(dimension) ? dimension.category : null;
  if (!isObject(category)) return null;
  const { index, label } = category;
  let codes: string[];
  if (Array.isArray(index)) codes = index.map(String);
  else if (isObject(index)) {
    const places = Object.entries(index).sort((a, b) => Number(a[1]) - Number(b[1]));
    // Positions are 0, 1, 2 …; with a gap every value after it would go to the wrong category.
    if (places.some(([, place], at) => Number(place) !== at)) return null;
    codes = places.map(([code]) => code);
  } else if (isObject(label)) codes = Object.keys(label);
  else return null;
  return codes.length === size ? codes : null;
}

const cellOf = (source: unknown, index: number): unknown =>
  Array.isArray(source) ? source[index] : isObject(source) ? source[String(index)] : source;

/** The message of Eurostat's error answers: `{error: [{status, label}]}` or `{warning: {…}}`. */
function errorOf(document: Json): string | null {
  const error = document.error ?? document.warning;
  const [first] = Array.isArray(error) ? error : [error];
  if (!isObject(first)) return typeof first === 'string' && first !== '' ? first : null;
  return [first.status, first.label ?? first.title ?? first.message].filter((part) => part !== undefined).join(' ');
}

/** Reads a JSON-stat document. The text is held whole: Eurostat gives at most 500,000 cells at once. */
export async function* readJsonStat(chunks: AsyncIterable<string>, context: ReadContext): AsyncGenerator<ReadBatch> {
  const { file } = context;
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const text = parts.join('');
  const fail = (problem: StatsProblem): ReadBatch => ({ rows: [], problems: [problem], bytes: context.bytes() });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const cut = !/[}\]]\s*$/.test(text) || /end of JSON|Unterminated|after JSON/i.test(String(error));
    yield fail(
      cut
        ? { code: 'truncated', file, line: text.split('\n').length }
        : badRow(file, 1, 'json', null, error instanceof Error ? error.message : String(error)),
    );
    return;
  }
  if (!isObject(document) && !Array.isArray(document)) {
    yield fail({ code: 'unknown_format', file, received: excerpt(text) });
    return;
  }
  const wrong = isObject(document) ? errorOf(document) : null;
  if (wrong !== null && isObject(document) && document.value === undefined) {
    yield fail({ code: 'source_error', file, received: excerpt(wrong) });
    return;
  }
  const datasets = datasetsOf(document);
  if (datasets.length === 0) yield fail({ code: 'only_links', file });
  for (const dataset of datasets) yield* datasetRows(dataset, context);
}

/**
 * The data sets of a document: itself, the members of a list or of a collection, or of a bundle of the first version
 * (`{"name": {"dimension": …, "value": …}}`), whose `id` and `size` stand inside `dimension`.
 */
function datasetsOf(document: unknown): Json[] {
  if (Array.isArray(document)) return document.flatMap(datasetsOf);
  if (!isObject(document)) return [];
  if (document.class === 'collection') {
    const { link } = document;
    const items = isObject(link) ? Object.values(link).flat() : [];
    return items.flatMap((item) =>
      isObject(item) && (item.value !== undefined || item.class === 'collection') ? datasetsOf(item) : [],
    );
  }
  const bundled = Object.values(document).filter(
    (one): one is Json => isObject(one) && isObject(one.dimension) && one.value !== undefined,
  );
  if (document.value === undefined && bundled.length > 0) return bundled.flatMap(datasetsOf);
  const { dimension } = document;
  return [
    isObject(dimension) && document.id === undefined
      ? { ...document, id: dimension.id, size: dimension.size }
      : document,
  ];
}

function* datasetRows(document: Json, context: ReadContext): Generator<ReadBatch> {
  const { file, filter } = context;
  const ids = Array.isArray(document.id) ? document.id.map(String) : [];
  const sizes = Array.isArray(document.size) ? document.size.map(Number) : [];
  const dimensions = isObject(document.dimension) ? document.dimension : {};
  const codes = ids.map((id, index) => codesOf(dimensions[id], sizes[index] ?? -1));
  const names = ids.map((id) => (/^time(?:_period)?$/i.test(id) ? 'TIME_PERIOD' : id.toLowerCase()));
  const needed = ['reporter', 'partner', 'product', 'flow', 'indicators', 'TIME_PERIOD'];
  const missing = [
    ...needed.filter((name) => !names.includes(name)),
    ...ids.filter((_, index) => codes[index] === null).map((id) => `dimension.${id}`),
    ...(document.value === undefined ? ['value'] : []),
  ];
  if (missing.length > 0) {
    yield { rows: [], problems: [{ code: 'missing_columns', file, columns: missing }], bytes: context.bytes() };
    return;
  }
  const cells = sizes.reduce((product, size) => product * size, 1);
  const dataset = datasetName(document);
  const at = (name: string) => names.indexOf(name);
  const places = needed.map(at);
  let rows: TradeRow[] = [];
  let problems: StatsProblem[] = [];
  if (Array.isArray(document.value) && document.value.length !== cells && document.value.length !== 0) {
    problems.push({ code: 'truncated', file, line: 1 });
  }
  if (isObject(document.value)) {
    for (const [place, value] of Object.entries(document.value)) {
      if (/^\d+$/.test(place) && Number(place) < cells) continue;
      problems.push(badRow(file, 1, 'outside', `value[${place}]`, String(value)));
    }
  }
  for (let flat = 0; flat < cells; flat += 1) {
    const printed = new Array<string>(ids.length);
    for (let left = flat, dimension = ids.length - 1; dimension >= 0; dimension -= 1) {
      const size = sizes[dimension] as number;
      printed[dimension] = codes[dimension]?.[left % size] ?? '';
      left = Math.floor(left / size);
    }
    const value = cellOf(document.value, flat);
    const status = cellOf(document.status, flat);
    const [reporter = '', partner = '', product = '', flow = '', indicators = '', time = ''] = places.map(
      (place) => printed[place],
    );
    const row = comextRow(
      {
        dataset,
        reporter,
        partner,
        product,
        flow,
        indicators,
        time,
        value: value === null || value === undefined ? '' : String(value),
        flags: typeof status === 'string' ? status : '',
      },
      `value[${flat}]`,
    );
    if (isFault(row)) problems.push(badRow(file, 1, row.reason, row.field, row.received, row.suggestion ?? null));
    else if (!filter || matches(row, filter)) rows.push(row);
    if (rows.length >= BATCH) {
      yield { rows, problems, bytes: context.bytes() };
      rows = [];
      problems = [];
    }
  }
  yield { rows, problems, bytes: context.bytes() };
}

function datasetName(document: Json): string {
  const extension = isObject(document.extension) ? document.extension : {};
  const id =
    extension.id ?? /DS-\d+/i.exec(`${document.source ?? ''} ${document.label ?? ''} ${document.href ?? ''}`)?.[0];
  return typeof id === 'string' ? id.toUpperCase() : '';
}
