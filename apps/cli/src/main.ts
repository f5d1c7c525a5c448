/** Entry of the `luongxanh` command: wires the process to the commands. */
import { runCommand } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  drain: () =>
    process.stdout.writableNeedDrain
      ? new Promise((done) => process.stdout.once('drain', () => done()))
      : Promise.resolve(),
  err: (text) => void process.stderr.write(text),
  isTerminal: Boolean(process.stdout.isTTY),
  showProgress: Boolean(process.stderr.isTTY),
  // Asked each time: the window may be made narrower.
  get columns() {
    return process.stderr.columns;
  },
});
