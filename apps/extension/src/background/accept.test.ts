import { describe, expect, it } from 'vitest';
import { frameOf, isView, readPiece, readPress, readReference, readReport } from './accept.ts';

const self = { id: 'own', base: 'chrome-extension://own/' };
const inPage = { id: 'own', url: 'https://eur-lex.europa.eu/', frameId: 3, tab: { id: 7 } };

describe('who speaks', () => {
  it('a view is told by its address, never by where it stands', () => {
    expect(isView({ id: 'own', url: 'chrome-extension://own/popup.html' }, self)).toBe(true);
    expect(isView({ id: 'own', url: 'chrome-extension://own/sidepanel.html', tab: { id: 1 } }, self)).toBe(true);
    expect(isView(inPage, self)).toBe(false);
    expect(isView({ id: 'own', url: 'chrome-extension://own.example.org/' }, self)).toBe(false);
    expect(isView({ id: 'other', url: 'chrome-extension://own/popup.html' }, self)).toBe(false);
    expect(isView({ id: 'own' }, self)).toBe(false);
  });
  it('a page is told by tab and frame', () => {
    expect(frameOf(inPage, self)).toEqual({ tab: 7, frame: 3 });
    expect(frameOf({ ...inPage, id: 'other' }, self)).toBeNull();
    expect(frameOf({ id: 'own', url: 'chrome-extension://own/sidepanel.html', tab: { id: 1 } }, self)).toBeNull();
    expect(frameOf({ id: 'own', url: 'https://eur-lex.europa.eu/' }, self)).toBeNull();
  });
});

describe('what a page reports', () => {
  const report = {
    url: 'https://eur-lex.europa.eu/a#b',
    title: 'A',
    subject: 'cn:09011100',
    references: [{ kind: 'eu-act', id: 'eu:32023R1115', text: '2023/1115', mentions: 2, start: 0, more: 'left out' }],
    outdated: [],
    began: 1,
    truncated: false,
  };
  it('keeps what belongs to a report and nothing else', () => {
    const { more: _left, ...reference } = report.references[0] as (typeof report.references)[0];
    expect(readReport({ ...report, extra: 1 }, report.url)).toEqual({
      ...report,
      subject: null,
      references: [reference],
    });
  });
  it('takes the address from the browser where another site is named', () => {
    const from = 'https://eur-lex.europa.eu/';
    expect(readReport(report, from)?.url).toBe(report.url);
    expect(readReport({ ...report, url: 'https://bank.example/' }, from)?.url).toBe(from);
    expect(readReport({ ...report, url: 'no address' }, from)?.url).toBe(from);
    expect(readReport({ ...report, url: `${from}?${'x'.repeat(9_000)}` }, from)?.url).toHaveLength(4_000);
  });
  it.each([
    ['nothing', null],
    ['a text', 'report'],
    ['a title of a megabyte', { ...report, title: 'x'.repeat(1_000_000) }],
    ['more than can be', { ...report, references: new Array(5_001).fill(report.references[0]) }],
    ['no numbers', { ...report, references: [{ ...report.references[0], mentions: 'many' }] }],
    ['numbers below zero', { ...report, references: [{ ...report.references[0], start: -1 }] }],
  ])('refuses %s', (_what, message) => expect(readReport(message, report.url)).toBeNull());
});

describe('what a page asks', () => {
  const piece = { reading: '1', text: 'Regulation (EU) 2023/1115', starts: [0], detect: { goods: true } };
  it.each([
    ['a text to search', readPiece(piece), piece],
    ['a text without end', readPiece({ ...piece, text: 'x'.repeat(1_000_001) }), null],
    ['another tariff', readPiece({ ...piece, detect: { tariff: 'us' } }), null],
    ['options of its own', readPiece({ ...piece, detect: { maxYear: 9999 } }), { ...piece, detect: {} }],
    ['a reference', readReference({ kind: 'eu-act', id: 'eu:32023R1115' }), { kind: 'eu-act', id: 'eu:32023R1115' }],
    ['no reference', readReference({ id: 7 }), null],
    ['a view', readPress({ route: 'product/0901', press: '1' }), { route: 'product/0901', press: '1' }],
    ['no view', readPress({ route: { href: 'https://example.org' }, press: '1' }), { route: '', press: '1' }],
    ['a view without end', readPress({ route: 'x'.repeat(2_001), press: '1' }), { route: '', press: '1' }],
    ['a press without a name', readPress({ route: 'product/0901' }), null],
  ])('%s', (_what, read, expected) => expect(read).toEqual(expected));
});
