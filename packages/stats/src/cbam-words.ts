/** The CBAM estimate at the edge: failures, what the cost is, and a computation as each language writes numbers. */
import type { Bilingual } from '@luongxanh/core';
import type { CbamEstimate, CbamFailure, CbamStep } from './cbam.ts';

const text = (en: string, vi: string): Bilingual => ({ en, vi });

/** The computation of a step as a language writes numbers. */
export const cbamFormulaWords = ({ formula }: Pick<CbamStep, 'formula'>): Bilingual => ({
  en: formula,
  vi: formula.replace(/(\d)\.(\d)/g, '$1,$2').replace('free allocation', 'phần miễn phí'),
});

/** A failure in words. */
export function cbamFailureWords(failure: CbamFailure): Bilingual {
  switch (failure.code) {
    case 'invalid_input':
      return text(
        `"${failure.received}" cannot be used as ${failure.field}: give a number that is not negative${failure.field === 'year' ? ', a whole year' : ''}.`,
        `Không dùng được "${failure.received}" cho ${failure.field}: hãy nhập một số không âm${failure.field === 'year' ? ', là năm' : ''}.`,
      );
    case 'year_before_2026':
      return text(
        `Nothing is payable under CBAM for imports of ${failure.year}: the obligation begins with imports of 2026.`,
        `Hàng nhập năm ${failure.year} chưa phải nộp theo CBAM: nghĩa vụ bắt đầu với hàng nhập từ năm 2026.`,
      );
    case 'no_default':
      return text(
        `No default emission value is known for ${failure.product}. Check that CBAM lists the code, or give own emissions (t CO2e per t).`,
        `Không có giá trị phát thải mặc định cho mã ${failure.product}. Hãy kiểm tra mã có thuộc CBAM không, hoặc nhập phát thải thực tế (tấn CO2e/tấn).`,
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
