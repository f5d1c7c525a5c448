/** The real command as the tests call it: a day, no environment, no terminal; what it wrote stands in the answer. */
import { runCommand } from './run.ts';

export interface TestCall {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly today?: string;
}

export async function runForTest(
  args: readonly string[],
  { input = '', env = {}, today = '2026-11-22' }: TestCall = {},
) {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    env,
    today,
    stdin: (async function* () {
      yield input;
    })(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    drain: async () => {},
    isTerminal: false,
    showProgress: false,
  });
  /** Each line of the answer, read. */
  const json = () =>
    out === ''
      ? []
      : out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
  return { status, out, err, json };
}
