/**
 * What the background believes of a message. Other extensions and pages reach no listener here; a script in a page does, and a
 * page that has broken out of its engine could speak in its place. So what only views of the extension may ask is told by the
 * sender, whom the browser names, and what a page reports is taken for no more than it can be: plain values of bounded size
 * about its own address.
 */
import { z } from 'zod/mini';
import type { PageReport, ReferenceKey, TextPiece } from '../messages.ts';

z.config({ jitless: true });

/** As the browser names it; nothing of it comes from the message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface Self {
  readonly id: string;
  /** `chrome-extension://…/`, with the slash. */
  readonly base: string;
}

/** A view of the extension itself, in whatever place it is shown. */
export const isView = (sender: Sender, self: Self): boolean =>
  sender.id === self.id && sender.url?.startsWith(self.base) === true;

/** Where a script of the extension runs in a page; null for anything else. */
export function frameOf(sender: Sender, self: Self): { readonly tab: number; readonly frame: number } | null {
  if (sender.id !== self.id || sender.tab?.id === undefined || isView(sender, self)) return null;
  return { tab: sender.tab.id, frame: sender.frameId ?? 0 };
}

const short = z.string().check(z.maxLength(500));
const whole = z.int().check(z.minimum(0));

const reference = {
  kind: short,
  id: short,
  year: z.optional(whole),
  ex: z.optional(z.boolean()),
  place: z.optional(short),
};

const reportShape = z.object({
  url: z.string(),
  title: short,
  code: z.optional(short),
  references: z.array(z.object({ ...reference, text: short, mentions: whole, start: whole })).check(z.maxLength(5_000)),
  outdated: z.array(z.object({ claim: short, text: short })).check(z.maxLength(5_000)),
  began: z.number(),
  truncated: z.boolean(),
  reading: z.optional(z.boolean()),
});

/** Longer addresses are cut: they are shown and searched for codes, and an address may hold megabytes. */
const LONGEST_ADDRESS = 4_000;

/** The report with the address that the browser vouches for; null for one that is no report. */
export function readReport(message: unknown, senderUrl: string | undefined): PageReport | null {
  const parsed = z.safeParse(reportShape, message);
  if (!parsed.success) return null;
  const url = ownAddress(parsed.data.url, senderUrl).slice(0, LONGEST_ADDRESS);
  return { ...(parsed.data as Omit<PageReport, 'subject'>), url, subject: null };
}

/** A page may be ahead of the browser's word by a step in its history, never by another site. */
function ownAddress(said: string, sender: string | undefined): string {
  if (sender === undefined || !URL.canParse(said) || !URL.canParse(sender)) return sender ?? '';
  return new URL(said).origin === new URL(sender).origin ? said : sender;
}

const pieceShape = z.object({
  reading: short,
  text: z.string().check(z.maxLength(1_000_000)),
  starts: z.array(whole).check(z.maxLength(500_000)),
  detect: z.object({ goods: z.optional(z.boolean()), tariff: z.optional(z.enum(['cn', 'vn'])) }),
});

export function readPiece(message: unknown): TextPiece | null {
  const parsed = z.safeParse(pieceShape, message);
  return parsed.success ? (parsed.data as TextPiece) : null;
}

const referenceShape = z.object(reference);
const routeShape = z.string().check(z.maxLength(2_000));

/** A view to be opened; it stands behind the `#` of the panel's own address, and leads nowhere else. */
const readRoute = (message: unknown): string => (z.safeParse(routeShape, message).success ? String(message) : '');

const pressShape = z.object({ route: z.unknown(), press: short });

/** A press in a page that asks for a view, under the name by which it is known when it is asked for again. */
export function readPress(message: unknown): { readonly route: string; readonly press: string } | null {
  const parsed = z.safeParse(pressShape, message);
  return parsed.success ? { route: readRoute(parsed.data.route), press: parsed.data.press } : null;
}

export function readReference(message: unknown): ReferenceKey | null {
  const parsed = z.safeParse(referenceShape, message);
  return parsed.success ? (parsed.data as ReferenceKey) : null;
}
