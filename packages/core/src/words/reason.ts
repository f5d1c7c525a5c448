/** The reason of a verdict, in one sentence of each language, from its facts alone. */
import { printCode } from '../code.ts';
import type { Bilingual, IsoDate, Language, Measure } from '../records.ts';
import type { Verdict } from '../verdict.ts';
import { writeDate } from './dates.ts';
import { entryWords } from './entry.ts';

/** One sentence in each language. "Not listed" never reads as "exempt". */
export function verdictReason(verdict: Verdict, measure: Measure, on: IsoDate): Bilingual {
  return { en: english(verdict, measure, on), vi: vietnamese(verdict, measure, on) };
}

/** The question that settles an "ex" entry or a wide code; null where there is none to ask. */
export function verdictQuestion(verdict: Verdict): Bilingual | null {
  if (verdict.status === 'longer_code_needed' || (verdict.status === 'later' && verdict.codes.length > 0)) {
    if (verdict.codes.length === 0)
      return { en: 'Which longer code do the goods have?', vi: 'Mã chi tiết của hàng là mã nào?' };
    return {
      en: `Which longer code do the goods have: ${codes(verdict, 'en')}, or another one?`,
      vi: `Mã chi tiết của hàng là mã nào: ${codes(verdict, 'vi')}, hay mã khác?`,
    };
  }
  const asked = verdictQuestions(verdict);
  if (asked.length === 0) return null;
  const joined = (language: Language) => asked.map(({ question }) => question[language]).join(' ');
  return { en: joined('en'), vi: joined('vi') };
}

/** The questions of the entries, each once, with what holds where the answer is yes. */
export function verdictQuestions({
  entries,
}: Pick<Verdict, 'entries'>): { readonly question: Bilingual; readonly conditions: readonly Bilingual[] }[] {
  const asked = new Map<string, { question: Bilingual; conditions: Bilingual[] }>();
  for (const { question, condition } of entries) {
    if (!question) continue;
    const one = asked.get(question.en) ?? { question, conditions: [] };
    asked.set(question.en, one);
    if (condition && !one.conditions.some(({ en }) => en === condition.en)) one.conditions.push(condition);
  }
  return [...asked.values()];
}

const where = (verdict: Verdict, measure: Measure, language: Language) =>
  verdict.annexEntry
    ? `${measure.shortName[language]} (${entryWords(verdict.annexEntry)[language]})`
    : measure.shortName[language];

/** At most three conditions in a sentence; of more it says how many. */
function conditions(verdict: Verdict, language: Language): string {
  const texts = [...new Set(verdict.entries.flatMap(({ condition }) => (condition ? [condition[language]] : [])))];
  const more = texts.length - 3;
  if (more <= 0) return texts.join('; ');
  const rest = language === 'en' ? `and ${more} more` : `và ${more} yêu cầu khác`;
  return `${texts.slice(0, 3).join('; ')}; ${rest}`;
}

/** A preference is a right that goods may claim, not a duty. */
const isPreference = ({ theme }: Measure): boolean => theme === 'origin';

/** At most eight codes by name; a longer list says how many more. */
function codes(verdict: Verdict, language: Language): string {
  const shown = verdict.codes.slice(0, 8).map(printCode).join(', ');
  const more = verdict.codes.length - 8;
  if (more <= 0) return shown;
  return language === 'en' ? `${shown} and ${more} more` : `${shown} và ${more} mã khác`;
}

/** How much of a code an "ex" entry means, as far as trade tells. */
function partOf({ seldom, usual }: Verdict): Bilingual {
  if (usual) return { en: 'As a rule in the list of', vi: 'Hàng thuộc mã này thường nằm trong danh mục' };
  return {
    en: `${seldom ? 'Seldom concerns goods of this code. ' : ''}Part of this code is in the list of`,
    vi: `${seldom ? 'Ít khi liên quan đến hàng thuộc mã này. ' : ''}Một phần hàng hóa của mã này thuộc danh mục`,
  };
}

/** Of a code under which an act by description is only looked up: whether its goods are meant as a rule. */
function byDescription({ basis, usual }: Verdict): Bilingual {
  if (usual) return { en: '; goods of this code are meant as a rule', vi: '; hàng thuộc mã này thường thuộc phạm vi' };
  if (basis !== 'indicative') return { en: '', vi: '' };
  return { en: '; this code is only a search aid', vi: '; mã ở đây chỉ để tra cứu' };
}

function english(verdict: Verdict, measure: Measure, on: IsoDate): string {
  const place = where(verdict, measure, 'en');
  const begins = isPreference(measure) ? 'Applies from' : 'Duties begin on';
  const since = isPreference(measure) ? 'Applies since' : 'Duties have applied since';
  const applies = verdict.appliesFrom
    ? ` ${verdict.appliesFrom > on ? begins : since} ${writeDate(verdict.appliesFrom, 'en')}.`
    : '';
  const only = conditions(verdict, 'en');
  switch (verdict.status) {
    case 'listed':
      return `In the list of ${place}${verdict.listedFrom ? ` since ${writeDate(verdict.listedFrom, 'en')}` : ''}${only ? `: ${only}` : ''}.${applies}${verdict.until ? ` Last day in the list: ${writeDate(verdict.until, 'en')}.` : ''}`;
    case 'partial':
      return verdict.basis === 'assumed'
        ? `Probably in the list of ${place}: the code is taken over from a predecessor act, the text in force was not read.${applies}`
        : `${partOf(verdict).en} ${place}${only ? `: ${only}` : ''}.${applies}${verdict.until ? ` Last day in the list: ${writeDate(verdict.until, 'en')}.` : ''}`;
    case 'longer_code_needed':
      return `The list of ${measure.shortName.en} names longer codes than this one${verdict.codes.length > 0 ? `: ${codes(verdict, 'en')}` : ''}.${applies}`;
    case 'later':
      if (verdict.basis === 'indicative')
        return `${measure.shortName.en} decides by what the goods are, not by code; this code is only a search aid${only ? `: ${only}` : ''}. It begins on ${writeDate(verdict.listedFrom ?? on, 'en')}.`;
      if (verdict.basis === 'assumed')
        return `Will probably enter the list of ${place} on ${writeDate(verdict.listedFrom ?? on, 'en')}: the code is taken over from a predecessor act.`;
      return verdict.codes.length > 0
        ? `Not yet in the list of ${place}; from ${writeDate(verdict.listedFrom ?? on, 'en')} part of it enters: ${codes(verdict, 'en')}.`
        : `Not yet in the list of ${place}; enters on ${writeDate(verdict.listedFrom ?? on, 'en')}${only ? `: ${only}` : ''}.`;
    case 'excluded':
      return `The act itself leaves these goods out of ${place}${only ? `: ${only}` : ''}.`;
    case 'not_listed':
      return verdict.until
        ? `Left the list of ${place}; last day ${writeDate(verdict.until, 'en')}${only ? ` (${only})` : ''}. Other rules may apply.`
        : `Not in the list of ${measure.shortName.en} on ${writeDate(on, 'en')}. ${measure.beyondList?.en ?? 'Other rules may apply.'}`;
    case 'by_definition':
      return `${measure.shortName.en} decides by what the goods are, not by code${byDescription(verdict).en}${only ? `: ${only}` : measure.definition ? `: ${plain(measure.definition.en)}` : ''}.${applies}`;
    case 'horizontal':
      return `${measure.shortName.en} is not tied to codes${measure.definition ? `: ${plain(measure.definition.en)}` : ' and concerns every product'}.${applies}`;
    case 'planned':
      return `${measure.shortName.en} is a proposal, not law${measure.definition ? `: ${plain(measure.definition.en)}` : ''}.`;
  }
}

function vietnamese(verdict: Verdict, measure: Measure, on: IsoDate): string {
  const place = where(verdict, measure, 'vi');
  const begins = isPreference(measure) ? 'Áp dụng' : 'Nghĩa vụ bắt đầu';
  const since = isPreference(measure) ? 'Áp dụng' : 'Nghĩa vụ áp dụng';
  const applies = verdict.appliesFrom
    ? ` ${verdict.appliesFrom > on ? begins : since} từ ${writeDate(verdict.appliesFrom, 'vi')}.`
    : '';
  const only = conditions(verdict, 'vi');
  switch (verdict.status) {
    case 'listed':
      return `Mã này thuộc danh mục ${place}${verdict.listedFrom ? ` từ ${writeDate(verdict.listedFrom, 'vi')}` : ''}${only ? `: ${only}` : ''}.${applies}${verdict.until ? ` Ngày cuối còn trong danh mục: ${writeDate(verdict.until, 'vi')}.` : ''}`;
    case 'partial':
      return verdict.basis === 'assumed'
        ? `Có thể thuộc danh mục ${place}: mã lấy theo văn bản trước đó, chưa đọc được văn bản đang có hiệu lực.${applies}`
        : `${partOf(verdict).vi} ${place}${only ? `: ${only}` : ''}.${applies}${verdict.until ? ` Ngày cuối còn trong danh mục: ${writeDate(verdict.until, 'vi')}.` : ''}`;
    case 'longer_code_needed':
      return `Danh mục ${measure.shortName.vi} ghi các mã chi tiết hơn mã này${verdict.codes.length > 0 ? `: ${codes(verdict, 'vi')}` : ''}.${applies}`;
    case 'later':
      if (verdict.basis === 'indicative')
        return `${measure.shortName.vi} xét theo mô tả hàng hóa, không theo mã; mã ở đây chỉ để tra cứu${only ? `: ${only}` : ''}. Bắt đầu từ ${writeDate(verdict.listedFrom ?? on, 'vi')}.`;
      if (verdict.basis === 'assumed')
        return `Có thể được đưa vào danh mục ${place} từ ${writeDate(verdict.listedFrom ?? on, 'vi')}: mã lấy theo văn bản trước đó.`;
      return verdict.codes.length > 0
        ? `Mã này chưa thuộc danh mục ${place}; từ ${writeDate(verdict.listedFrom ?? on, 'vi')} một phần hàng hóa được đưa vào: ${codes(verdict, 'vi')}.`
        : `Mã này chưa thuộc danh mục ${place}; sẽ được đưa vào từ ${writeDate(verdict.listedFrom ?? on, 'vi')}${only ? `: ${only}` : ''}.`;
    case 'excluded':
      return `Văn bản loại rõ hàng hóa này khỏi phạm vi ${place}${only ? `: ${only}` : ''}.`;
    case 'not_listed':
      return verdict.until
        ? `Mã này đã ra khỏi danh mục ${place}; ngày cuối là ${writeDate(verdict.until, 'vi')}${only ? ` (${only})` : ''}. Có thể chịu quy định khác.`
        : `Mã này không có trong danh mục ${measure.shortName.vi} vào ${writeDate(on, 'vi')}. ${measure.beyondList?.vi ?? 'Có thể chịu quy định khác.'}`;
    case 'by_definition':
      return `${measure.shortName.vi} xét theo mô tả hàng hóa, không theo mã${byDescription(verdict).vi}${only ? `: ${only}` : measure.definition ? `: ${plain(measure.definition.vi)}` : ''}.${applies}`;
    case 'horizontal':
      return `${measure.shortName.vi} là quy định chung${measure.definition ? `: ${plain(measure.definition.vi)}` : ' cho mọi hàng hóa'}.${applies}`;
    case 'planned':
      return `${measure.shortName.vi} mới là đề xuất, chưa phải luật${measure.definition ? `: ${plain(measure.definition.vi)}` : ''}.`;
  }
}

/** A definition inside a sentence: no full stop of its own. */
const plain = (text: string): string => text.replace(/\.$/, '');
