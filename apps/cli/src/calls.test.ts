/** Calls and inputs as people make them: slips in the call, odd files, facts in another dress, names without their kind. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runForTest } from './testing.ts';

const TODAY = '2026-11-21';

const run = (args: readonly string[], input: string | Uint8Array = '') => runForTest(args, { input, today: TODAY });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luongxanh-calls-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('the call itself', () => {
  it.each([
    [['nothing', '--lang', 'vi'], /Không có lệnh/],
    [['assess', '0901', '--lang=vi', '--wrong'], /Không dùng được/],
    [['assess', '--lang', 'vi', '--on', '2026-02-30', '0901'], /không phải là ngày/],
  ] as const)('tells the fault of %j in the language asked for', async (args, words) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });

  it('takes the common options before the name of the command too', async () => {
    const before = await run(['--lang', 'vi', '--json', '--on=2026-12-30', 'assess', '0901']);
    const after = await run(['assess', '0901', '--lang', 'vi', '--json', '--on', '2026-12-30']);
    expect(before).toMatchObject({ status: 0, out: after.out });
    expect((await run(['help', '--lang', 'vi'])).out).toMatch(/^Cách dùng/);
    const one = (await run(['help', 'cbam'])).out;
    expect(one).toContain('luongxanh cbam');
    expect(one).not.toContain('luongxanh assess');
    expect((await run(['data', '--version'])).out).toMatch(/^luongxanh \d/);
  });

  it.each([
    [['obligations', 'eudr']],
    [['calendar', '2026']],
    [['data', 'check']],
    [['calendar', '--from', '2027-01-01', '--to', '2026-01-01']],
    [['data', '--diff', '2026-01-01..2026-02-01..2026-03-01']],
    [['obligations', '--measure', '']],
    [['obligations', '--body', '']],
    [['obligations', '--body', 'no such ministry']],
    [['obligations', '--instrument', 'EUDR']],
    [['obligations', '--code', '']],
    [['detect', '--tariff', 'zz', '-']],
    [['detect', '--tariff', '', '-']],
  ])('refuses %j, which would be answered with something else', async (args) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().length).toBeGreaterThan(20);
  });
});

describe('words of a refusal', () => {
  it.each([
    ['en', /cn .* or vn/],
    ['vi', /cn .* hoặc vn/],
  ])('name the tariffs that are allowed (%s)', async (language, words) => {
    const { status, err } = await run(['detect', '--tariff', 'zz', '-', '--lang', language], '0901 11 00');
    expect(status).toBe(2);
    expect(err).toMatch(words);
  });

  it.each([
    ['en', /is a folder.*luongxanh import .*FILE\.csv/],
    ['vi', /là thư mục.*luongxanh import .*FILE\.csv/],
  ])('say of a folder of figures what to do (%s)', async (language, words) => {
    const { status, err } = await run(['import', folder, '--lang', language]);
    expect(status).toBe(1);
    expect(err).toMatch(words);
  });
});

describe('codes from standard input', () => {
  it.each([
    ['a byte order mark, Windows line ends, quotation marks', '\ufeff0901\r\n\r\n"7318 15"\r\n'],
    ['UTF-16, as a Windows shell pipes it', utf16('0901\r\n7318 15\r\n')],
    ['line ends of old', '0901\r7318 15\r'],
    ['no-break spaces and full-width digits', '０９０１\n7318\u00a015\n'],
  ])('reads %s', async (_, input) => {
    const { status, json } = await run(['assess', '--json', '-'], input);
    expect(status).toBe(0);
    expect(json().map(({ code }) => code)).toEqual(['0901', '731815']);
  });

  it('answers what cannot be a code in one short line', async () => {
    const { status, err, json } = await run(['assess', '--json', '-'], `${'x'.repeat(300_000)}\n\u001b[31m0901\n0901`);
    expect(status).toBe(1);
    expect(json().map(({ code }) => code)).toEqual([null, null, '0901']);
    expect(err.length).toBeLessThan(600);
    expect(err).not.toContain('\u001b');
  });
});

describe('documents', () => {
  it('reads JSON Lines past lines that are no document', async () => {
    const lines =
      '\ufeff{"id":1,"text":"CN code 0901"}\r\nnull\r\n"x"\r\n[1]\r\n{"id":"h","text":"<p>heading 0901</p>","format":"HTML"}\r\n{"id":"d","text":"a","format":"docx"}\r\n{"id":"e","text":""}\r\n';
    const expected = [
      ['1', undefined],
      [':2', 'unreadable_file'],
      [':3', 'unreadable_file'],
      [':4', 'unreadable_file'],
      ['h', undefined],
      ['d', 'unknown_format'],
      ['e', 'empty_text'],
    ];
    const fromFile = await run(['brief', '--json', file('a.ndjson', lines)]);
    expect(fromFile.status).toBe(1);
    expect(
      fromFile.json().map(({ file: name, problems }) => [/(?::\d)?$/.exec(name)?.[0] || name, problems[0]?.code]),
    ).toEqual(expected);
    const piped = await run(['brief', '--json', '-'], lines);
    expect(piped.json().map(({ problems }) => problems[0]?.code)).toEqual(expected.map(([, code]) => code));
    expect(piped.json()[0]).toMatchObject({ file: '1', codes: [{ id: 'hs:0901' }] });
  });

  it('says of a page without text that it holds none', async () => {
    const { status, json } = await run(['brief', '--json', '--format', 'html', '-'], '<div><script>x</script></div>');
    expect(status).toBe(1);
    expect(json()[0].problems).toMatchObject([{ code: 'empty_text' }]);
  });

  it('says which code answers for the eight digits of the Vietnamese tariff', async () => {
    const { json } = await run(['brief', '--json', '-'], 'mã HS 0901.11.10 của biểu thuế Việt Nam; heading 0902');
    expect(json()[0].codes).toMatchObject([{ id: 'vnhs:09011110', answeredAs: '090111' }, { id: 'hs:0902' }]);
    expect(json()[0].codes[1]).not.toHaveProperty('answeredAs');
  });

  it('takes piped text that only begins like JSON as text', async () => {
    const { status, json } = await run(['brief', '--json', '-'], '{ Regulation (EU) 2023/956 }\n');
    expect(status).toBe(0);
    expect(json()).toMatchObject([{ file: '-', acts: [{ id: 'eu:32023R0956' }] }]);
  });
});

describe('acts by name', () => {
  it.each([
    ['2023/1115', 'eu:32023R1115'],
    ['regulation 2023/1115', 'eu:32023R1115'],
    ['32023r1115', 'eu:32023R1115'],
    ['quy dinh chong pha rung', 'eu:32023R1115'],
    ['687/qd-ttg', 'vn:687/QD-TTg'],
    ['Luật Bảo vệ môi trường', 'vn:72/2020/QH14'],
    ['Thông tư 11/2026/TT-BTNMT', 'vn:11/2026/TT-BNNMT'],
  ])('finds %s', async (name, id) => {
    expect((await run(['act', '--json', '--', name])).json()).toMatchObject([{ id }]);
  });

  it.each(['1005/2008', '08/2022', 'Quyết định 687', '2099/1', ''])('does not guess at %j', async (name) => {
    const { status, json } = await run(['act', '--json', '--', name]);
    expect(status).toBe(1);
    expect(json()).toMatchObject([{ id: null, problems: [{ code: 'unknown_act' }] }]);
  });

  it('gives targets with what they are measured against, and reports with the bodies of now', async () => {
    const [plan] = (await run(['act', '--json', '6033/KH-UBND'])).json();
    expect(plan.targets.find(({ id }: { id: string }) => id === 's001-tg-14')).toMatchObject({
      comparator: 'at_least',
      value: 15,
      baseline: expect.stringContaining('2014'),
    });
    expect(plan.reportingDuties[0]).toMatchObject({
      who: expect.stringContaining('Ben Tre'),
      whoNow: expect.stringContaining('Vinh Long'),
      due: '11-30',
    });
    const { out } = await run(['act', '--lang', 'vi', '6033/KH-UBND']);
    expect(out).toMatch(/Chế độ báo cáo:\n• 30\/11: /);
    expect(out).toContain('8,5 ');
  });

  it('names who reports on the day of the report', async () => {
    const items = (await run(['calendar', '--json', '--from', '2024-11-30', '--to', '2026-11-30'])).json();
    const who = items.filter(({ id }) => id.startsWith('s001-rp-01')).map((item) => [item.date, item.who]);
    expect(who).toMatchObject([
      ['2024-11-30', expect.not.stringContaining('Vinh Long')],
      ['2025-11-30', expect.stringContaining('→')],
      ['2026-11-30', expect.stringContaining('Vinh Long')],
    ]);
  });
});

describe('obligations', () => {
  it('takes a measure by its act', async () => {
    const byId = await run(['obligations', '--json', '--measure', 'eudr']);
    for (const name of ['EUDR', '32023R1115', '2023/1115'])
      expect(await run(['obligations', '--json', '--measure', name])).toMatchObject({ status: 0, out: byId.out });
  });

  it('says when the code was answered as another one', async () => {
    const { status, err } = await run(['obligations', '--json', '--code', '0901.11.10']);
    expect(status).toBe(1);
    expect(err).toContain('0901\u00a011');
  });
});

describe('facts for check', () => {
  const check = (facts: string, input?: string) =>
    run(['check', '--json', '--on', '2027-01-10', '--facts', facts, '090111'], input);
  const answerOf = (answers: { id: string; answer: string; missing: { fact: string }[] }[], id: string) =>
    answers.find((one) => one.id === id);
  const CUT_OFF = 'eudr-cut-off';

  it.each([
    ['2019-05-01', 'met', 0],
    ['2022-05-01', 'not_met', 0],
    ['12/11/2025', 'not_known', 1],
    ['30/12/2019', 'not_known', 1],
  ])('a last clearing on %s is %s', async (day, answer, status) => {
    const path = file('facts.json', JSON.stringify({ 'eudr.land_was_forest': 'có', 'eudr.last_clearing': day }));
    const read = await check(path);
    expect(read.status).toBe(status);
    expect(answerOf(read.json(), CUT_OFF)).toMatchObject({
      answer,
      missing: status === 0 ? [] : [{ fact: 'eudr.last_clearing' }],
    });
    expect(read.err.includes('eudr.last_clearing')).toBe(status === 1);
  });

  it('reads the same facts from CSV, from UTF-16, and from standard input', async () => {
    const csv = 'Fact,Value\r\neudr.plots_located,Yes\r\neudr.largest_plot_ha,"2,5"\r\neudr.commodity,Coffee\r\n';
    const answers = (await check(file('facts.csv', `\ufeff${csv}`))).json();
    expect(answerOf(answers, 'eudr-geolocation')).toMatchObject({ answer: 'met' });
    expect((await check(file('wide.csv', utf16(csv)))).json()).toEqual(answers);
    expect((await check('-', csv)).json()).toEqual(answers);
    const asJson = '\ufeff{"eudr.plots_located":true,"eudr.largest_plot_ha":2.5,"eudr.commodity":"coffee"}';
    expect((await check(file('bom.json', asJson))).json()).toEqual(answers);
  });

  it('gives the form of what will be asked before it is asked', async () => {
    const [first] = (await run(['check', '--json', '--on', '2026-11-21', '090111'])).json();
    expect(first).toMatchObject({ id: 'eudr-geolocation', answer: 'not_asked', missing: [], from: '2026-12-30' });
    expect(first.facts).toContainEqual(expect.objectContaining({ name: 'eudr.largest_plot_ha', kind: 'number' }));
    expect((await run(['check', '--lang', 'vi', '090111'])).out).toContain('(từ 30/12/2026)');
  });

  it('names facts that no criterion asks for, and answers the rest', async () => {
    const { status, err, json } = await check(file('slip.json', '{"eudr.plots_locatd":true}'));
    expect(status).toBe(1);
    expect(err).toContain('eudr.plots_locatd');
    expect(json().length).toBeGreaterThan(5);
  });

  it.each([
    ['null.json', 'null'],
    ['list.json', '[1]'],
    ['text.json', '"x"'],
    ['empty.json', ''],
    ['columns.csv', 'name;amount\n1;2\n'],
  ])('refuses %s', async (name, content) => {
    const { status, out, err } = await check(file(name, content));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(name);
  });
});
