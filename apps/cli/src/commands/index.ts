/** All commands by name. */
import type { Command } from '../command.ts';
import { act } from './act.ts';
import { assess } from './assess.ts';
import { brief } from './brief.ts';
import { calendar } from './calendar.ts';
import { cbam } from './cbam.ts';
import { check } from './check.ts';
import { data } from './data.ts';
import { detect } from './detect.ts';
import { importFigures } from './import.ts';
import { obligations } from './obligations.ts';
import { search } from './search.ts';
import { stats } from './stats.ts';

export const commands: Readonly<Record<string, Command>> = {
  assess,
  detect,
  brief,
  act,
  search,
  obligations,
  calendar,
  check,
  stats,
  cbam,
  import: importFigures,
  data,
};
