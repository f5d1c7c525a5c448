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
        en: `"${shown(problem.input)}" has the shape of a product code, but ${problem.nomenclature} has no ${printCode(problem.digits)}.${up ? ` The nearest code above it is ${up}: check the digits after it.` : ' Check the first two digits: no such chapter holds goods.'}`,
        vi: `"${shown(problem.input)}" có dạng mã hàng hóa, nhưng ${problem.nomenclature} không có mã ${printCode(problem.digits)}.${up ? ` Mã cấp trên gần nhất là ${up}: hãy kiểm tra các số phía sau.` : ' Hãy kiểm tra hai số đầu: không có chương hàng hóa này.'}`,
      };
    }
    case 'national_digits':
      return {
        en: `${printCode(problem.digits)} is not in the Combined Nomenclature: digits after the sixth are those of a country (the Vietnamese tariff follows AHTN) or of an earlier year. Answered as ${printCode(problem.answeredAs)}; ask the buyer for the EU code.`,
        vi: `${printCode(problem.digits)} không có trong danh mục kết hợp của EU: các số sau số thứ sáu là của từng nước (biểu thuế Việt Nam theo AHTN) hoặc của danh mục năm trước. Trả lời theo mã ${printCode(problem.answeredAs)}; hãy hỏi bên mua mã của EU.`,
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
        en: `"${shown(problem.input)}" is no act or instrument that this catalogue knows. Give a CELEX number (32023R1115), an ELI, a citation ("Regulation (EU) 2023/1115", "Decision 687/QD-TTg") or a short name (EUDR).`,
        vi: `Danh mục này chưa có văn bản "${shown(problem.input)}". Hãy nhập số CELEX (32023R1115), ELI, trích dẫn ("Quy định (EU) 2023/1115", "Quyết định 687/QĐ-TTg") hoặc tên ngắn (EUDR).`,
      };
    case 'ambiguous_instrument':
      return {
        en: `"${shown(problem.input)}" fits more than one document: ${problem.candidates.join(', ')}. Its number repeats over the years; give the year.`,
        vi: `"${shown(problem.input)}" ứng với nhiều văn bản: ${problem.candidates.join(', ')}. Số văn bản lặp lại qua các năm; hãy cho biết năm ban hành.`,
      };
    case 'issuer_not_named': {
      const known = problem.candidates.join(', ');
      return {
        en: `"${shown(problem.input)}" does not say who issued it: circulars of several ministries may carry this number in the same year. ${known ? `Recorded here: ${known}; another may be meant.` : 'None of them is recorded here.'} Give the number with its issuer (40/2021/TT-BTC).`,
        vi: `"${shown(problem.input)}" không nêu cơ quan ban hành: trong cùng một năm, thông tư của nhiều bộ có thể mang số này. ${known ? `Ở đây đã ghi nhận: ${known}; cũng có thể là văn bản khác.` : 'Ở đây chưa ghi nhận văn bản nào.'} Hãy ghi đủ số và ký hiệu cơ quan (40/2021/TT-BTC).`,
      };
    }
    case 'invalid_date':
      return {
        en: `"${shown(problem.input)}" is no calendar date. Write it as YYYY-MM-DD, for example 2026-12-30.`,
        vi: `"${shown(problem.input)}" không phải là ngày hợp lệ. Hãy viết theo dạng NNNN-TT-NN, ví dụ 2026-12-30.`,
      };
    case 'unknown_fact':
      return {
        en: `No criterion asks for a fact named "${shown(problem.fact)}": it was left aside. The empty form lists the names.`,
        vi: `Không tiêu chí nào hỏi thông tin tên "${shown(problem.fact)}" nên đã bỏ qua. Biểu mẫu trống liệt kê các tên.`,
      };
    case 'unusable_fact': {
      const expected = factWords(problem);
      return {
        en: `"${shown(problem.input)}" cannot be used for ${problem.fact}: expected ${expected.en}. It counts as not known.`,
        vi: `Không dùng được "${shown(problem.input)}" cho ${problem.fact}: cần ${expected.vi}. Coi như chưa có thông tin.`,
      };
    }
    case 'unreadable_file':
      return {
        en: `${problem.file} could not be read: ${plain(problem.reason)}.`,
        vi: `Không đọc được ${problem.file}: ${plain(problem.reason)}.`,
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
        en: `"${shown(problem.input)}" is no format that can be read. Expected one of: ${problem.expected.join(', ')}.`,
        vi: `Không đọc được định dạng "${shown(problem.input)}". Các định dạng được hỗ trợ: ${problem.expected.join(', ')}.`,
      };
  }
}

const WIDEST = 80;
/** An input inside a sentence: what cannot be printed is replaced, what is long is cut. */
function shown(input: string): string {
  const text = input.replace(/[\p{Cc}\p{Cs}]+/gu, '\ufffd');
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

/** A reason inside a sentence: no full stop of its own. */
const plain = (reason: string): string => reason.replace(/\.$/, '');

function factWords({ kind, unit, choices }: Extract<Problem, { code: 'unusable_fact' }>): Bilingual {
  const of = unit === null ? '' : ` (${unit})`;
  switch (kind) {
    case 'boolean':
      return { en: 'yes or no', vi: 'có hoặc không' };
    case 'number':
      return { en: `a number${of}`, vi: `một số${of}` };
    case 'date':
      return { en: 'a date as YYYY-MM-DD', vi: 'ngày dạng NNNN-TT-NN' };
    case 'choice':
      return { en: `one of ${choices.join(', ')}`, vi: `một trong ${choices.join(', ')}` };
    case 'text':
      return { en: 'text', vi: 'văn bản' };
  }
}

function invalidCode(problem: Extract<Problem, { code: 'invalid_code' }>): Bilingual {
  const input = `"${shown(problem.input)}"`;
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
