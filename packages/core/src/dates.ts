/** Calendar dates as text. Comparison of ISO dates is comparison of strings; nothing here knows what day it is. */
import type { IsoDate } from './records.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists in the Gregorian calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether `on` falls into the window; an unknown bound does not close it. Both ends are included. */
export function isWithin(on: IsoDate, from: IsoDate | null, to: IsoDate | null): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

/** The later of two dates; an unknown date yields to a known one. */
export function laterOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}

/** Whole days from one date to another, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The calendar day after. */
export function dayAfter(date: IsoDate): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
