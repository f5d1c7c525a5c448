/** What a command is: its options beside the common ones, and its run. */
import type { Context, ExitStatus } from './context.ts';

export interface Command {
  /** `none`: the command is asked by options alone, and a word is a slip. */
  readonly words?: 'none';
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(context: Context): Promise<ExitStatus>;
}
