/** The flat tables: sources, bodies, EU acts around the measures, links, measures without a counterpart. */
import type { Body, Instrument, InstrumentKind, Link, NoCounterpart, Relation, Source } from '@luongxanh/core';
import * as schema from '@luongxanh/core/schema';
import { bilingual, bilingualOrNull, present, textOrNull, words } from './cells.ts';
import { type Collector, inRow } from './collect.ts';
import { listFiles, type RecordFolder, type Row, readCsv } from './files.ts';

const some = <T>(items: readonly (T | null)[]): T[] => items.filter((item) => item !== null);

/** Every `sources*.csv`: more than one person keeps sources. */
export function readSources(folder: RecordFolder, collector: Collector): Source[] {
  const columns =
    'id,publisher_en,publisher_vi,title_en,title_vi,lang,original_title,published,read,url,licence,grade'.split(',');
  const files = listFiles(folder, '.', (name) => /^sources.*\.csv$/.test(name));
  return some(
    files
      .flatMap((file) => readCsv(folder, file, columns))
      .map((row) => {
        const source = {
          id: row.cell('id'),
          publisher: bilingual(row, 'publisher'),
          title: bilingual(row, 'title'),
          lang: textOrNull(row, 'lang'),
          ...present({ original: textOrNull(row, 'original_title') }),
          published: textOrNull(row, 'published'),
          read: row.cell('read'),
          url: textOrNull(row, 'url'),
          licence: textOrNull(row, 'licence'),
          grade: row.cell('grade') as Source['grade'],
        };
        return collector.take<Source>(schema.source, source, inRow(row));
      }),
  );
}

/** The fields that every sourced row carries. */
export const sourcedOf = (row: Row) => ({
  sources: words(row, 'sources'),
  grade: row.cell('grade') as Source['grade'],
});

export function readBodies(folder: RecordFolder, collector: Collector): Body[] {
  const columns = 'id,name_en,name_vi,short_en,short_vi,level,from,to,successors,sources,grade'.split(',');
  return some(
    readCsv(folder, 'bodies.csv', columns).map((row) => {
      const body = {
        id: row.cell('id'),
        name: bilingual(row, 'name'),
        short: bilingualOrNull(row, 'short'),
        level: row.cell('level') as Body['level'],
        from: textOrNull(row, 'from'),
        to: textOrNull(row, 'to'),
        successors: words(row, 'successors').map((text) => {
          const [heir = '', from = '', grade = ''] = text.split('@');
          return { body: heir, from, grade: grade as Source['grade'] };
        }),
        ...sourcedOf(row),
      };
      return collector.take<Body>(schema.body, body, inRow(row));
    }),
  );
}

/** `amends:eu:32023R1115` */
const relationsOf = (row: Row): Relation[] =>
  words(row, 'relations').map((text) => {
    const at = text.indexOf(':');
    return { kind: text.slice(0, at) as Relation['kind'], id: text.slice(at + 1) };
  });

const ISSUERS: Readonly<Record<string, Instrument['issuer']>> = {
  commission: { en: 'European Commission', vi: 'Ủy ban châu Âu' },
  council: { en: 'Council of the European Union', vi: 'Hội đồng Liên minh châu Âu' },
  legislators: { en: 'European Parliament and Council', vi: 'Nghị viện châu Âu và Hội đồng' },
};

export function readEuActs(folder: RecordFolder, collector: Collector): Instrument[] {
  const columns = 'celex,kind,issuer,number,title_en,title_vi,date,in_force,ended,status,relations,sources,grade'.split(
    ',',
  );
  return some(
    readCsv(folder, 'eu-acts.csv', columns).map((row) => {
      const celex = row.cell('celex');
      const act: Instrument = {
        id: `eu:${celex}`,
        jurisdiction: 'eu',
        kind: row.cell('kind') as InstrumentKind,
        number: textOrNull(row, 'number'),
        title: bilingual(row, 'title'),
        issuer: ISSUERS[row.cell('issuer')] ?? { en: row.cell('issuer'), vi: '' },
        date: textOrNull(row, 'date'),
        inForce: textOrNull(row, 'in_force'),
        ended: textOrNull(row, 'ended'),
        status: row.cell('status') as Instrument['status'],
        celex,
        relations: relationsOf(row),
        events: [],
        ...sourcedOf(row),
      };
      return collector.take(schema.instrument, act, inRow(row));
    }),
  );
}

export function readLinks(folder: RecordFolder, collector: Collector): Link[] {
  const columns = 'measure,obligation,instrument,kind,why_en,why_vi,codes,sources,grade'.split(',');
  return some(
    readCsv(folder, 'links.csv', columns).map((row) => {
      const codes = words(row, 'codes');
      const link: Link = {
        measure: row.cell('measure'),
        obligation: textOrNull(row, 'obligation'),
        instrument: row.cell('instrument'),
        kind: row.cell('kind') as Link['kind'],
        why: bilingual(row, 'why'),
        ...present({ codes: codes.length > 0 ? codes : null }),
        ...sourcedOf(row),
      };
      return collector.take(schema.link, link, inRow(row));
    }),
  );
}

export function readNoCounterparts(folder: RecordFolder, collector: Collector): NoCounterpart[] {
  return some(
    readCsv(folder, 'no-counterpart.csv', ['measure', 'why_en', 'why_vi']).map((row) =>
      collector.take<NoCounterpart>(
        schema.noCounterpart,
        { measure: row.cell('measure'), why: bilingual(row, 'why') },
        inRow(row),
      ),
    ),
  );
}
