/** What a command is: its options beside the common ones, and its run. */
import type { Context, ExitStatus } from './context.ts';

export interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(context: Context): Promise<ExitStatus>;
}
