/**
 * When effects run: after the frame that was drawn, and at once in a page that nobody sees. There browsers draw no frames and
 * let timers wait a second each, so that a view which loads its parts one after the other took ten seconds to stand behind
 * another tab.
 */
import { options } from 'preact';

/** A frame that is longer on its way than this (ms) will not come: the page went behind. */
const LONGEST_FRAME_MS = 100;

/** As its own task, and not as a timer: a hidden page's timers wait. */
function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

function afterPaint(run: () => void): void {
  if (document.hidden) {
    soon(run);
    return;
  }
  const drawn = () => {
    cancelAnimationFrame(frame);
    clearTimeout(limit);
    soon(run);
  };
  const frame = requestAnimationFrame(drawn);
  const limit = setTimeout(drawn, LONGEST_FRAME_MS);
}

/** Once for a page, before its first drawing. */
export function runEffectsAfterPaint(): void {
  options.requestAnimationFrame = afterPaint;
}
