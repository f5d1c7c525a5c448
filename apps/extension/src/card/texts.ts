/** The interface texts that the page itself needs, by name. They cross as data, so that no dictionary is in the content script. */
import type { StringKey } from '../i18n/strings.en.ts';

export const cardTextKeys = [
  'close',
  'openInPanel',
  'copyCitation',
  'copied',
  'officialText',
  'sources',
  'notLegalAdvice',
  'cardLabel',
  'cardLoading',
  'cardFailed',
  'cardDates',
  'cardVerdicts',
  'cardDuties',
  'cardTasks',
  'cardFigures',
  'cardNotes',
  'cardWatch',
  'cardWatchAsked',
  'cardWatching',
  'cardNotKept',
  'cardNoAnswer',
  'cardNotOpened',
  'cardBodyNow',
  'cardDeadline',
  'cardSourceRead',
  'cardGrade',
  'cardMore',
  'markApplies',
  'markDepends',
  'markComing',
  'markVietnam',
  'markQuiet',
  'markOutdated',
] as const satisfies readonly StringKey[];

export type CardTexts = Readonly<Record<(typeof cardTextKeys)[number], string>> & {
  /** The language that these texts are in, for the card's `lang`. */
  readonly language: 'en' | 'vi';
};
