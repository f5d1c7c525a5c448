/** Products that Viet Nam sells, as an exporter looks them up: which rules their goods meet as a rule, and what the self-check asks about them. */
import { assessMeasure, criteriaFor, type MeasureId } from '@luongxanh/core';
import { verdictQuestion, verdictQuestions, verdictReason } from '@luongxanh/core/words';
import { describe, expect, test } from 'vitest';
import { catalogue, tree } from './built.ts';

const TODAY = '2026-11-21';

const verdictOf = (id: MeasureId, code: string) => {
  const measure = catalogue.measures.get(id);
  if (!measure) throw new Error(`${id} is no measure`);
  return assessMeasure(measure, code, { catalogue, on: TODAY, tree });
};

const asked = (measure: MeasureId, code: string) => criteriaFor(catalogue.records.criteria, measure, code);

describe('products', () => {
  test.each([
    ['mrl', '0904'],
    ['mrl', '09011100'],
    ['mrl', '080132'],
    ['mrl', '100630'],
    ['textile-labelling', '61091000'],
    ['textile-labelling', '630260'],
    ['fcm-plastics', '39241000'],
    ['batteries', '84713000'],
    ['batteries', '871160'],
    ['batteries', '850760'],
    ['rohs', '847130'],
    ['toys-2009-48', '95030041'],
  ])('the description of %s fits what trades under %s', (id, code) => {
    const verdict = verdictOf(id, code);
    expect(verdict).toMatchObject({ status: 'by_definition', usual: true });
    const measure = catalogue.measures.get(id);
    const { en, vi } = verdict && measure ? verdictReason(verdict, measure, TODAY) : { en: '', vi: '' };
    expect(en).toContain('not by code; goods of this code are meant as a rule');
    expect(vi).toContain('hàng thuộc mã này thường thuộc phạm vi');
  });

  test.each([
    // Parts, seed for sowing, toys that may have no battery, motorcycles of any kind.
    ['batteries', '850790'],
    ['mrl', '10061010'],
    ['batteries', '95030041'],
    ['batteries', '871120'],
    ['textile-labelling', '940490'],
    // Sacks, worn clothing, silk waste.
    ['textile-labelling', '630510'],
    ['textile-labelling', '630900'],
    ['textile-labelling', '500300'],
  ])('the description of %s stays a question under %s', (id, code) => {
    expect(verdictOf(id, code)).toMatchObject({ status: 'by_definition', usual: false });
  });

  test.each(['85094000', '85131000', '91021100', '84131100', '87120030', '90184910', '88062190', '92071030'])(
    'a battery inside %s is asked about',
    (code) => {
      expect(verdictOf('batteries', code)?.status).toBe('by_definition');
    },
  );

  test('goods that have no place for a battery are not asked about one', () => {
    for (const code of ['0901', '6109', '940360', '7318']) expect(verdictOf('batteries', code), code).toBeNull();
  });

  test('a battery by itself is seldom electrical equipment', () => {
    for (const id of ['rohs', 'weee']) expect(verdictOf(id, '85076000')?.seldom, id).toBe(true);
  });

  test('plastic household goods are not asked about cutlery', () => {
    const table = verdictOf('sup', '39241000');
    const other = verdictOf('sup', '39249000');
    expect(table && verdictQuestion(table)?.en).toMatch(/cutlery/);
    expect(other).toMatchObject({ status: 'by_definition', seldom: true });
    expect(other && verdictQuestion(other)?.en).not.toMatch(/cutlery|plate/);
  });

  test('coffee is asked about plots, not about wood or cattle; wood is asked about its species', () => {
    const coffee = JSON.stringify(asked('eudr', '09011100').criteria.map((one) => [one.question, one.evidence]));
    expect(coffee).not.toMatch(/wood|timber|cattle|gỗ|gia súc/i);
    const facts = (code: string) => asked('eudr', code).criteria.flatMap((one) => one.facts.map(({ name }) => name));
    expect(facts('09011100')).not.toContain('eudr.scientific_name_given');
    expect(facts('940360')).toContain('eudr.scientific_name_given');
    const cattle = JSON.stringify(asked('eudr', '010229').criteria.map(({ evidence }) => evidence));
    expect(cattle).toMatch(/establishment where the cattle were kept/);
    expect(cattle).not.toMatch(/Harvest record|polygon/);
    expect(JSON.stringify(asked('eudr', '940360').criteria.map(({ evidence }) => evidence))).toMatch(/102\/2020/);
  });

  test('the code tells what battery it is, and goods without one end the questions', () => {
    expect(asked('batteries', '84713000').told).toEqual({ 'batteries.in_goods': true, 'batteries.kind': 'portable' });
    expect(asked('batteries', '95030041').told).toEqual({});
    // May travel without its battery.
    expect(asked('batteries', '871160').told).toEqual({});
    const ids = (code: string) => asked('batteries', code).criteria.map(({ id }) => id);
    expect(ids('84713000')).toContain('batteries-removable');
    expect(ids('84713000')).not.toContain('batteries-passport');
    expect(ids('870380')).toContain('batteries-passport');
  });

  test('a reason that leaves conditions out says how many, and each question comes with what a yes brings', () => {
    const reach = catalogue.measures.get('reach');
    const verdict = verdictOf('reach', '64039110');
    if (!reach || !verdict) throw new Error('footwear has no verdict under REACH');
    const questions = verdictQuestions(verdict);
    const left = new Set(verdict.entries.map(({ condition }) => condition?.en)).size - 3;
    expect(left).toBeGreaterThan(0);
    expect(verdictReason(verdict, reach, TODAY).en).toContain(`and ${left} more.`);
    expect(verdictReason(verdict, reach, TODAY).vi).toContain(`và ${left} yêu cầu khác.`);
    const leather = questions.find(({ question }) => /leather that touches the skin/.test(question.en));
    expect(leather?.conditions.map(({ en }) => en).join()).toContain('chromium VI');
  });

  test('packaging of goods that are no food is not asked about food', () => {
    const ids = (code: string) => asked('ppwr', code).criteria.map(({ id }) => id);
    for (const code of ['7208', '731815', '9403', '6109', '8711', '4001'])
      expect(ids(code), code).not.toContain('ppwr-pfas');
    // Food, and packaging that is sold empty.
    for (const code of [
      '0901',
      '030617',
      '3923',
      '4819',
      '7310',
      '7612',
      '7010',
      '630510',
      '830910',
      '2501',
      '292242',
      '320300',
    ])
      expect(ids(code), code).toContain('ppwr-pfas');
  });

  test('a later date of application says what it adds', () => {
    for (const { id, application } of catalogue.records.measures) {
      const first = application.map(({ date }) => date).sort()[0];
      for (const { date, brings } of application) expect(date === first || brings, `${id} ${date}`).toBeTruthy();
    }
  });
});
