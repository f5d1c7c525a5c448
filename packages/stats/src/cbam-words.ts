/** The CBAM estimate at the edge: failures, what the cost is, and a computation as each language writes numbers. */
import { type Bilingual, printCode } from '@luongxanh/core';
import type { CbamEstimate, CbamFailure, CbamNumber, CbamStep } from './cbam-model.ts';
import { text } from './cbam-texts.ts';

/** The computation of a step as a language writes numbers. */
export const cbamFormulaWords = ({ formula }: Pick<CbamStep, 'formula'>): Bilingual => ({
  en: formula,
  vi: formula.replace(/(\d)\.(\d)/g, '$1,$2').replace('free allocation', 'phần miễn phí'),
});

const FIELDS: Readonly<Record<CbamNumber, Bilingual>> = {
  tonnes: text('the tonnes of goods', 'số tấn hàng'),
  price: text('the price of a certificate', 'giá chứng chỉ'),
  emissions: text('the emissions', 'phát thải'),
  benchmark: text('the benchmark', 'chuẩn phân bổ'),
  year: text('the year of import', 'năm nhập khẩu'),
};

/** A failure in words. */
export function cbamFailureWords(failure: CbamFailure): Bilingual {
  switch (failure.code) {
    case 'invalid_input': {
      const field = FIELDS[failure.field];
      const isYear = failure.field === 'year';
      return text(
        `"${failure.received}" cannot be used as ${field.en}: give a number that is not negative${isYear ? ', a whole year' : ''}.`,
        `Không dùng được "${failure.received}" cho ${field.vi}: hãy nhập một số không âm${isYear ? ', là số nguyên' : ''}.`,
      );
    }
    case 'year_before_2026':
      return text(
        `Nothing is payable under CBAM for imports of ${failure.year}: the obligation begins with imports of 2026.`,
        `Hàng nhập năm ${failure.year} chưa phải nộp theo CBAM: nghĩa vụ bắt đầu với hàng nhập từ năm 2026.`,
      );
    case 'not_in_scope': {
      const { reason } = failure.scope;
      return text(
        `No CBAM cost is estimated for ${printCode(failure.product)}. ${reason.en}`,
        `Không ước tính chi phí CBAM cho mã ${printCode(failure.product)}. ${reason.vi}`,
      );
    }
    case 'part_in_scope': {
      const { reason, question, codes } = failure.scope;
      // The question of a wide code names the codes itself; that of an "ex" entry asks about the goods.
      const asksForCode = failure.scope.status === 'longer_code_needed';
      const named = codes.map(printCode).join(', ');
      const longer = asksForCode || named === '';
      return text(
        `No CBAM cost is estimated for ${printCode(failure.product)} as a whole. ${reason.en}${question ? ` ${question.en}` : ''}${longer ? '' : ` If so, give the longer code ${named}.`}`,
        `Không ước tính chi phí CBAM cho toàn bộ mã ${printCode(failure.product)}. ${reason.vi}${question ? ` ${question.vi}` : ''}${longer ? '' : ` Nếu đúng, hãy nhập mã dài hơn ${named}.`}`,
      );
    }
    case 'electricity':
      return text(
        `${printCode(failure.product)} is electricity: CBAM counts it in megawatt hours, not in tonnes of goods, so it is not estimated here.`,
        `${printCode(failure.product)} là điện năng: CBAM tính theo MWh chứ không theo tấn hàng, nên không ước tính ở đây.`,
      );
    case 'no_default':
      return text(
        `CBAM lists ${printCode(failure.product)}, but no default emission value is known for it: give own emissions (t CO2e per t).`,
        `Mã ${printCode(failure.product)} thuộc danh mục CBAM nhưng không có giá trị phát thải mặc định: hãy nhập phát thải thực tế (tấn CO2e/tấn).`,
      );
    case 'longer_code_needed': {
      const codes = failure.candidates.map((one) => `${one.code} (${one.total})`).join(', ');
      return text(
        `Codes below ${failure.product} have different default values; give a longer code: ${codes}.`,
        `Các mã dưới ${failure.product} có giá trị mặc định khác nhau; hãy nhập mã dài hơn: ${codes}.`,
      );
    }
  }
}

/** What the cost of an estimate is. */
export const cbamBoundWords = ({ upperBound }: Pick<CbamEstimate, 'upperBound'>): Bilingual =>
  upperBound ? text('upper bound', 'mức tối đa') : text('estimate', 'ước tính');
