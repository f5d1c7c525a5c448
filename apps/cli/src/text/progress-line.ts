/** One line on the terminal that says how far the reading is: no longer than the terminal is wide, for a wrapped line stays behind. */
import type { Context } from '../context.ts';

const BAR = 24;
/** A bar that is drawn more often than this, in milliseconds, costs more than it tells. */
const REDRAW = 100;
/** Narrower than this, in columns, only the share is told. */
const NARROW = 44;
const CLEAR = '\r\u001b[2K';
let drawn = 0;
let shown = false;

export function progress({ showProgress, columns, err }: Context, done: number, all: number, file: string): void {
  const now = performance.now();
  if (!showProgress || all < 3 || (drawn > 0 && now - drawn < REDRAW)) return;
  drawn = now;
  shown = true;
  err(`${CLEAR}${progressLine(done, all, file, columns ?? 80)}`);
}

/** The line itself; bytes above a million are told as a share. */
export function progressLine(done: number, all: number, file: string, columns: number): string {
  const full = Math.min(BAR, Math.round((done / all) * BAR));
  const share = all > 1e6 ? `${Math.round((done / all) * 100)} %` : `${done}/${all}`;
  // The last column stays empty: a terminal wraps where it is written to.
  if (columns < NARROW) return share.slice(0, Math.max(0, columns - 1));
  const line = `[${'='.repeat(full)}${' '.repeat(BAR - full)}] ${share} `;
  const room = columns - 1 - line.length;
  return room <= 0 ? line.trimEnd() : line + (file.length > room ? `…${file.slice(1 - room)}` : file);
}

/** The reading is over: the next one draws at once. */
export function endProgress(context: Context): void {
  clearProgress(context);
  drawn = 0;
}

/** Wipes the line, if there is one. */
export function clearProgress({ showProgress, err }: Context): void {
  if (showProgress && shown) err(CLEAR);
  shown = false;
}
