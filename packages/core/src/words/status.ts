/** Single words of the field in both languages: statuses, levels, grades, bases, kinds. */
import type { CodeLevel } from '../code.ts';
import type { CriterionAnswer, CriterionResult } from '../criteria.ts';
import type { Basis, Bilingual, Grade, InstrumentKind, InstrumentStatus, LinkKind, RelationKind } from '../records.ts';
import type { VerdictStatus } from '../verdict.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

export const verdictWords: Words<VerdictStatus> = {
  listed: { en: 'listed', vi: 'thuộc danh mục' },
  partial: { en: 'partial ("ex")', vi: 'thuộc một phần ("ex"): tùy hàng hóa' },
  longer_code_needed: { en: 'longer code needed', vi: 'cần mã chi tiết hơn' },
  later: { en: 'later', vi: 'sẽ thuộc danh mục' },
  excluded: { en: 'excluded', vi: 'được loại trừ' },
  not_listed: { en: 'not listed', vi: 'không có trong danh mục' },
  by_definition: { en: 'by definition', vi: 'xác định theo định nghĩa, không theo mã' },
  horizontal: { en: 'horizontal', vi: 'áp dụng chung cho mọi hàng hóa' },
  planned: { en: 'planned, proposal', vi: 'dự kiến, đề xuất (chưa phải luật)' },
};

export const levelWords: Words<CodeLevel> = {
  hs2: { en: 'chapter', vi: 'chương' },
  hs4: { en: 'heading', vi: 'nhóm' },
  hs6: { en: 'HS subheading', vi: 'phân nhóm HS' },
  cn8: { en: 'CN code', vi: 'mã CN' },
  taric10: { en: 'TARIC code', vi: 'mã TARIC' },
};

export const gradeWords: Words<Grade> = {
  V2: { en: 'verified', vi: 'đã đối chiếu' },
  V1: { en: 'single source', vi: 'một nguồn' },
  M: { en: 'unverified', vi: 'chưa kiểm chứng' },
};

export const basisWords: Words<Basis> = {
  annex_text: { en: 'printed in the act', vi: 'ghi rõ trong văn bản' },
  mapped: {
    en: 'printed in an earlier nomenclature, moved with the official concordance',
    vi: 'ghi theo danh mục cũ, chuyển đổi theo bảng tương quan chính thức',
  },
  derived: { en: 'from agreeing public readings of the act', vi: 'theo các bản đọc công khai thống nhất với nhau' },
  reading: { en: 'follows from the wording of the act', vi: 'suy ra từ lời văn của văn bản' },
  indicative: { en: 'search aid, the act prints no code', vi: 'chỉ để tra cứu, văn bản không ghi mã' },
  assumed: { en: 'assumed from a predecessor act', vi: 'giả định theo văn bản trước đó' },
};

export const instrumentStatusWords: Words<InstrumentStatus> = {
  in_force: { en: 'in force', vi: 'đang có hiệu lực' },
  partly_applies: { en: 'in force, applies in part', vi: 'có hiệu lực, áp dụng một phần' },
  applies_later: { en: 'applies later', vi: 'chưa đến ngày áp dụng' },
  proposal: { en: 'proposal, not law', vi: 'đề xuất, chưa phải luật' },
  amended: { en: 'in force as amended', vi: 'có hiệu lực, đã sửa đổi' },
  repealed: { en: 'repealed', vi: 'đã bị bãi bỏ' },
  expired: { en: 'expired', vi: 'hết hiệu lực' },
  historical: { en: 'period over, kept as history', vi: 'đã hết giai đoạn, lưu để tra cứu' },
  not_known: { en: 'status not known', vi: 'chưa rõ hiệu lực' },
};

export const instrumentKindWords: Words<InstrumentKind> = {
  regulation: { en: 'Regulation', vi: 'Quy định' },
  directive: { en: 'Directive', vi: 'Chỉ thị' },
  decision: { en: 'Decision', vi: 'Quyết định' },
  agreement: { en: 'Agreement', vi: 'Hiệp định' },
  proposal: { en: 'Proposal', vi: 'Đề xuất' },
  law: { en: 'Law', vi: 'Luật' },
  decree: { en: 'Decree', vi: 'Nghị định' },
  resolution: { en: 'Resolution', vi: 'Nghị quyết' },
  pm_decision: { en: 'Decision of the Prime Minister', vi: 'Quyết định của Thủ tướng Chính phủ' },
  pm_directive: { en: 'Directive of the Prime Minister', vi: 'Chỉ thị của Thủ tướng Chính phủ' },
  official_dispatch: { en: 'Official dispatch', vi: 'Công điện' },
  circular: { en: 'Circular', vi: 'Thông tư' },
  plan: { en: 'Plan', vi: 'Kế hoạch' },
  official_letter: { en: 'Official letter', vi: 'Công văn' },
  conclusion: { en: 'Concluding directions', vi: 'Kết luận, chỉ đạo' },
  memorandum: { en: 'Memorandum of understanding', vi: 'Biên bản ghi nhớ' },
  news: { en: 'Press report', vi: 'Tin báo chí' },
};

export const linkWords: Words<LinkKind> = {
  prepares: { en: 'prepares for it', vi: 'chuẩn bị đáp ứng' },
  implements: { en: 'implements it', vi: 'triển khai thực hiện' },
  reports_on: { en: 'reports on it', vi: 'báo cáo về việc này' },
  policy_goal: { en: 'shares its goal', vi: 'cùng mục tiêu chính sách' },
  general_tasking: { en: 'general tasking', vi: 'giao nhiệm vụ chung' },
  only_resembles: { en: 'only resembles it: does not satisfy it', vi: 'chỉ tương tự: không thay thế được' },
};

export const relationWords: Words<RelationKind> = {
  amends: { en: 'amends', vi: 'sửa đổi' },
  repeals: { en: 'repeals', vi: 'bãi bỏ' },
  implements: { en: 'implements', vi: 'thực hiện' },
  succeeds: { en: 'succeeds', vi: 'thay thế' },
  based_on: { en: 'based on', vi: 'căn cứ' },
  corrects: { en: 'corrects', vi: 'đính chính' },
  relates_to: { en: 'relates to', vi: 'liên quan' },
};

export const answerWords: Words<CriterionAnswer> = {
  met: { en: 'met', vi: 'đáp ứng' },
  not_met: { en: 'not met', vi: 'chưa đáp ứng' },
  not_known: { en: 'not known', vi: 'chưa đủ thông tin' },
  not_asked: { en: 'not asked on this date', vi: 'chưa yêu cầu vào ngày này' },
};

const doesNotArise: Bilingual = { en: 'does not arise', vi: 'không phải xét' };

/** The answer to one criterion in words: what the facts rule out is no matter of the date. */
export const resultWords = ({ answer, because }: Pick<CriterionResult, 'answer' | 'because'>): Bilingual =>
  because === 'facts' ? doesNotArise : answerWords[answer];
