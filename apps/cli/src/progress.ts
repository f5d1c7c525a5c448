/** A bar for files that take more than a moment; only on a terminal. */
import type { Context } from './context.ts';

export function showBar({ showProgress, err }: Context, done: number, all: number): void {
  if (!showProgress || all < 5_000_000) return;
  const share = Math.min(1, done / all);
  const full = Math.round(share * 24);
  err(`\r[${'='.repeat(full)}${' '.repeat(24 - full)}] ${Math.round(share * 100)} %`);
}
