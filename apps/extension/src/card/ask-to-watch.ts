/** Has a code put on the watch list by the background, and tells a store that refused from a background that never answered. */
import { askAgain, SHORT } from '../ask.ts';
import { type ReferenceKey, sendMessage } from '../messages.ts';

export type Watching = 'watched' | 'not_kept' | 'no_answer';

/** A code is put on the list once, however often it is asked for. */
export const askToWatch = (reference: ReferenceKey, signal: AbortSignal | null): Promise<Watching> =>
  askAgain(() => sendMessage('watch', reference), signal, SHORT).then(
    (answer) => (answer === 'not_kept' ? 'not_kept' : 'watched'),
    () => 'no_answer',
  );
