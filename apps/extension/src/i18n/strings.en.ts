/** Interface texts in English. The Vietnamese file has the same keys; a test says so. `{name}` is filled in. */

import { figuresEn } from './figures.en.ts';
import { pageEn } from './page.en.ts';
import { panelEn } from './panel.en.ts';
import { searchEn } from './search.en.ts';
import { sitesEn } from './sites.en.ts';
import { spokenEn } from './spoken.en.ts';
import { storageEn } from './storage.en.ts';
import { viewsEn } from './views.en.ts';

export const en = {
  productName: 'Luồng Xanh',
  language: 'Language',
  close: 'Close',
  openInPanel: 'Open in panel',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  officialText: 'Official text',
  sources: 'Sources',
  notLegalAdvice: 'No legal advice: the law and TARIC decide.',

  // card and page
  cardLabel: '{title}: what it means for goods from Viet Nam',
  cardLoading: 'Looking it up',
  cardFailed: 'The answer did not arrive. Open the card again; if that does not help, reload the page.',
  cardDates: 'Dates',
  cardVerdicts: 'Rules for this code',
  cardDuties: 'What the exporter hands over',
  cardTasks: 'What Viet Nam has undertaken',
  cardFigures: 'Figures',
  cardNotes: 'Good to know',
  cardWatch: 'Watch this code',
  cardWatchAsked: 'Adding…',
  cardWatching: 'Watched',
  cardNoAnswer: 'No answer: press again',
  cardNotOpened: 'The panel did not open. Press again, or open it from the button of the extension.',
  cardBodyNow: 'now {body}',
  cardDeadline: 'due {date}',
  cardSourceRead: 'read on {date}',
  cardGrade: 'how surely known: {grade}',
  cardMore: '{count} more in the panel',
  markApplies: 'applies',
  markAppliesFrom: 'applies from {date}',
  markDepends: 'depends',
  markComing: 'coming',
  markVietnam: 'Viet Nam',
  markQuiet: 'known',
  markOutdated: 'outdated',
  actUnknown: 'An EU act that is not among the measures recorded here. No statement is made about it.',
  actAround: 'A known EU act around the green measures; it sets no list of its own here.',
  actLatest: 'The latest consolidated text known here: {text}, of {date}.',
  actNewer: 'A newer consolidated text is known: {text}, of {date}.',
  instrumentUnknown: 'A Vietnamese document that is not among those recorded here.',
  instrumentNoIssuer:
    'The text does not say who issued it: circulars of several ministries may carry this number in the same year. None of them is recorded here.',
  instrumentNoIssuerKnown:
    'The text does not say who issued it: circulars of several ministries may carry this number in the same year. Recorded here: {list}; another may be meant.',
  instrumentAmbiguous: 'Several documents carry this number; the text gives no year. Known: {list}.',
  leadUnnamed: 'the text names no lead agency',
  codeUnknown: 'No such code in {nomenclature}.',
  codeNothing: 'In no list of the measures recorded here on {date}. Other rules may apply.',
  codeRange: 'Codes {from} to {to}',
  codeAnsweredAs: 'Answered at {code}.',
  codeListedNow: 'Listed under {measures}.',
  codeUsual: 'As a rule under {measures}.',
  codeDepends: 'Depends on the goods: {measures}.',
  codeComing: 'Coming: {measures}.',
  codeKind: 'Product code, {level}',
  ojKind: 'Official Journal reference',
  ojSentence: 'A place in the Official Journal of the European Union.',
  claimTitle: 'Outdated statement',
  claimWas: 'Still often read: {claim}',
  figureLine: '{title}: {value} {unit} ({period})',
  figureWider: '{title}, for the wider code {code}: {value} {unit} ({period})',
  statusFrom: '{status} from {date}',
  statusDutyFrom: '{status}, duties from {date}',
  statusDutySince: '{status}, duties since {date}',
  statusUntil: 'left the list; last day {date}',
  menuReadCode: 'Luồng Xanh: look up “%s”',
  omniboxHint: 'Type a product code or a product, for example 0901 or coffee',
  omniboxNothing: 'No code found for “{text}”',

  // panel, popup, options
  ...panelEn,
  ...figuresEn,
  ...storageEn,
  ...searchEn,
  ...pageEn,
  ...sitesEn,
  ...spokenEn,
  ...viewsEn,
} as const;

export type StringKey = keyof typeof en;
