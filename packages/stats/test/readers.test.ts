/** The readers against real samples and against hostile files of our own: units, missing values, marks, faults with lines. */
import { createReadStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { collectRows, problemSentence, readAny, rowToCsv, type StatsProblem, type TradeRow } from '../src/index.ts';
import { CsvSplitter } from '../src/readers/csv.ts';
import { pieces, samplePath } from './samples.ts';

// The same cases in every run: a failure can be looked at again.
fc.configureGlobal({ seed: 20_261_122 });

const read = (text: string, name = 'f.csv') => collectRows(readAny(text, name));
const brief = (row: TradeRow) =>
  [row.reporter, row.partner, row.flow, row.code, row.period, row.indicator, row.value, row.unit, row.flag].join(' ');
const faults = (problems: readonly StatsProblem[]) =>
  problems.map((one) => (one.code === 'bad_row' ? `${one.line} ${one.reason} ${one.field ?? '-'}` : one.code));

const SDMX = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const sdmx = (cells: string) => `ESTAT:DS-045409(1.0),15/09/26,A,${cells}`;
const BULK =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';

describe('real samples', () => {
  it('reads Eurostat SDMX-CSV: 100 kg become kg exactly, WORLD is marked', async () => {
    const path = samplePath('sdmx_csv_sample_DS-045409.csv');
    if (!path) return;
    const { rows, problems } = await collectRows(readAny(createReadStream(path), 'sample.csv'));
    expect(problems).toEqual([]);
    expect(rows.map(brief)).toEqual([
      'DE VN import 030462 2024 quantity 9021263 kg ',
      'DE VN import 030462 2024 value 32313884 EUR ',
      'DE WORLD import 030462 2024 value 39919520 EUR aggregate',
      'DE WORLD import 030462 2024 quantity 11348195 kg aggregate',
    ]);
    expect(rows[0]).toMatchObject({ source: 'eurostat:DS-045409', nomenclature: 'HS2022' });
  });

  it('reads the Comext bulk file: confidential codes stay text, NO_SU measures nothing', async () => {
    const path = samplePath('comext_bulk_sample_full_v2_202402.dat');
    if (!path) return;
    const { rows, problems } = await collectRows(readAny(createReadStream(path), 'sample.dat'));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(8);
    expect(rows.filter((row) => row.code === '39XXXXXX').map(brief)).toEqual([
      'AT AD export 39XXXXXX 2024-02 value 89 EUR confidential procedure_1',
      'AT AD export 39XXXXXX 2024-02 quantity 0 kg confidential procedure_1',
    ]);
  });

  it('reads the UN Comtrade answer: a missing weight is missing, not zero', async () => {
    const path = samplePath('un_comtrade_api_sample.json');
    if (!path) return;
    const { rows, problems } = await collectRows(readAny(createReadStream(path), 'sample.json'));
    expect(problems).toEqual([]);
    expect(rows.filter((row) => row.indicator === 'value').map(brief)).toEqual([
      'CN AR import TOTAL 2010 value 6804128143 USD ',
      'CN DE import TOTAL 2010 value 74251272075 USD ',
      'CN AR export TOTAL 2010 value 6115764185 USD ',
      'CN DE export TOTAL 2010 value 68047133397 USD ',
    ]);
    expect(rows.filter((row) => row.indicator === 'quantity').map((row) => row.value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('SDMX-CSV', () => {
  it('keeps what is right and names what is wrong, with its line', async () => {
    const text = [
      SDMX,
      sdmx('EL,VN,09011100,1,QUANTITY_IN_100KG,2024,29218.02,p'),
      sdmx('DE,VN,90111,1,VALUE_IN_EUROS,2024,10,'),
      sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2023,,'),
      sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,:,c'),
      sdmx('DE,VN,090111,3,VALUE_IN_EUROS,2022,1,'),
      sdmx('DE,VN,090111,1,VALUE_IN_DOLLARS,2022,1,'),
      sdmx('DE,VN,090111,1,VALUE_IN_EUROS,22,1,'),
      sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,"1,234",'),
      sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,-4,'),
      sdmx('DE,VN'),
      '',
      sdmx('DE,,090111,1,VALUE_IN_EUROS,2022,4,'),
      sdmx('EU27_2020,EXT_EU27_2020,010121XX,2,VALUE_IN_EUROS,2024-03,1.5E3,bd'),
      sdmx('DE,VN,0901'),
    ].join('\r\n');
    const { rows, problems } = await read(text);
    expect(rows.map(brief)).toEqual([
      'GR VN import 09011100 2024 quantity 2921802 kg p',
      'DE VN import 090111 2023 value  EUR ',
      'DE VN import 090111 2022 value  EUR c',
      'EU27_2020 EXT_EU27_2020 export 010121XX 2024-03 value 1500 EUR b d aggregate confidential',
    ]);
    expect(faults(problems)).toEqual([
      '3 lost_zero product',
      '6 flow flow',
      '7 indicator indicators',
      '8 period TIME_PERIOD',
      '9 value OBS_VALUE',
      '10 negative OBS_VALUE',
      '11 columns -',
      '13 empty partner',
      '15 truncated -',
    ]);
    expect(problems[0]).toMatchObject({ received: '90111', suggestion: '090111' });
    for (const problem of problems) {
      const { en, vi } = problemSentence(problem);
      expect(en).toMatch(/^f\.csv:\d+/);
      expect(vi).not.toBe(en);
    }
  });

  it('reads 2.0, labels, semicolons and a byte order mark the same', async () => {
    const two = [
      'STRUCTURE,STRUCTURE_ID,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS',
      'dataflow,ESTAT:DS-045409(1.0),A,DE,VN,090111,1,QUANTITY_IN_100KG,2024,1817460.29,,',
    ].join('\n');
    const labelled = [
      'STRUCTURE;STRUCTURE_ID;freq:Time frequency;reporter:Reporter;partner:Partner;product:Product;flow:Flow;indicators:Indicators;TIME_PERIOD:Time;OBS_VALUE:Observation value',
      'dataflow;ESTAT:DS-045409(1.0);A:Annual;DE:Germany;VN:"Viet Nam";090111:"Coffee; not roasted";1:IMPORT;QUANTITY_IN_100KG:Quantity in 100 kg;2024;1817460.29',
    ].join('\r\n');
    const spaced = `\ufeff${labelled.replace('VN:"Viet Nam"', 'VN:Viet Nam').replace('090111:"Coffee; not roasted"', '"090111:Coffee; not ""roasted"""')}\r\n`;
    const [a, b] = await Promise.all([read(two), read(spaced)]);
    expect(a.problems).toEqual([]);
    expect(b.problems).toEqual([]);
    expect(a.rows.map(rowToCsv)).toEqual(['eurostat:DS-045409,DE,VN,import,HS2022,090111,2024,quantity,181746029,kg,']);
    expect(b.rows).toEqual(a.rows);
  });

  it('reads DS-059341, where the indicators have other names and units', async () => {
    const { rows } = await read(
      `${SDMX.replace(',OBS_FLAG', '')}\nESTAT:DS-059341(1.0),1/1/26,A,DE,VN,0901,1,QUANTITY_KG,2024,7\n`,
    );
    expect(rows.map(brief)).toEqual(['DE VN import 0901 2024 quantity 7 kg ']);
    expect(rows[0]?.source).toBe('eurostat:DS-059341');
  });

  it('says when columns are missing and when nothing has a value', async () => {
    expect((await read('DATAFLOW,freq,reporter\nx,A,DE\n')).problems).toMatchObject([{ code: 'missing_columns' }]);
    expect((await read(`${SDMX}\r\n`)).problems).toMatchObject([{ code: 'no_values' }]);
    expect((await read(`${SDMX}\n${sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,,')}\n`)).problems).toMatchObject([
      { code: 'no_values' },
    ]);
  });

  it('loses one line, not the file, to a quote that never closes', async () => {
    const good = sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,4,');
    const { rows, problems } = await read(
      [SDMX, good, sdmx('DE,VN,"090111,1,VALUE_IN_EUROS,2022,4,'), good.replace('2022', '2023'), ''].join('\n'),
    );
    expect(rows.map((row) => row.period)).toEqual(['2022', '2023']);
    expect(faults(problems)).toEqual(['3 columns -']);
  });
});

describe('Comext bulk', () => {
  const line = (cells: Record<string, string>) => {
    const base: Record<string, string> = {
      REPORTER: 'DE',
      PARTNER: 'VN',
      TRADE_TYPE: 'E',
      PRODUCT_NC: '09011100',
      FLOW: '1',
      STAT_PROCEDURE: '1',
      SUPPL_UNIT: 'NO_SU',
      PERIOD: '202452',
      VALUE_EUR: '10',
      VALUE_NAC: '10',
      QUANTITY_KG: '4',
      QUANTITY_SUPPL_UNIT: '0',
    };
    return BULK.split(',')
      .map((name) => cells[name] ?? base[name] ?? '')
      .join(',');
  };

  it('reads years, supplementary units, national values and procedures', async () => {
    const { rows, problems } = await read(
      [
        BULK,
        line({}),
        line({ STAT_PROCEDURE: '2', VALUE_EUR: '5', VALUE_NAC: '55', QUANTITY_KG: '' }),
        line({ PRODUCT_NC: '64039993', SUPPL_UNIT: 'PA', QUANTITY_SUPPL_UNIT: '12', PERIOD: '202402' }),
        '',
      ].join('\r\n'),
      'full.dat',
    );
    expect(problems).toEqual([]);
    expect(rows.map(brief)).toEqual([
      'DE VN import 09011100 2024 value 10 EUR procedure_1',
      'DE VN import 09011100 2024 quantity 4 kg procedure_1',
      'DE VN import 09011100 2024 value 5 EUR procedure_2',
      'DE VN import 09011100 2024 quantity  kg procedure_2',
      'DE VN import 09011100 2024 value_national 55 national currency procedure_2',
      'DE VN import 64039993 2024-02 value 10 EUR procedure_1',
      'DE VN import 64039993 2024-02 quantity 4 kg procedure_1',
      'DE VN import 64039993 2024-02 supplementary_quantity 12 PA procedure_1',
    ]);
  });

  it('keeps bad lines as faults and reads on; a filter never hides a line that cannot be placed', async () => {
    const text = [
      BULK,
      line({}),
      'DE,VN,E',
      line({ PARTNER: 'CN' }),
      'garbage',
      line({ VALUE_EUR: 'x' }),
      line({ PERIOD: '202413' }),
      line({}).slice(0, 20),
    ].join('\n');
    const filter = { partners: new Set(['VN']) };
    for (const options of [{}, { filter }]) {
      const { rows, problems } = await collectRows(readAny(text, 'full.dat', options));
      expect(rows.filter((row) => row.partner === 'VN' && row.indicator === 'value').map((row) => row.value)).toEqual([
        10,
      ]);
      expect(faults(problems)).toEqual([
        '3 columns -',
        '5 columns -',
        '6 value VALUE_EUR',
        '7 period PERIOD',
        '8 truncated -',
      ]);
    }
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    async function* endless() {
      yield `${BULK}\n`;
      for (;;) yield `${line({})}\n`.repeat(1000);
    }
    let batches = 0;
    const reading = async () => {
      for await (const _ of readAny(endless(), 'endless.dat', { signal: stop.signal })) {
        batches += 1;
        if (batches === 20) stop.abort(new Error('enough'));
      }
    };
    await expect(reading()).rejects.toThrow('enough');
  });
});

describe('JSON-stat', () => {
  const document = (more: object) =>
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'EU trade',
      source: 'ESTAT',
      extension: { id: 'DS-045409' },
      id: ['freq', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time'],
      size: [1, 1, 2, 1, 1, 2, 2],
      dimension: {
        freq: { category: { index: { A: 0 } } },
        reporter: { category: { index: ['DE'] } },
        partner: { category: { index: { WORLD: 1, VN: 0 } } },
        product: { category: { label: { '090111': 'Coffee' } } },
        flow: { category: { index: { 1: 0 } } },
        indicators: { category: { index: { QUANTITY_IN_100KG: 0, VALUE_IN_EUROS: 1 } } },
        time: { category: { index: { 2023: 0, 2024: 1 } } },
      },
      ...more,
    });

  it('gives the same rows for a dense array and a sparse object, missing cells included', async () => {
    const dense = await read(
      document({
        value: [1.15, null, 3, 4, null, null, null, 8],
        status: [null, null, null, 'p', null, null, null, null],
      }),
    );
    const sparse = await read(document({ value: { 0: 1.15, 2: 3, 3: 4, 7: 8 }, status: { 3: 'p' } }));
    expect(dense.problems).toEqual([]);
    expect(sparse).toEqual(dense);
    expect(dense.rows.map(brief)).toEqual([
      'DE VN import 090111 2023 quantity 115 kg ',
      'DE VN import 090111 2024 quantity  kg ',
      'DE VN import 090111 2023 value 3 EUR ',
      'DE VN import 090111 2024 value 4 EUR p',
      'DE WORLD import 090111 2023 quantity  kg aggregate',
      'DE WORLD import 090111 2024 quantity  kg aggregate',
      'DE WORLD import 090111 2023 value  EUR aggregate',
      'DE WORLD import 090111 2024 value 8 EUR aggregate',
    ]);
  });

  it('tells an empty answer, an error answer, a cut one and a lame one apart', async () => {
    expect((await read(document({ value: {} }))).problems).toEqual([{ code: 'no_values', file: 'f.csv' }]);
    expect(
      (await read('{"error":[{"status":413,"id":1,"label":"ASYNCHRONOUS_RESPONSE. Too many cells"}]}')).problems,
    ).toMatchObject([{ code: 'source_error', received: '413 ASYNCHRONOUS_RESPONSE. Too many cells' }]);
    expect((await read(document({ value: [1] }).slice(0, -40))).problems).toMatchObject([{ code: 'truncated' }]);
    expect((await read(document({ value: [1], size: [1, 1, 3, 1, 1, 2, 2] }))).problems).toMatchObject([
      { code: 'missing_columns', columns: ['dimension.partner'] },
    ]);
    expect((await read(document({ value: [1, 2] }))).problems).toMatchObject([{ code: 'truncated' }]);
  });
});

describe('UN Comtrade', () => {
  const record = {
    freqCode: 'A',
    period: '2024',
    reporterCode: 704,
    reporterISO: null,
    flowCode: 'X',
    partnerCode: 251,
    partnerISO: null,
    partner2Code: 0,
    classificationCode: 'H6',
    cmdCode: '0901',
    customsCode: 'C00',
    motCode: 0,
    qtyUnitAbbr: 'N/A',
    qty: 0,
    netWgt: 7,
    isNetWgtEstimated: true,
    cifvalue: null,
    fobvalue: 12.5,
    primaryValue: 12.5,
  };
  const answer = (...data: object[]) =>
    JSON.stringify({ elapsedTime: '1', count: data.length, data, error: '' }, null, 1);

  it('reads JSON cut anywhere, marks breakdowns, and keeps a bad record as a fault', async () => {
    const broken = answer(record, { ...record, motCode: 1000, primaryValue: 3 }, { ...record, cmdCode: '901' }).replace(
      '"primaryValue": 3',
      '"primaryValue": three',
    );
    const text = broken.replace('"cmdCode": "901"', '"cmdDesc": "a \\" ] } in a text", "cmdCode": "901"');
    for (const length of [1, 7, 64, 100_000]) {
      const { rows, problems } = await collectRows(readAny(pieces(text, length), 'c.json'));
      expect(rows.map(brief)).toEqual([
        'VN FR export 0901 2024 value 12.5 USD ',
        'VN FR export 0901 2024 quantity 7 kg e',
      ]);
      expect(rows[0]?.nomenclature).toBe('HS2022');
      expect(faults(problems)).toEqual(['26 json -', '47 lost_zero data[2].cmdCode']);
    }
    const parts = await read(answer({ ...record, partner2Code: 156 }), 'c.json');
    expect(parts.rows.map((row) => row.flag)).toEqual(['breakdown partner2_156', 'e breakdown partner2_156']);
  });

  it('says cut, empty and refused', async () => {
    const text = answer(record, record);
    expect((await read(text.slice(0, -100))).problems).toMatchObject([{ code: 'truncated' }]);
    expect((await read(answer())).problems).toEqual([{ code: 'no_values', file: 'f.csv' }]);
    expect((await read('{"statusCode":429,"message":"Rate limit is exceeded."}')).problems).toMatchObject([
      { code: 'source_error', received: 'Rate limit is exceeded.' },
    ]);
  });

  it('reads the CSV of today, with its trailing comma, and the former one', async () => {
    const today =
      'typeCode,freqCode,period,reporterCode,reporterISO,flowCode,partnerCode,partnerISO,classificationCode,cmdCode,cmdDesc,qtyUnitAbbr,qty,netWgt,primaryValue\nC,A,2023,704,VNM,X,276,DEU,H6,090111,"Coffee, not roasted",kg,5,5,1000.5,\n';
    const former =
      'Classification,Year,Period,Aggregate Level,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag\nHS,2016,2016,6,2,Export,704,Viet Nam,VNM,276,Germany,DEU,090111,Coffee,Number of items,3,5,1000,0\n';
    expect((await read(today)).rows.map(brief)).toEqual([
      'VN DE export 090111 2023 value 1000.5 USD ',
      'VN DE export 090111 2023 quantity 5 kg ',
    ]);
    const old = await read(former);
    expect(old.problems).toEqual([]);
    expect(old.rows.map((row) => `${brief(row)}${row.nomenclature}`)).toEqual([
      'VN DE export 090111 2016 value 1000 USD HS2012',
      'VN DE export 090111 2016 quantity 5 kg HS2012',
      'VN DE export 090111 2016 supplementary_quantity 3 Number of items HS2012',
    ]);
  });
});

describe('what is no figures', () => {
  it.each([
    ['', 'empty_file'],
    ['  \r\n ', 'empty_file'],
    ['<!DOCTYPE html><html><body>Service unavailable</body></html>', 'not_figures'],
    ['<?xml version="1.0"?><S:Fault><faultstring>413</faultstring></S:Fault>', 'not_figures'],
    ['hello, world\n1,2\n', 'unknown_format'],
    ['{"a":1}', 'unknown_format'],
  ])('%j is %s', async (text, code) => {
    const { rows, problems } = await read(text);
    expect(rows).toEqual([]);
    expect(problems.map((one) => one.code)).toEqual([code]);
    for (const problem of problems) expect(problemSentence(problem).vi).not.toBe('');
  });

  it('names archives and unpacks gzip', async () => {
    const seven = new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]);
    expect((await collectRows(readAny(seven, 'full.7z'))).problems).toEqual([
      { code: 'packed', file: 'full.7z', kind: '7z' },
    ]);
    const text = `${SDMX}\n${sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,4,')}\n`;
    const { rows } = await collectRows(readAny(new Uint8Array(gzipSync(text)), 'x.csv.gz'));
    expect(rows.map(brief)).toEqual(['DE VN import 090111 2022 value 4 EUR ']);
    const streamed = await collectRows(readAny(new Blob([new Uint8Array(gzipSync(text))]).stream(), 'dropped.gz'));
    expect(streamed.rows).toEqual(rows);
  });

  it('names a gzip that is cut', async () => {
    const text = `${SDMX}\n${sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,4,')}\n`.repeat(50);
    const cut = new Uint8Array(gzipSync(text)).slice(0, 60);
    expect((await collectRows(readAny(cut, 'cut.gz'))).problems).toEqual([{ code: 'damaged_gzip', file: 'cut.gz' }]);
  });

  it('reads UTF-16, as spreadsheets save it', async () => {
    const text = `${SDMX}\r\n${sdmx('DE,VN,090111,1,VALUE_IN_EUROS,2022,4,')}\r\n`;
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await collectRows(readAny(bytes, 'x.csv'))).rows).toHaveLength(1);
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '0'), maxLength: 8 }),
    fc.constant(''),
  );
  it('splits CSV as papaparse does, wherever the chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (table, length) => {
          const text = `${Papa.unparse(table, { newline: '\n', quotes: true })}\n`;
          const splitter = new CsvSplitter();
          const records = [...[...pieces(text, length)].flatMap((piece) => splitter.push(piece)), ...splitter.end()];
          expect(records.map((record) => record.cells)).toEqual(table);
          let line = 1;
          for (const [index, record] of records.entries()) {
            expect(record.line).toBe(line);
            line += 1 + (table[index]?.join('').match(/\n/g)?.length ?? 0);
          }
        },
      ),
    );
  });

  it('gives the same rows in any chunks, and every line is a row or a problem', async () => {
    const token = fc.constantFrom(
      'DE',
      'VN',
      '090111',
      '90111',
      '1',
      '2',
      'VALUE_IN_EUROS',
      'QUANTITY_IN_100KG',
      '2024',
      '',
      'x',
      '1.5',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(token, { minLength: 6, maxLength: 9 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, length) => {
          const text = [SDMX, ...lines.map((one) => sdmx(one.join(','))), ''].join('\n');
          const whole = await collectRows(readAny(text, 'f'));
          expect(await collectRows(readAny(pieces(text, length), 'f'))).toEqual(whole);
          const told = whole.problems.filter((one) => one.code === 'bad_row').length;
          expect(whole.rows.length + told).toBe(lines.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes rows that read back the same', async () => {
    const text = `${SDMX}\n${sdmx('DE,WORLD,39XXXXXX,2,VALUE_IN_EUROS,2022,,c')}\n${sdmx('DE,VN,010121,1,QUANTITY_IN_100KG,2022,0.07,')}\n`;
    const { rows } = await read(text);
    const csv = [
      'source,reporter,partner,flow,nomenclature,code,period,indicator,value,unit,flag',
      ...rows.map(rowToCsv),
      '',
    ].join('\n');
    expect((await read(csv)).rows).toEqual(rows);
  });
});
