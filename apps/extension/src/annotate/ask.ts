/**
 * Asks the background again where no answer came: the browser may stop it at any moment, and the next message wakes it. What
 * stays without an answer is an error for the caller.
 */
const WAITS_MS = [250, 1_000];

export async function askAgain<T>(ask: () => Promise<T>, signal: AbortSignal, waits = WAITS_MS): Promise<T> {
  for (const wait of waits) {
    try {
      return await ask();
    } catch {
      signal.throwIfAborted();
      await new Promise((resume) => setTimeout(resume, wait));
      signal.throwIfAborted();
    }
  }
  return ask();
}
