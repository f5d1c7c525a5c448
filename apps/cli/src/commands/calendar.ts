/** `luongxanh calendar`: dated events and deadlines from a date on; `--ics` writes an iCalendar file. */
import { calendarOf, isIsoDate, toICalendar } from '@luongxanh/core';
import { problemWords, shortDate } from '@luongxanh/core/words';
import type { Command } from '../command.ts';
import { UnusableCall } from '../context.ts';

export const calendar: Command = {
  words: 'none',
  options: { ics: { type: 'boolean' }, from: { type: 'string' }, to: { type: 'string' } },
  async run({ catalogue, on, today, language, options, json, out }) {
    const from = String(options.from ?? on);
    const to = String(options.to ?? '2099-12-31');
    for (const date of [from, to])
      if (!isIsoDate(date)) throw new UnusableCall(problemWords({ code: 'invalid_date', input: date })[language]);
    if (from > to)
      throw new UnusableCall(
        language === 'en'
          ? `--from ${from} is after --to ${to}: nothing lies between.`
          : `--from ${from} sau --to ${to}: không có ngày nào ở giữa.`,
      );
    // A yearly report stands in each year asked for; without an end, the next two years are enough.
    const items = calendarOf(catalogue, from, to).filter(
      (item) =>
        options.to !== undefined ||
        item.kind !== 'report' ||
        Number(item.date.slice(0, 4)) <= Number(from.slice(0, 4)) + 2,
    );
    if (options.ics) {
      out(toICalendar(items, language, today));
      return 0;
    }
    for (const item of items) {
      const precision = item.precision === 'day' ? undefined : item.precision;
      out(
        json
          ? `${JSON.stringify({ ...item, what: item.what[language], who: item.who?.[language] ?? null, place: item.place?.[language] ?? null })}\n`
          : `${shortDate(item.date, language, precision).padEnd(12)} ${item.lane === 'eu' ? 'EU' : 'VN'}  ${item.what[language]}${item.who ? ` (${item.who[language]})` : ''} — ${item.measure ?? item.instrument.slice(3)}${item.place ? `, ${item.place[language]}` : ''}\n`,
      );
    }
    return 0;
  },
};
