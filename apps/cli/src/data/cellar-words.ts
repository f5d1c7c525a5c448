/** Failures of CELLAR in words: what happened and what to do. */
import type { Bilingual } from '@luongxanh/core';
import type { CellarFailure } from './cellar.ts';

export function cellarFailureWords({ code, status, attempts, received }: CellarFailure): Bilingual {
  const tries =
    attempts > 1 ? { en: ` after ${attempts} attempts`, vi: ` sau ${attempts} lần thử` } : { en: '', vi: '' };
  switch (code) {
    case 'offline':
      return {
        en: `CELLAR could not be reached${tries.en}: ${received}. Check the connection, or the address given with --base.`,
        vi: `Không kết nối được CELLAR${tries.vi}: ${received}. Hãy kiểm tra kết nối mạng hoặc địa chỉ ở --base.`,
      };
    case 'slow':
      return {
        en: `CELLAR did not answer in time${tries.en}. Try again later.`,
        vi: `CELLAR không trả lời kịp${tries.vi}. Hãy thử lại sau.`,
      };
    case 'too_many_requests':
      return {
        en: `CELLAR asks to slow down${tries.en}. Try again in a few minutes.`,
        vi: `CELLAR yêu cầu giảm tần suất${tries.vi}. Hãy thử lại sau vài phút.`,
      };
    case 'server_error':
      return {
        en: `CELLAR has a fault of its own (${status})${tries.en}. Try again later.`,
        vi: `CELLAR gặp lỗi (${status})${tries.vi}. Hãy thử lại sau.`,
      };
    case 'too_large':
      return {
        en: `The answer of CELLAR is larger than what is taken in (${received}). Ask for fewer acts.`,
        vi: `Câu trả lời của CELLAR quá lớn (${received}). Hãy hỏi ít văn bản hơn.`,
      };
    case 'refused':
      return {
        en: `CELLAR does not accept the query (${status}): ${received}.`,
        vi: `CELLAR không chấp nhận truy vấn (${status}): ${received}.`,
      };
    case 'not_json':
      return {
        en: `Something else than query results came${tries.en}: "${received}". The service may be under maintenance, or --base is not a SPARQL endpoint.`,
        vi: `Không nhận được kết quả truy vấn${tries.vi} mà là: "${received}". Dịch vụ có thể đang bảo trì, hoặc --base không phải là điểm truy vấn SPARQL.`,
      };
    case 'truncated':
      return {
        en: `The answer of CELLAR is incomplete${tries.en}; nothing of it was used. Try again.`,
        vi: `Câu trả lời của CELLAR không đầy đủ${tries.vi}; không dùng phần nào. Hãy thử lại.`,
      };
    case 'unreadable':
      return {
        en: `The answer of CELLAR is not in the SPARQL results format: "${received}".`,
        vi: `Câu trả lời của CELLAR không đúng định dạng kết quả SPARQL: "${received}".`,
      };
    case 'cancelled':
      return { en: 'The question to CELLAR was cancelled.', vi: 'Đã hủy truy vấn CELLAR.' };
  }
}
