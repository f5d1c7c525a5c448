/** Failures of the live service in words: what happened and what to do. */
import type { Bilingual } from '@luongxanh/core';
import type { LiveFailure } from './live.ts';

/** The sentence of a failure. */
export function liveFailureWords(failure: LiveFailure): Bilingual {
  const tries =
    failure.attempts > 1
      ? { en: ` after ${failure.attempts} attempts`, vi: ` sau ${failure.attempts} lần thử` }
      : { en: '', vi: '' };
  switch (failure.code) {
    case 'too_large':
      return {
        en: 'Eurostat gives no answer of this size at once. Ask for fewer products, countries or years.',
        vi: 'Eurostat không trả lời yêu cầu lớn như vậy. Hãy hỏi ít mã hàng, nước hoặc năm hơn.',
      };
    case 'too_many_requests':
      return {
        en: `Eurostat asks to slow down${tries.en}. Try again in a few minutes.`,
        vi: `Eurostat yêu cầu giảm tần suất${tries.vi}. Hãy thử lại sau vài phút.`,
      };
    case 'server_error':
      return {
        en: `Eurostat has a fault of its own (${failure.status})${tries.en}. Try again later.`,
        vi: `Eurostat gặp lỗi (${failure.status})${tries.vi}. Hãy thử lại sau.`,
      };
    case 'refused':
      return {
        en: `Eurostat does not accept this question (${failure.status}): ${failure.received}. Check the code and the years.`,
        vi: `Eurostat không chấp nhận yêu cầu này (${failure.status}): ${failure.received}. Hãy kiểm tra mã hàng và năm.`,
      };
    case 'offline':
      return {
        en: `Eurostat could not be reached${tries.en}: ${failure.received}. Check the connection.`,
        vi: `Không kết nối được Eurostat${tries.vi}: ${failure.received}. Hãy kiểm tra kết nối mạng.`,
      };
    case 'slow':
      return {
        en: `Eurostat did not answer in time${tries.en}. Try again, or ask for less.`,
        vi: `Eurostat không trả lời kịp${tries.vi}. Hãy thử lại hoặc hỏi ít hơn.`,
      };
    case 'truncated':
      return {
        en: `The answer of Eurostat broke off${tries.en}; nothing of it was used. Try again.`,
        vi: `Câu trả lời của Eurostat bị cắt${tries.vi}; không dùng phần nào. Hãy thử lại.`,
      };
    case 'not_figures':
      return {
        en: `A web page came instead of figures${tries.en}: "${failure.received}". The service may be under maintenance.`,
        vi: `Nhận được một trang web thay vì số liệu${tries.vi}: "${failure.received}". Dịch vụ có thể đang bảo trì.`,
      };
    case 'no_values':
      return {
        en: 'Eurostat has no values for this question. The product may be unknown to it or the year still empty; it does not mean zero.',
        vi: 'Eurostat không có giá trị cho yêu cầu này. Có thể mã hàng không có hoặc năm chưa có số liệu; không có nghĩa là bằng không.',
      };
    case 'unreadable':
      return {
        en: `The answer of Eurostat could not be read: "${failure.received}".`,
        vi: `Không đọc được câu trả lời của Eurostat: "${failure.received}".`,
      };
    case 'cancelled':
      return { en: 'Cancelled.', vi: 'Đã hủy.' };
  }
}
