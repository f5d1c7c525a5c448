/**
 * One reader over one bulk file in a process of its own, so that time and peak memory are its own. The question is the same
 * for all: what the EU imported from Viet Nam and sold to it in chapter 09, value and net mass, by product and flow.
 * Prints one line of JSON. Start it through `bulk.bench.ts`.
 */
import { createReadStream } from 'node:fs';
import { readAny } from '../src/index.ts';

const [, , engine = 'reader', path = ''] = process.argv;
const started = performance.now();

interface Outcome {
  readonly groups: number;
  readonly value: number;
  readonly kilograms: number;
}

async function withReader(filtered: boolean): Promise<Outcome> {
  const groups = new Map<string, { value: number; kilograms: number }>();
  const filter = { partners: new Set(['VN']), codes: ['09'] };
  const input = createReadStream(path, { highWaterMark: 1 << 20 });
  for await (const { rows, problems } of readAny(input, path, filtered ? { filter } : {})) {
    if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
    for (const row of rows) {
      if (row.partner !== 'VN' || !row.code.startsWith('09')) continue;
      const key = `${row.reporter} ${row.code} ${row.flow}`;
      const group = groups.get(key) ?? { value: 0, kilograms: 0 };
      if (row.indicator === 'value') group.value += row.value ?? 0;
      if (row.indicator === 'quantity') group.kilograms += row.value ?? 0;
      groups.set(key, group);
    }
  }
  const sums = [...groups.values()];
  return {
    groups: groups.size,
    value: sums.reduce((sum, one) => sum + one.value, 0),
    kilograms: sums.reduce((sum, one) => sum + one.kilograms, 0),
  };
}

async function withDuckDb(): Promise<Outcome> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const answer = await connection.runAndReadAll(`
    SELECT count(*)::INTEGER, sum(v)::DOUBLE, sum(q)::DOUBLE FROM (
      SELECT REPORTER, PRODUCT_NC, FLOW, sum(VALUE_EUR::BIGINT) AS v, sum(QUANTITY_KG::BIGINT) AS q
      FROM read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, delim = ',')
      WHERE PARTNER = 'VN' AND PRODUCT_NC LIKE '09%' GROUP BY ALL)`);
  const [groups = 0, value = 0, kilograms = 0] = (answer.getRows()[0] ?? []).map(Number);
  return { groups, value, kilograms };
}

const outcome = engine === 'duckdb' ? await withDuckDb() : await withReader(engine === 'reader');
console.log(
  JSON.stringify({
    engine,
    ...outcome,
    seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
