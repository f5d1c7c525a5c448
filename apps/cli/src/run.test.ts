/** The contract of the command: JSON shapes, statuses, languages, bad input. Runs the real commands on the real data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runForTest as run } from './testing.ts';

const ON = ['--on', '2026-11-22'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luongxanh-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('assess', () => {
  it('answers in the shape of the contract, in the order of the input', async () => {
    const { status, json } = await run(['assess', '--json', ...ON, '0901.11', '7318 15']);
    expect(status).toBe(0);
    const [coffee, screws] = json();
    expect(Object.keys(coffee)).toEqual([
      'input',
      'code',
      'level',
      'nomenclature',
      'label',
      'on',
      'verdicts',
      'obligations',
      'figures',
      'problems',
    ]);
    expect(coffee).toMatchObject({
      input: '0901.11',
      code: '090111',
      level: 'hs6',
      nomenclature: 'CN2026',
      on: '2026-11-22',
      problems: [],
    });
    expect(coffee.label.vi).toMatch(/cà phê/i);
    const eudr = coffee.verdicts.find((verdict: { measure: string }) => verdict.measure === 'eudr');
    expect(eudr).toMatchObject({
      celex: '32023R1115',
      status: 'listed',
      appliesFrom: '2026-12-30',
      until: null,
      codes: [],
      basis: 'derived',
      grade: 'V2',
    });
    expect(eudr.dates.map(({ date }: { date: string }) => date)).toEqual(['2026-12-30', '2027-06-30']);
    expect(eudr.sources.length).toBeGreaterThan(0);
    expect(coffee.figures[0].latest).toMatchObject({ period: '2025', value: 2846.5, unit: 'EUR million' });
    expect(coffee.obligations[0]).toMatchObject({
      id: expect.any(String),
      instrument: expect.stringMatching(/^vn:/),
      relation: expect.any(String),
    });
    expect(screws.verdicts.find((verdict: { measure: string }) => verdict.measure === 'cbam').status).toBe('listed');
  });

  it.each([
    ['O901', 'invalid_code'],
    ['90111', 'invalid_code'],
    ['95039032000', 'invalid_code'],
    ['7700', 'unknown_code'],
  ])('says what is wrong with %s and goes on', async (input, code) => {
    const { status, json, err } = await run(['assess', '--json', ...ON, input, '0901']);
    expect(status).toBe(1);
    const [bad, good] = json();
    expect(bad).toMatchObject({ input, code: null, verdicts: [], problems: [{ code }] });
    expect(good.code).toBe('0901');
    expect(err).toContain(input);
  });

  it('answers national digits at six', async () => {
    const { status, json } = await run(['assess', '--json', ...ON, '0901.11.10']);
    expect(status).toBe(1);
    expect(json()[0]).toMatchObject({ code: '090111', level: 'hs6', problems: [{ code: 'national_digits' }] });
  });

  it('speaks the language of the locale, and the one asked for', async () => {
    expect((await run(['assess', ...ON, '0901'], { env: { LANG: 'vi_VN.UTF-8' } })).out).toMatch(/thuộc danh mục/);
    const [english] = (await run(['assess', '--json', '--lang', 'en', ...ON, '0901'])).json();
    const [vietnamese] = (await run(['assess', '--json', '--lang', 'vi', ...ON, '0901'])).json();
    const statuses = (answer: { verdicts: { measure: string; status: string }[] }) =>
      answer.verdicts.map(({ measure, status }) => [measure, status]);
    expect(statuses(vietnamese)).toEqual(statuses(english));
    expect(vietnamese.verdicts[0].reason).not.toBe(english.verdicts[0].reason);
  });

  it('reads codes from standard input', async () => {
    const { json } = await run(['assess', '--json', ...ON, '-'], { input: '0901\n\n2523 10 00\r\n' });
    expect(json().map(({ code }: { code: string }) => code)).toEqual(['0901', '25231000']);
  });

  it.each([
    [['assess']],
    [['assess', '0901', '--on', '2026-02-30']],
    [['assess', '0901', '--lang', 'fr']],
    [['assess', '0901', '--wrong']],
    [['nothing']],
    [[]],
  ])('refuses the call %j with status 2 and words', async (args) => {
    const { status, out, err } = await run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().length).toBeGreaterThan(20);
  });
});

describe('detect and brief', () => {
  const text =
    'Coffee of heading 0901 falls under Regulation (EU) 2023/1115. Decision No.687/QD-TTg dated 7 June 2022 sets aims.';

  it('gives references with offsets into the text', async () => {
    const path = file('a.txt', text);
    const { status, json } = await run(['detect', '--json', path]);
    expect(status).toBe(0);
    const found = json();
    expect(found.map(({ kind, id }: { kind: string; id: string }) => [kind, id])).toEqual([
      ['product-code', 'hs:0901'],
      ['eu-act', 'eu:32023R1115'],
      ['vn-instrument', 'vn:687/QD-TTg'],
    ]);
    for (const { start, end, text: quote } of found) expect(text.slice(start, end)).toBe(quote);
  });

  it('reads a large text in pieces, with the same offsets', async () => {
    const line = 'Plain words of a report that names nothing. '.repeat(20);
    const body = `${Array.from({ length: 12_000 }, (_, at) => (at % 3000 === 0 ? `Regulation (EU) 2023/956 no ${at}` : line)).join('\n')}\n`;
    expect(body.length).toBeGreaterThan(8_000_000);
    const found = (await run(['detect', '--json', file('large.txt', body)])).json();
    expect(found).toHaveLength(4);
    for (const { start, end, text: quote } of found) expect(body.slice(start, end)).toBe(quote);
  });

  it('names the block in HTML', async () => {
    const path = file('a.html', '<p>One</p><p>Directive <b>2008/98/EC</b></p>');
    expect((await run(['detect', '--json', path])).json()).toMatchObject([{ id: 'eu:32008L0098', block: 1 }]);
  });

  it('briefs a page: acts, codes, instruments, obligations', async () => {
    const { json } = await run(['brief', '--json', ...ON, '-'], { input: text });
    expect(json()[0]).toMatchObject({
      acts: [{ id: 'eu:32023R1115', mentions: 1, measure: 'eudr', newer: '02023R1115-20260918' }],
      instruments: [{ id: 'vn:687/QD-TTg', mentions: 1, known: true }],
      codes: [{ id: 'hs:0901', mentions: 1 }],
      problems: [],
    });
    expect(json()[0].obligations.length).toBeGreaterThan(0);
    const statuses = json()[0].codes[0].verdicts.map(({ status }: { status: string }) => status);
    expect(statuses).not.toContain('not_listed');
  });

  it('reads JSON Lines, and keeps going over files that cannot be read', async () => {
    const lines = file(
      'pages.jsonl',
      `${JSON.stringify({ id: 'p1', text })}\n{broken\n${JSON.stringify({ id: 'p2', text: '<p>CN code 7318 15</p>', format: 'html' })}\n`,
    );
    const binary = file('x.bin', new Uint8Array([1, 0, 2, 0]));
    const empty = file('empty.txt', ' \n');
    const { status, json, err } = await run([
      'brief',
      '--json',
      ...ON,
      lines,
      binary,
      empty,
      join(folder, 'missing.txt'),
    ]);
    expect(status).toBe(1);
    expect(json().map(({ file: name }: { file: string }) => name.split('/').at(-1))).toEqual([
      'p1',
      'pages.jsonl:2',
      'p2',
      'x.bin',
      'empty.txt',
      'missing.txt',
    ]);
    expect(
      json().flatMap(({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code)),
    ).toEqual(['unreadable_file', 'binary_file', 'empty_text', 'unreadable_file']);
    expect(err.trim().split('\n')).toHaveLength(4);
  });
});

describe('act, obligations, calendar, check, data', () => {
  it.each([
    '32023R1115',
    'eu:32023R1115',
    'EUDR',
    'Regulation (EU) 2023/1115',
    '02023R1115-20260918',
    'http://data.europa.eu/eli/reg/2023/1115/oj',
  ])('finds the act behind %s', async (reference) => {
    const { status, json } = await run(['act', '--json', ...ON, reference]);
    expect(status).toBe(0);
    expect(json()[0]).toMatchObject({ id: 'eu:32023R1115', measure: 'eudr', scope: { kind: 'codes', entries: 75 } });
    expect(json()[0].events.length).toBeGreaterThan(5);
  });

  it.each(['687/QĐ-TTg', 'vn:687/QD-TTg', 'Quyết định số 687/QĐ-TTg ngày 7/6/2022', 'Decision 687/QD-TTg'])(
    'finds the instrument behind %s',
    async (reference) => {
      const { json } = await run(['act', '--json', ...ON, reference]);
      expect(json()[0]).toMatchObject({ id: 'vn:687/QD-TTg', kind: 'pm_decision', measure: null });
      expect(json()[0].obligations.length).toBeGreaterThan(0);
    },
  );

  it('says that it does not know an act', async () => {
    const { status, json } = await run(['act', '--json', 'Regulation (EU) 2099/1']);
    expect(status).toBe(1);
    expect(json()[0]).toMatchObject({ id: null, problems: [{ code: 'unknown_act' }] });
  });

  it('filters obligations', async () => {
    const all = (await run(['obligations', '--json', ...ON])).json();
    expect(all.length).toBeGreaterThan(100);
    const ofMeasure = (await run(['obligations', '--json', '--measure', 'eudr', ...ON])).json();
    expect(ofMeasure.length).toBeGreaterThan(0);
    expect(ofMeasure.length).toBeLessThan(all.length);
    const ofBody = (await run(['obligations', '--json', '--body', 'bo cong thuong', ...ON])).json();
    expect(ofBody.length).toBeGreaterThan(3);
    expect((await run(['obligations', '--measure', 'nothing'])).status).toBe(2);
    const historical = (await run(['obligations', '--json', '--instrument', '17/CĐ-TTg', ...ON])).json();
    expect(historical.some(({ lead, leadNow }: { lead: string; leadNow: string }) => lead !== leadNow)).toBe(true);
  });

  it('writes a calendar file', async () => {
    const { out } = await run(['calendar', '--ics', ...ON]);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(out).toContain('DTSTART;VALUE=DATE:20261230');
    for (const line of out.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('turns criteria into an empty form, and into answers from facts', async () => {
    const empty = (await run(['check', '--json', '--on', '2027-01-10', '090111'])).json();
    expect(empty.length).toBeGreaterThan(3);
    expect(empty.every(({ answer }: { answer: string }) => ['not_known', 'not_asked'].includes(answer))).toBe(true);
    const facts = file(
      'facts.json',
      JSON.stringify(
        Object.fromEntries(
          empty.flatMap(({ missing }: { missing: { fact: string }[] }) => missing.map(({ fact }) => [fact, true])),
        ),
      ),
    );
    const answered = (await run(['check', '--json', '--on', '2027-01-10', '--facts', facts, '090111'])).json();
    expect(answered.some(({ answer }: { answer: string }) => answer === 'met' || answer === 'not_met')).toBe(true);
  });

  it('counts, and says what changed in law', async () => {
    const { json } = await run(['data', '--json', ...ON]);
    expect(json()[0].counts).toMatchObject({ measures: 43, codes: 9791 });
    const changes = (await run(['data', '--json', '--diff', '2026-09-17..2026-09-18'])).json();
    expect(changes).toContainEqual(expect.objectContaining({ measure: 'eudr', code: '4104', change: 'left' }));
    expect(changes).toContainEqual(expect.objectContaining({ measure: 'eudr', code: '4012', change: 'narrowed' }));
    expect((await run(['data', '--diff', '2026-09-17'])).status).toBe(2);
    expect((await run(['data', '--check', '--on', '2030-01-01'])).status).toBe(1);
  });
});

describe('CBAM asks the list before it counts', () => {
  const ask = async (code: string, ...rest: string[]) => {
    const { status, err, json } = await run([
      'cbam',
      '--json',
      '--lang',
      'en',
      ...ON,
      code,
      '--tonnes',
      '100',
      ...rest,
    ]);
    return { status, err, answer: json()[0] };
  };

  it.each([
    ['0901', 'not_in_scope', 'not_listed'],
    ['7202 21', 'not_in_scope', 'excluded'],
    ['7202', 'part_in_scope', 'longer_code_needed'],
    ['2507 00 80', 'part_in_scope', 'partial'],
  ])('gives %s no cost, whatever emissions are given', async (code, problem, scope) => {
    const { status, err, answer } = await ask(code, '--emissions', '3', '--price', '75');
    expect(status).toBe(1);
    expect(answer).toMatchObject({ estimate: null, problems: [{ code: problem, status: scope }] });
    expect(answer).not.toHaveProperty('cost');
    expect(err).toBe(`${answer.problems[0].message}\n`);
  });

  it('names the longer codes that would have one', async () => {
    expect((await ask('7202')).answer.problems[0].codes).toContain('720211');
    expect((await ask('2507 00 80')).answer.problems[0].codes).toEqual(['2507008080']);
    expect((await ask('2507 00 80 80')).status).toBe(0);
  });

  it('does not count electricity by tonnes', async () => {
    const { status, answer } = await ask('2716', '--emissions', '0.5', '--price', '75');
    expect([status, answer.problems[0].code]).toEqual([1, 'electricity']);
  });

  it('says of a code that the CN lacks what became of it', async () => {
    const national = await ask('7208 10 55');
    expect(national).toMatchObject({ status: 1, answer: { code: '720810', problems: [{ code: 'national_digits' }] } });
    expect(national.err).toContain('not in the Combined Nomenclature');
    expect(await ask('7299')).toMatchObject({
      status: 1,
      answer: { code: null, estimate: null, problems: [{ code: 'unknown_code' }] },
    });
  });

  it.each([
    ['', 'vi', /để trống/],
    ['-5', 'en', /negative/],
    ['1,5', 'vi', /dấu phẩy/],
    ['1,500.5', 'en', /a number such as/],
    ['1e3', 'en', /a number such as/],
    ['ten', 'en', /a number such as/],
  ])('refuses --tonnes "%s" in words', async (tonnes, language, words) => {
    const { status, out, err } = await run(['cbam', '72081000', `--tonnes=${tonnes}`, '--lang', language]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toContain(`"${tonnes}"`);
  });

  it('takes a negative number after an option as its value', async () => {
    const { status, err } = await run(['cbam', '72081000', '--tonnes', '-5', '--lang', 'vi']);
    expect(status).toBe(2);
    expect(err).toContain('không được âm');
    expect((await run(['cbam', '72081000', '--year', '26', '--tonnes', '1', '--lang', 'en'])).err).toMatch(
      /four digits/,
    );
  });
});

describe('words for people', () => {
  it('calls documents by their printed number and units in the language', async () => {
    const { out } = await run(['assess', '731815', '090111', '--lang', 'vi']);
    expect(out).toContain('• 06/2022/NĐ-CP: ');
    expect(out).toContain('• 17/CĐ-TTg: ');
    expect(out).not.toMatch(/ND-CP|QD-TTg|unnumbered|EUR million/);
    expect(out).toMatch(/2025 2\.846,5 triệu EUR/);
  });
});

describe('reasons', () => {
  it.each([
    ['vi', 'Áp dụng từ ngày 1 tháng 8 năm 2020', 'Nghĩa vụ áp dụng từ ngày 1 tháng 8 năm 2020'],
    ['en', 'Applies since 1 August 2020', 'Duties have applied since 1 August 2020'],
  ])('call a preference no duty, in %s', async (language, said, unsaid) => {
    const { out } = await run(['assess', '100630', '--lang', language]);
    expect(out).toContain(said);
    expect(out).not.toContain(unsaid);
  });
});

describe('search, stats, cbam, import', () => {
  it('finds codes by words of both languages, one query a line', async () => {
    const { json } = await run(['search', '--json', '--limit', '5'], { input: 'cà phê rang\nplywood\n090111\n' });
    const answers = json() as { code: string }[][];
    expect(answers).toHaveLength(3);
    expect(answers.map((hits) => hits[0]?.code.slice(0, 4))).toEqual(['0901', '4412', '0901']);
    expect(answers.every((hits) => hits.length <= 5)).toBe(true);
  });

  it('says why a code is an answer, which CN codes the words single out, and what became of an old code', async () => {
    const { json } = await run(['search', '--json', '--limit', '3'], { input: 'frozn gruyere\n28419085\n' });
    const [byWords, byDigits] = json() as Record<string, unknown>[][];
    expect(byWords?.[0]).toMatchObject({
      code: '040690',
      declarable: [{ code: '04069015' }],
      path: ['04', '0406', '040690'],
    });
    expect(byDigits?.[0]).toMatchObject({
      code: '28419040',
      why: { kind: 'successor', code: '28419085' },
      replaces: { lastYear: 2025, grade: 'V1' },
      validity: { from: 2026, to: null },
    });
    const words = await run(['search', '--lang', 'vi', 'ca tra dong lanh']);
    expect(words.out).toContain('tên thương mại: “cá tra đông lạnh”');
    expect((await run(['search', '--lang', 'en', '28419085'])).out).toContain('derived from the lists of both years');
  });

  it('gives embedded figures, and figures of a file', async () => {
    const embedded = (await run(['stats', '--json', '090111'])).json();
    expect(embedded[0]).toMatchObject({ asked: '090111', match: 'exact', unit: 'EUR' });
    const path = file(
      'figures.csv',
      'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\r\nESTAT:DS-045409(1.0),01/10/26,A,DE,VN,090111,1,VALUE_IN_EUROS,2024,1000\r\nESTAT:DS-045409(1.0),01/10/26,A,DE,VN,090111,1,VALUE_IN_EUROS,2025,\r\n',
    );
    const own = (await run(['stats', '--json', '--from', path, '090111'])).json();
    expect(own[0].observations.map(({ exact }: { exact: number | null }) => exact)).toEqual([1000, null]);
    const imported = await run(['import', path]);
    expect(imported.status).toBe(0);
    expect(imported.out.split('\n')[0]).toBe(
      'source,reporter,partner,flow,nomenclature,code,period,indicator,value,unit,flag',
    );
    expect(imported.out).toContain(',DE,VN,import,');
    const broken = await run(['import', file('broken.csv', '<!DOCTYPE html><p>Too many requests')]);
    expect(broken.status).toBe(1);
    expect(broken.err).toContain('broken.csv');
  });

  it('estimates step by step, and says when it cannot', async () => {
    const { status, json } = await run(['cbam', '--json', ...ON, '72081000', '--tonnes', '100', '--price', '75']);
    expect(status).toBe(0);
    expect(json()[0]).toMatchObject({ code: '72081000', year: 2026, upperBound: true });
    expect(json()[0].steps.every(({ source }: { source: string }) => source.length > 3)).toBe(true);
    expect((await run(['cbam', '0901', '--tonnes', '1', '--price', '75'])).status).toBe(1);
    expect((await run(['cbam', '72081000'])).status).toBe(2);
    const unpriced = (await run(['cbam', '--json', ...ON, '72081000', '--tonnes', '100'])).json()[0];
    expect(unpriced).toMatchObject({ cost: null, problems: [] });
    expect(unpriced.certificates).toBeGreaterThan(0);
    const words = await run(['cbam', ...ON, '72081000', '--tonnes', '100', '--lang', 'vi']);
    expect(words.out).toMatch(/= [\d.,]+ t CO2e \(mức tối đa\)\n/);
  });
});
