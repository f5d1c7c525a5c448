/**
 * Files as people really have them: saved by a spreadsheet, with labels, cut, packed, repeated. Each case was once read
 * wrongly or not at all.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  collectRows,
  problemSentence,
  readAny,
  SeriesCollector,
  type StatsProblem,
  type TradeRow,
} from '../src/index.ts';

const collect = (input: string | Uint8Array) => collectRows(readAny(input, 'f'));
const brief = (row: TradeRow) =>
  [row.source, row.reporter, row.partner, row.code, row.period, row.value, row.unit, row.flag].join(' ').trim();
const faults = (problems: readonly StatsProblem[]) =>
  problems.map((one) =>
    one.code === 'bad_row'
      ? [one.line, one.reason, one.field, one.suggestion].filter((part) => part !== null).join(' ')
      : one.code,
  );
const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

const HEAD = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const row = (over: { reporter?: string; product?: string; time?: string; value?: string } = {}) =>
  `ESTAT:DS-045409(1.0),15/09/26,A,${over.reporter ?? 'DE'},VN,${over.product ?? '090111'},1,VALUE_IN_EUROS,${over.time ?? '2024'},${over.value ?? '100'},`;
const ONE = 'eurostat:DS-045409 DE VN 090111 2024 100 EUR';
const BULK =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';
const BULK_LINE = 'DE,VN,E,09011100,1,2,3,4,5,06,1,1,NO_SU,202452,100,100,5,0';

describe('lines, separators and encodings', () => {
  const plain = `${HEAD}\r\n${row()}\r\n`;
  it.each([
    ['CR alone', plain.replaceAll('\r\n', '\r')],
    ['a line that names the separator', `sep=;\r\n${plain.replaceAll(',', ';')}`],
    ['blank lines before a header with semicolons', `\r\n\r\n${plain.replaceAll(',', ';')}`],
    ['UTF-16 without a mark', bytes(plain, 'utf16le')],
    ['UTF-16, big end first, without a mark', bytes(plain, 'utf16le').map((_, at, all) => all[at ^ 1] as number)],
    ['UTF-16 inside gzip', new Uint8Array(gzipSync(bytes(`\ufeff${plain}`, 'utf16le')))],
  ])('%s', async (_, input) => {
    const { rows, problems } = await collect(input);
    expect(problems).toEqual([]);
    expect(rows.map(brief)).toEqual([ONE]);
  });

  it('bulk lines with semicolons, quotes, or CR alone', async () => {
    const expected = ['value 100 EUR', 'quantity 5 kg'];
    for (const text of [
      `${BULK}\r\n${BULK_LINE}\r\n`.replaceAll(',', ';'),
      `${BULK}\r\n${BULK_LINE}\r\n`.replace(/[^,\r\n]+/g, '"$&"'),
      `${BULK}\r${BULK_LINE}\r`,
    ]) {
      const { rows, problems } = await collect(text);
      expect(problems).toEqual([]);
      expect(rows.map((one) => `${one.indicator} ${one.value} ${one.unit}`)).toEqual(expected);
      expect(rows[0]?.code).toBe('09011100');
    }
  });

  it('a gzip with something behind its end keeps what it held', async () => {
    const packed = Buffer.concat([gzipSync(`${HEAD}\n${row()}\n`), Buffer.from('and more')]);
    const { problems } = await collect(new Uint8Array(packed));
    expect(problems).toEqual([{ code: 'damaged_gzip', file: 'f' }]);
  });
});

describe('columns', () => {
  it('labels in columns of their own do not take the place of the codes', async () => {
    const text = [
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,reporter,Reporter,partner,Partner,product,Product,flow,Flow,indicators,Indicators,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status',
      'dataflow,ESTAT:DS-045409(1.0),EU trade,A,Annual,DE,Germany,VN,Viet Nam,090111,"Coffee, not roasted",1,IMPORT,VALUE_IN_EUROS,Value,2024,,100,,p,provisional',
      '',
    ].join('\r\n');
    expect((await collect(text)).rows.map(brief)).toEqual([`${ONE} p`]);
  });

  it('the same column twice is refused, not chosen', async () => {
    const { rows, problems } = await collect(`${HEAD.replace('OBS_FLAG', 'OBS_VALUE')}\n${row()}7\n`);
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ code: 'double_columns', file: 'f', columns: ['OBS_VALUE'] }]);
  });
});

describe('cells', () => {
  it('suggests what a spreadsheet made of a number or a code, and never takes it', async () => {
    const lines = [
      row({ value: '"90212,63"' }),
      row({ value: '"1,234"', time: '2023' }),
      row({ product: '0901.11' }),
      row({ product: '0901 11 00' }),
      row({ product: '90111' }),
    ];
    const { rows, problems } = await collect(`${HEAD}\n${lines.join('\n')}\n`);
    expect(rows).toEqual([]);
    expect(faults(problems)).toEqual([
      '2 value OBS_VALUE 90212.63',
      '3 value OBS_VALUE',
      '4 code product 090111',
      '5 code product 09011100',
      '6 lost_zero product 090111',
    ]);
  });

  it('a missing value keeps the flag that stands behind its colon', async () => {
    const { rows } = await collect(`${HEAD}\n${row({ value: ': c' })}\n${row({ time: '2023', value: '0' })}\n`);
    expect(rows.map((one) => [one.value, one.flag])).toEqual([
      [null, 'c'],
      [0, ''],
    ]);
  });
});

describe('the same observation twice', () => {
  it('counts once; the later ones are named with their lines', async () => {
    const text = [HEAD, row(), row(), row({ value: '101' }), row({ reporter: 'EL' }), row({ reporter: 'GR' }), ''].join(
      '\n',
    );
    const { rows, problems } = await collect(text);
    expect(rows.map(brief)).toEqual([ONE, ONE.replace('DE', 'GR')]);
    expect(faults(problems)).toEqual(['3 duplicate', '4 duplicate', '6 duplicate']);
  });

  it('parts of a Comtrade total are told apart by what they are parts by, and stay out of the total', async () => {
    const record = { period: '2024', reporterCode: 704, flowCode: 'X', partnerCode: 276, cmdCode: '090111', netWgt: 1 };
    const data = [
      { ...record, primaryValue: 10, motCode: 0, customsCode: 'C00', partner2Code: 0 },
      { ...record, primaryValue: 6, motCode: 2100, customsCode: 'C00', partner2Code: 0 },
      { ...record, primaryValue: 4, motCode: 1000, customsCode: 'C00', partner2Code: 0 },
      { ...record, primaryValue: 3, motCode: 0, customsCode: 'C01', partner2Code: 0 },
    ];
    const { rows, problems } = await collect(JSON.stringify({ data }));
    expect(problems).toEqual([]);
    const collector = new SeriesCollector();
    for (const one of rows) collector.add(one, 'f');
    expect(collector.problems).toEqual([]);
    const values = collector.series().filter((one) => one.indicator === 'value');
    expect(values.map((one) => [one.observations[0]?.value, one.observations[0]?.flag])).toEqual([
      [10, ''],
      [6, 'breakdown mot_2100'],
      [4, 'breakdown mot_1000'],
      [3, 'breakdown customs_C01'],
    ]);
    expect(new Set(values.map((one) => one.id)).size).toBe(4);
  });

  it('a bare list of Comtrade records reads like the answer of the service; cut, it says so', async () => {
    const list = JSON.stringify([
      { period: '2024', reporterCode: 704, flowCode: 'X', partnerCode: 0, cmdCode: 'TOTAL', primaryValue: 5 },
    ]);
    expect((await collect(list)).rows.map(brief)).toContain('un:comtrade VN WORLD TOTAL 2024 5 USD aggregate');
    expect(faults((await collect(list.slice(0, -1))).problems)).toEqual(['truncated']);
  });
});

describe('JSON-stat in its other shapes', () => {
  const index = (...codes: string[]) => ({
    category: { index: Object.fromEntries(codes.map((code, at) => [code, at])) },
  });
  const dataset = (value: unknown) => ({
    version: '2.0',
    class: 'dataset',
    id: ['freq', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time'],
    size: [1, 1, 1, 1, 1, 1, 2],
    dimension: {
      freq: index('A'),
      reporter: index('DE'),
      partner: index('VN'),
      product: index('090111'),
      flow: index('1'),
      indicators: index('VALUE_IN_EUROS'),
      time: index('2023', '2024'),
    },
    value,
    extension: { id: 'DS-045409' },
  });
  const values = async (document: unknown) => (await collect(JSON.stringify(document))).rows.map((one) => one.value);

  it('reads lists, collections, and bundles of the first version', async () => {
    const { id, size, dimension } = dataset({});
    expect(await values([dataset([1, 2])])).toEqual([1, 2]);
    expect(await values({ class: 'collection', link: { item: [dataset([1, 2])] } })).toEqual([1, 2]);
    expect(await values({ trade: { dimension: { id, size, ...dimension }, value: { 1: 5 } } })).toEqual([null, 5]);
  });

  it('reads dimension names in any case', async () => {
    const upper = dataset([1, 2]);
    expect(
      await values({
        ...upper,
        id: upper.id.map((id) => (id === 'time' ? 'TIME_PERIOD' : id.toUpperCase())),
        dimension: Object.fromEntries(
          Object.entries(upper.dimension).map(([id, one]) => [id === 'time' ? 'TIME_PERIOD' : id.toUpperCase(), one]),
        ),
      }),
    ).toEqual([1, 2]);
  });

  it('names values outside of the dimensions, gaps in an index, and collections of links', async () => {
    expect(faults((await collect(JSON.stringify(dataset({ 0: 1, 7: 3 })))).problems)).toEqual(['1 outside value[7]']);
    const gap = dataset([1, 2]);
    gap.dimension.time = { category: { index: { 2023: 0, 2024: 2 } } };
    expect((await collect(JSON.stringify(gap))).problems).toMatchObject([
      { code: 'missing_columns', columns: ['dimension.time'] },
    ]);
    const links = { class: 'collection', link: { item: [{ class: 'dataset', href: 'https://ec.europa.eu/x' }] } };
    expect(faults((await collect(JSON.stringify(links))).problems)).toEqual(['only_links']);
  });
});

describe('our own CSV is checked like any other', () => {
  it('wants codes with their zeros, areas, units, and no negative trade', async () => {
    const line = (code: string, reporter: string, value: string, unit: string) =>
      `x,${reporter},VN,import,HS2022,${code},2024,value,${value},${unit},`;
    const text = [
      'source,reporter,partner,flow,nomenclature,code,period,indicator,value,unit,flag',
      line('090111', 'DE', '1', 'EUR'),
      line('90111', 'DE', '1', 'EUR'),
      line('090111', '', '1', 'EUR'),
      line('090111', 'DE', '-1', 'EUR'),
      line('090111', 'DE', '1', ''),
      '',
    ].join('\n');
    const { rows, problems } = await collect(text);
    expect(rows).toHaveLength(1);
    expect(faults(problems)).toEqual([
      '3 lost_zero code 090111',
      '4 empty reporter',
      '5 negative value',
      '6 empty unit',
    ]);
  });
});

describe('files of other programs', () => {
  it.each([
    ['504b030414000600080000002100', 'not_text', 'Excel'],
    ['504b0304140000000000', 'packed', 'zip'],
    ['377abcaf271c', 'packed', '7z'],
    ['425a683931415926', 'packed', 'bzip2'],
    ['28b52ffd0000', 'packed', 'zstd'],
    ['526172211a07', 'packed', 'rar'],
    ['d0cf11e0a1b11ae1', 'not_text', 'old Excel'],
    ['255044462d312e37', 'not_text', 'PDF'],
    ['50415231', 'not_text', 'Parquet'],
    ['89504e470d0a1a0a', 'not_text', 'PNG'],
  ])('%s is %s (%s)', async (hex, code, name) => {
    const tail = name === 'Excel' ? Buffer.from('[Content_Types].xml') : Buffer.alloc(20);
    const { rows, problems } = await collect(new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), tail])));
    expect(rows).toEqual([]);
    expect(problems.map((one) => one.code)).toEqual([code]);
    for (const problem of problems) {
      const { en, vi } = problemSentence(problem);
      expect(en).toMatch(/^f: /);
      expect(vi).toMatch(/Hãy /);
    }
  });

  it('an archive is to be unpacked: the panel advises no command, the command line does', () => {
    const problem: StatsProblem = { code: 'packed', file: 'f.7z', kind: '7z' };
    expect(problemSentence(problem, 'panel')).toEqual({
      en: 'f.7z: a 7z archive. Unpack it, then choose the CSV file inside.',
      vi: 'f.7z: đây là tệp nén 7z. Hãy giải nén, rồi chọn tệp CSV bên trong.',
    });
    const { en, vi } = problemSentence(problem);
    for (const sentence of [en, vi]) expect(sentence).toMatch(/7z x -so .+ \| luongxanh import -$/);
  });
});
