/** Expected failures in words: what failed, what was received, what was expected, what to do. */
import { printCode } from '../code.ts';
import type { Problem } from '../problem.ts';
import type { Bilingual } from '../records.ts';

/** The sentence of a problem in both languages. */
export function problemWords(problem: Problem): Bilingual {
  switch (problem.code) {
    case 'invalid_code':
      return invalidCode(problem);
    case 'unknown_code': {
      const up = problem.nearest ? printCode(problem.nearest) : null;
      return {
        en: `"${problem.input}" has the shape of a product code, but ${problem.nomenclature} has no ${printCode(problem.digits)}.${up ? ` The nearest code above it is ${up}: check the digits after it.` : ' Check the first two digits: no such chapter is in use.'}`,
        vi: `"${problem.input}" có dạng mã hàng hóa, nhưng ${problem.nomenclature} không có mã ${printCode(problem.digits)}.${up ? ` Mã cấp trên gần nhất là ${up}: hãy kiểm tra các số phía sau.` : ' Hãy kiểm tra hai số đầu: không có chương này.'}`,
      };
    }
    case 'national_digits':
      return {
        en: `${printCode(problem.digits)} is not in the Combined Nomenclature: digits after the sixth are national (the Vietnamese tariff follows AHTN). Answered as ${printCode(problem.answeredAs)}; ask the buyer for the EU code.`,
        vi: `${printCode(problem.digits)} không có trong danh mục kết hợp của EU: các số sau số thứ sáu là của từng nước (biểu thuế Việt Nam theo AHTN). Trả lời theo mã ${printCode(problem.answeredAs)}; hãy hỏi bên mua mã của EU.`,
      };
    case 'zero_padded':
      return {
        en: `${printCode(problem.digits)} is ${printCode(problem.answeredAs)} filled up with zeros, as TARIC writes it. Answered as ${printCode(problem.answeredAs)}.`,
        vi: `${printCode(problem.digits)} là mã ${printCode(problem.answeredAs)} được thêm số 0 ở cuối như cách viết của TARIC. Trả lời theo mã ${printCode(problem.answeredAs)}.`,
      };
    case 'code_replaced': {
      const now = problem.successors.map(printCode).join(', ');
      return {
        en: `${printCode(problem.digits)} was in the Combined Nomenclature up to ${problem.lastYear}; its codes now are ${now}. Answered as ${printCode(problem.answeredAs)}.`,
        vi: `${printCode(problem.digits)} có trong danh mục kết hợp của EU đến năm ${problem.lastYear}; mã hiện nay là ${now}. Trả lời theo mã ${printCode(problem.answeredAs)}.`,
      };
    }
    case 'unknown_act':
      return {
        en: `"${problem.input}" is no act or instrument that this catalogue knows. Give a CELEX number (32023R1115), an ELI, a citation ("Regulation (EU) 2023/1115", "Decision 687/QD-TTg") or a short name (EUDR).`,
        vi: `Danh mục này chưa có văn bản "${problem.input}". Hãy nhập số CELEX (32023R1115), ELI, trích dẫn ("Quy định (EU) 2023/1115", "Quyết định 687/QĐ-TTg") hoặc tên ngắn (EUDR).`,
      };
    case 'ambiguous_instrument':
      return {
        en: `"${problem.input}" fits more than one document: ${problem.candidates.join(', ')}. Its number repeats over the years; give the year.`,
        vi: `"${problem.input}" ứng với nhiều văn bản: ${problem.candidates.join(', ')}. Số văn bản lặp lại qua các năm; hãy cho biết năm ban hành.`,
      };
    case 'invalid_date':
      return {
        en: `"${problem.input}" is no calendar date. Write it as YYYY-MM-DD, for example 2026-12-30.`,
        vi: `"${problem.input}" không phải là ngày hợp lệ. Hãy viết theo dạng NNNN-TT-NN, ví dụ 2026-12-30.`,
      };
    case 'unreadable_file':
      return {
        en: `${problem.file} could not be read: ${problem.reason}.`,
        vi: `Không đọc được ${problem.file}: ${problem.reason}.`,
      };
    case 'binary_file':
      return {
        en: `${problem.file} is a binary file, not text. Expected plain text, Markdown, HTML or PDF.`,
        vi: `${problem.file} là tệp nhị phân, không phải văn bản. Cần tệp văn bản thuần, Markdown, HTML hoặc PDF.`,
      };
    case 'empty_text':
      return { en: `${problem.file} holds no text.`, vi: `${problem.file} không có nội dung văn bản.` };
    case 'unknown_format':
      return {
        en: `"${problem.input}" is no format that can be read. Expected one of: ${problem.expected.join(', ')}.`,
        vi: `Không đọc được định dạng "${problem.input}". Các định dạng được hỗ trợ: ${problem.expected.join(', ')}.`,
      };
  }
}

function invalidCode(problem: Extract<Problem, { code: 'invalid_code' }>): Bilingual {
  const input = `"${problem.input}"`;
  const mean = problem.suggestions.map(printCode);
  const ask = {
    en: mean.length > 0 ? ` Did you mean ${mean.join(' or ')}?` : '',
    vi: mean.length > 0 ? ` Có phải ý bạn là ${mean.join(' hoặc ')}?` : '',
  };
  const levels = { en: 'A product code has 2, 4, 6, 8 or 10 digits', vi: 'Mã hàng hóa có 2, 4, 6, 8 hoặc 10 chữ số' };
  switch (problem.reason) {
    case 'empty':
      return { en: `${input} holds no digits. ${levels.en}.`, vi: `${input} không có chữ số nào. ${levels.vi}.` };
    case 'letter_o':
      return {
        en: `${input} has the letter O where a zero is meant.${ask.en}`,
        vi: `${input} có chữ O thay cho số không.${ask.vi}`,
      };
    case 'not_digits':
      return {
        en: `${input} has signs that belong to no product code. ${levels.en}.`,
        vi: `${input} có ký tự không thuộc mã hàng hóa. ${levels.vi}.`,
      };
    case 'odd_length':
      return {
        en: `${input} has ${problem.digits} digits. ${levels.en}; a leading zero may be lost.${ask.en}`,
        vi: `${input} có ${problem.digits} chữ số. ${levels.vi}; có thể bị mất số 0 ở đầu.${ask.vi}`,
      };
    case 'too_long':
      return {
        en: `${input} has ${problem.digits} digits. ${levels.en}; further digits are those of a national tariff.${ask.en}`,
        vi: `${input} có ${problem.digits} chữ số. ${levels.vi}; các số phía sau thuộc biểu thuế của từng nước.${ask.vi}`,
      };
    case 'range':
      return {
        en: `${input} is a range; one code is expected here. Ask for its ends, or for each code in it.${ask.en}`,
        vi: `${input} là một khoảng mã; ở đây cần một mã. Hãy hỏi từng mã trong khoảng.${ask.vi}`,
      };
  }
}
