/**
 * Calendar items as an iCalendar file (RFC 5545): all-day events, lines folded at 75 octets, text escaped. An item whose day
 * is not known says so in its summary, because the format has no coarser date.
 */
import type { IsoDate, Language } from '@luongxanh/core';
import { dayAfter } from '@luongxanh/core';
import type { CalendarItem } from './calendar.ts';

const escapeText = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r?\n/g, '\\n');

const bytes = new TextEncoder();

/** Folds by octets without cutting a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const sign of line) {
    const width = bytes.encode(sign).length;
    if (size + width > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += sign;
    size += width;
  }
  return [...parts, part].join('\r\n ');
}

const DAY_OPEN = { en: 'day not fixed', vi: 'chưa rõ ngày' } as const;

export function printIcs(items: readonly CalendarItem[], language: Language, today: IsoDate): string {
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Luong Xanh//EU rules and Vietnamese deadlines//EN',
    'CALSCALE:GREGORIAN',
  ];
  for (const item of items) {
    const open = item.precision === 'day' ? '' : ` (${DAY_OPEN[language]})`;
    const about = [item.who?.[language], item.article].filter(Boolean).join(' · ');
    lines.push(
      'BEGIN:VEVENT',
      `UID:${item.id.replace(/[^\w.-]+/g, '-')}-${item.date}@luongxanh`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${item.date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(item.date).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(`${item.act[language]}: ${item.what[language]}${open}`)}`,
      ...(about ? [`DESCRIPTION:${escapeText(about)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
