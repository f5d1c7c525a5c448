/**
 * What Viet Nam has undertaken, in the memo of a page: the tasks behind the act that the page is the text of, else behind the acts that it
 * names and the lists that name its codes, each with its body then and now. Tasks behind other rules that bear on the goods, such as
 * packaging or preferences, are named by their documents in one line: they say little of this page.
 */
import { baseCelex, type MeasureId, type RelatedObligation } from '@luongxanh/core';
import { linkWords } from '@luongxanh/core/words';
import { isAboutCode } from './about-code.ts';
import { numbered } from './act-title.ts';
import { plain } from './markdown.ts';
import type { Memo } from './memo-parts.ts';

export function obligationLines(memo: Memo): string[] {
  const { found, voice } = memo;
  if (found.obligations.length === 0) return [];
  const about = measuresOf(memo);
  const isOwn = ({ measures }: RelatedObligation) => measures.some((id) => about.has(id));
  const own = found.obligations.filter(isOwn);
  const others = [...new Set(found.obligations.filter((one) => !isOwn(one)).map((one) => documentOf(one, memo)))];
  return [
    `## ${voice.t('obligationsBehind')}`,
    '',
    ...own.map((one) => oneTask(one, memo)),
    ...(own.length > 0 ? [''] : []),
    ...(others.length > 0 ? [`${voice.t('memoOtherTasks')}: ${others.map(plain).join('; ')}.`, ''] : []),
  ];
}

/** Of the text of an act its own measure; else those whose acts the page names, and those whose lists name its codes. */
function measuresOf({ found, subject, world }: Memo): ReadonlySet<MeasureId> {
  const own = subject?.startsWith('eu:') ? world.catalogue.measureOfAct(`eu:${baseCelex(subject.slice(3))}`) : null;
  if (own) return new Set([own.id]);
  return new Set([
    ...found.acts.flatMap(({ measure }) => (measure ? [measure.id] : [])),
    ...found.codes.flatMap(({ verdicts }) => verdicts.filter(isAboutCode).map(({ measure }) => measure)),
  ]);
}

function oneTask(one: RelatedObligation, memo: Memo): string {
  const { voice, world, cite } = memo;
  const { t, say, day } = voice;
  const measures = one.measures.map((id) => say(world.catalogue.measures.get(id)?.shortName ?? { en: id, vi: id }));
  const relation =
    one.relation === 'only_resembles' ? `**${say(linkWords[one.relation])}**` : say(linkWords[one.relation]);
  const sources = (one.obligation ?? one.link).sources;
  return [
    `- ${plain(documentOf(one, memo))}${one.place ? `, ${plain(say(one.place))}` : ''}: ${plain(say(one.task))}`,
    `  - ${t(one.obligation ? 'leadBody' : 'issuedBy')}: ${plain(leadOf(one, memo))}${one.deadline ? `; ${t('deadline')}: ${day(one.deadline)}` : ''}`,
    `  - ${measures.join(', ')}: ${relation}. ${plain(say(one.why))}${cite(sources)}`,
  ].join('\n');
}

/** The document by its kind and number; by its title where it has none. */
function documentOf({ instrument: id, task }: RelatedObligation, { voice, world }: Memo): string {
  const instrument = world.catalogue.instruments.get(id);
  return voice.say(instrument?.number ? numbered(instrument.kind, instrument.number) : (instrument?.title ?? task));
}

function leadOf({ lead: then, leadNow: now }: RelatedObligation, { voice }: Memo): string {
  const { t, say } = voice;
  if (!then) return t('noLead');
  return now && now.id !== then.id ? `${say(then.name)} → ${t('bodyNow')} ${say(now.name)}` : say(then.name);
}
