/** Targets and reports of a Vietnamese instrument: as JSON, and as one line each. Bodies as they were then and as they are now. */
import { bodyOn, type Catalogue, type InstrumentId, type IsoDate, type Language, type Target } from '@luongxanh/core';
import { shortDate } from '@luongxanh/core/words';

export const targetsJson = (id: InstrumentId, catalogue: Catalogue, language: Language) =>
  catalogue.targetsOf(id).map((target) => ({
    id: target.id,
    metric: target.metric[language],
    comparator: target.comparator,
    value: target.value,
    upper: target.upper,
    unit: target.unit[language],
    period: target.period,
    baseline: target.baseline?.[language] ?? null,
  }));

export const reportsJson = (id: InstrumentId, catalogue: Catalogue, on: IsoDate, language: Language) => {
  const then = (body: string | null) => (body === null ? null : (catalogue.bodies.get(body)?.name[language] ?? null));
  const now = (body: string | null) => (body === null ? null : (bodyOn(catalogue, body, on)?.name[language] ?? null));
  return catalogue.reportingDutiesOf(id).map(({ id: duty, what, who, to, frequency, due }) => ({
    id: duty,
    what: what[language],
    who: then(who),
    whoNow: now(who),
    to: then(to),
    toNow: now(to),
    frequency,
    due,
  }));
};

const MARKS: Readonly<Record<Target['comparator'], string>> = {
  at_least: '≥ ',
  at_most: '≤ ',
  about: '≈ ',
  equals: '',
  between: '',
  all: '',
};

/** `Cut in greenhouse-gas emissions per unit of GDP: ≥ 15 percent reduction, 2025–2030 (against 2014)`. */
export function targetLine(target: ReturnType<typeof targetsJson>[number], language: Language): string {
  const { metric, comparator, value, upper, unit, period, baseline } = target;
  const number = (one: number) => one.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  const size =
    value === null ? unit : `${MARKS[comparator]}${number(value)}${upper === null ? '' : `–${number(upper)}`} ${unit}`;
  const [from, to] = [period?.from, period?.to].map((date) => date?.slice(0, 4));
  const years = from && to && from !== to ? `${from}–${to}` : (to ?? from);
  const against = baseline === null ? '' : ` (${language === 'en' ? 'against' : 'so với'} ${baseline})`;
  return `${metric}: ${size}${years ? `, ${years}` : ''}${against}`;
}

/** `30 Nov: Results of the year … (body → its successor; to whom)`. */
export function reportLine(report: ReturnType<typeof reportsJson>[number], language: Language): string {
  const body = (then: string | null, now: string | null) => (now && then !== now ? `${then} → ${now}` : then);
  const due = report.due === null ? '' : `${dayWords(report.due, language)}: `;
  const bodies = [body(report.who, report.whoNow), body(report.to, report.toNow)].filter(Boolean).join('; ');
  return `${due}${report.what}${bodies ? ` (${bodies})` : ''}`;
}

/** A full date, or the day of a yearly duty without its year. */
const dayWords = (due: string, language: Language): string =>
  /^\d{4}-/.test(due) ? shortDate(due, language) : shortDate(`2024-${due}`, language).replace(/[ /]2024$/, '');
