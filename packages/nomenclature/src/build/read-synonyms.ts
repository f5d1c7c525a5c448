/** Reads and checks the synonyms: a word that people type and the word that labels and trade names use. */
import Papa from 'papaparse';
import type { RecordFolder } from './read.ts';

export interface SynonymRow {
  readonly word: string;
  readonly means: string;
}

export function readSynonyms(folder: RecordFolder): { synonyms: SynonymRow[]; faults: string[] } {
  const { data } = Papa.parse<Record<string, string>>(folder.read('synonyms.csv').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const faults: string[] = [];
  const synonyms: SynonymRow[] = [];
  const seen = new Set<string>();
  for (const [at, row] of data.entries()) {
    const where = `records/synonyms.csv:${at + 2}`;
    const word = row.word?.trim().normalize('NFC') ?? '';
    const means = row.means?.trim().normalize('NFC') ?? '';
    if (word === '' || means === '') faults.push(`${where}: both "word" and "means" must be given`);
    else if (seen.has(`${word}\t${means}`)) faults.push(`${where}: "${word}" stands twice`);
    else synonyms.push({ word, means });
    seen.add(`${word}\t${means}`);
  }
  return { synonyms, faults };
}
