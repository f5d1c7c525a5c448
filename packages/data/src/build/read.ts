/** Reads the whole folder of records into one catalogue, each record checked against its schema. */
import type { CatalogueRecords } from '@luongxanh/core';
import { Collector } from './collect.ts';
import { listFiles, type RecordFolder, readText, readYaml } from './files.ts';
import { Findings } from './findings.ts';
import { readInstruments } from './instruments.ts';
import { readClaims, readCriteria } from './lists.ts';
import { readMeasures } from './measures.ts';
import { readBodies, readEuActs, readLinks, readNoCounterparts, readSources } from './tables.ts';

export interface ReadRecords {
  readonly folder: RecordFolder;
  readonly collector: Collector;
  readonly findings: Findings;
  readonly records: CatalogueRecords;
  readonly figures: FigureTexts;
}

/** CSV texts of the figures, as they are; an absent file is an empty text. */
export interface FigureTexts {
  readonly series: string;
  readonly observations: string;
  readonly conflicts: string;
  readonly cbamDefaults: string;
}

export function readRecords(root: string): ReadRecords {
  const findings = new Findings();
  const folder: RecordFolder = { root, findings };
  const collector = new Collector(findings);
  const { measures, acts } = readMeasures(folder, collector);
  const vietnamese = readInstruments(folder, collector);
  const records: CatalogueRecords = {
    ...readHeader(folder),
    sources: readSources(folder, collector),
    bodies: readBodies(folder, collector),
    instruments: [...acts, ...readEuActs(folder, collector), ...vietnamese.instruments],
    measures,
    obligations: vietnamese.obligations,
    targets: vietnamese.targets,
    reportingDuties: vietnamese.reportingDuties,
    projects: vietnamese.projects,
    figures: vietnamese.figures,
    links: readLinks(folder, collector),
    noCounterparts: readNoCounterparts(folder, collector),
    criteria: readCriteria(folder, collector),
    claims: readClaims(folder, collector),
  };
  return {
    folder,
    collector,
    findings,
    records,
    figures: {
      series: text(folder, 'series'),
      observations: readObservations(folder),
      conflicts: text(folder, 'conflicts'),
      cbamDefaults: text(folder, 'cbam-defaults'),
    },
  };
}

const text = (folder: RecordFolder, name: string): string =>
  (readText(folder, `figures/${name}.csv`) ?? '').replace(/\r\n/g, '\n');

/** `observations.csv`, or several files `observations-*.csv` under one header. */
function readObservations(folder: RecordFolder): string {
  const files = listFiles(folder, 'figures', (name) => /^observations.*\.csv$/.test(name));
  const texts = files.map((file) => (readText(folder, file) ?? '').replace(/\r\n/g, '\n'));
  const [first = '', ...more] = texts;
  return [first.trimEnd(), ...more.map((text) => text.trimEnd().split('\n').slice(1).join('\n'))]
    .join('\n')
    .concat('\n');
}

const HEADER_FIELDS = ['version', 'asOf', 'nomenclature'] as const;

function readHeader(folder: RecordFolder): Pick<CatalogueRecords, (typeof HEADER_FIELDS)[number]> {
  const value = (readYaml(folder, 'catalogue.yaml')?.value ?? {}) as Record<string, unknown>;
  for (const field of HEADER_FIELDS) {
    if (typeof value[field] === 'string') continue;
    folder.findings.add(
      { file: 'catalogue.yaml', row: null, column: field },
      {
        expected: 'a text',
        received: JSON.stringify(value[field] ?? null),
        fix: `write "${field}: …" in catalogue.yaml`,
      },
    );
  }
  return {
    version: String(value.version ?? ''),
    asOf: String(value.asOf ?? ''),
    nomenclature: String(value.nomenclature ?? ''),
  };
}
