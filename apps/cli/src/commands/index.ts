/** All commands by name. */
import type { Context, ExitStatus } from '../context.ts';
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

export interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(context: Context): Promise<ExitStatus>;
}

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
