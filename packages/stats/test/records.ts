/** The embedded figures as they lie in the data package. A test may look sideways; the package itself never does. */
import { readFileSync } from 'node:fs';
import { readCbamDefaults, readConflicts, readSeries } from '../src/index.ts';

const folder = new URL('../../data/records/', import.meta.url);
export const recordFile = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const embedded = readSeries(recordFile('figures/series.csv'), recordFile('figures/observations.csv'));
export const conflicts = readConflicts(recordFile('figures/conflicts.csv'), embedded.series);
export const cbamDefaults = readCbamDefaults(recordFile('figures/cbam-defaults.csv'));
