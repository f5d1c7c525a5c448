/** Problems with figures in words: what failed, where, what was received, what to do. Plain text in both languages. */
import type { Bilingual } from '@luongxanh/core';
import type { BadRow, BadRowReason, DocumentKind, StatsProblem } from './problem.ts';
import { READABLE_FORMATS } from './readers/read-any.ts';

const REASONS: Readonly<Record<BadRowReason, Bilingual>> = {
  columns: { en: 'the row has not as many cells as the header', vi: 'số ô trong dòng không khớp với dòng tiêu đề' },
  truncated: { en: 'the file ends inside this row', vi: 'tệp kết thúc giữa dòng này' },
  code: { en: 'this is no product code', vi: 'đây không phải mã hàng' },
  lost_zero: { en: 'the code has lost its leading zero', vi: 'mã hàng bị mất số 0 ở đầu' },
  value: { en: 'this is no plain number', vi: 'đây không phải một số hợp lệ' },
  negative: { en: 'trade figures are not negative', vi: 'số liệu thương mại không thể âm' },
  period: { en: 'this is no period', vi: 'đây không phải một kỳ hợp lệ' },
  flow: { en: 'this flow is not known', vi: 'không rõ chiều thương mại này' },
  indicator: { en: 'the unit of this indicator is not known', vi: 'không rõ đơn vị của chỉ tiêu này' },
  empty: { en: 'the cell is empty', vi: 'ô này trống' },
  json: { en: 'this is not valid JSON', vi: 'JSON không hợp lệ' },
  action: { en: 'the row asks to delete, not to report', vi: 'dòng này yêu cầu xóa, không phải báo cáo' },
  duplicate: {
    en: 'the same observation stands here twice, the first one counts',
    vi: 'quan sát này bị lặp, chỉ tính dòng đầu',
  },
  outside: { en: 'a value at a place that the dimensions do not have', vi: 'giá trị nằm ngoài các chiều dữ liệu' },
  unknown_series: { en: 'no such series is described', vi: 'không có chuỗi số liệu này' },
  word: { en: 'this word is not in its list', vi: 'từ này không có trong danh sách' },
};

const DOCUMENTS: Readonly<Record<DocumentKind, { readonly is: Bilingual; readonly mend: Bilingual }>> = {
  workbook: {
    is: { en: 'a spreadsheet workbook', vi: 'một tệp bảng tính' },
    mend: { en: 'Save the sheet as CSV (UTF-8).', vi: 'Hãy lưu trang tính thành CSV (UTF-8).' },
  },
  pdf: {
    is: { en: 'a PDF document', vi: 'một tệp PDF' },
    mend: { en: 'Download the figures as CSV or JSON.', vi: 'Hãy tải số liệu ở dạng CSV hoặc JSON.' },
  },
  parquet: {
    is: { en: 'a Parquet file', vi: 'một tệp Parquet' },
    mend: { en: 'Export it as CSV.', vi: 'Hãy xuất ra CSV.' },
  },
  image: {
    is: { en: 'an image', vi: 'một tệp hình ảnh' },
    mend: { en: 'Choose the file of figures.', vi: 'Hãy chọn tệp số liệu.' },
  },
};

function badRowSentence(problem: BadRow): Bilingual {
  const reason = REASONS[problem.reason];
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  const field = problem.field ? ` (${problem.field})` : '';
  const mend = problem.suggestion
    ? {
        en: ` It may be ${problem.suggestion}; mend it in the file.`,
        vi: ` Có thể là ${problem.suggestion}; hãy sửa trong tệp.`,
      }
    : { en: '', vi: '' };
  return {
    en: `${place}${field}: ${reason.en}: "${problem.received}".${mend.en} The row was left out.`,
    vi: `${place}${field}: ${reason.vi}: "${problem.received}".${mend.vi} Dòng này không được dùng.`,
  };
}

/** Where the sentence is read: a pipe helps at the command line only. */
export type ProblemPlace = 'command_line' | 'panel';

const UNPACK: Readonly<Record<ProblemPlace, Bilingual>> = {
  command_line: {
    en: 'Unpack it first, or pipe it: 7z x -so FILE | luongxanh import -',
    vi: 'Hãy giải nén trước, hoặc dùng: 7z x -so TỆP | luongxanh import -',
  },
  panel: {
    en: 'Unpack it, then choose the CSV file inside.',
    vi: 'Hãy giải nén, rồi chọn tệp CSV bên trong.',
  },
};

/** The sentence of a problem, with what can be done about it at the place where it is read. */
export function problemSentence(problem: StatsProblem, place: ProblemPlace = 'command_line'): Bilingual {
  const formats = READABLE_FORMATS.join(', ');
  switch (problem.code) {
    case 'bad_row':
      return badRowSentence(problem);
    case 'unknown_format':
      return {
        en: `${problem.file}: not a format that can be read. It begins "${problem.received}". Expected one of: ${formats}.`,
        vi: `${problem.file}: không đọc được định dạng này. Tệp bắt đầu bằng "${problem.received}". Các định dạng được hỗ trợ: ${formats}.`,
      };
    case 'not_figures': {
      const kind =
        problem.kind === 'html'
          ? { en: 'a web page', vi: 'một trang web' }
          : { en: 'an XML message', vi: 'một thông điệp XML' };
      return {
        en: `${problem.file}: ${kind.en} came where figures were expected: "${problem.received}". Save the data itself, not the page.`,
        vi: `${problem.file}: nhận được ${kind.vi} thay vì số liệu: "${problem.received}". Hãy lưu chính dữ liệu, không phải trang.`,
      };
    }
    case 'packed':
      return {
        en: `${problem.file}: a ${problem.kind} archive. ${UNPACK[place].en}`,
        vi: `${problem.file}: đây là tệp nén ${problem.kind}. ${UNPACK[place].vi}`,
      };
    case 'not_text': {
      const { is, mend } = DOCUMENTS[problem.kind];
      return {
        en: `${problem.file}: ${is.en}, where text was expected (${formats}). ${mend.en}`,
        vi: `${problem.file}: ${is.vi}, không phải tệp văn bản (${formats}). ${mend.vi}`,
      };
    }
    case 'damaged_gzip':
      return {
        en: `${problem.file}: the gzip is cut or damaged. What came before was read; download it again, or unpack it first.`,
        vi: `${problem.file}: tệp gzip bị cắt hoặc hỏng. Phần trước đó đã được đọc; hãy tải lại hoặc giải nén trước.`,
      };
    case 'double_columns':
      return {
        en: `${problem.file}: these columns stand there twice: ${problem.columns.join(', ')}. Keep one of each.`,
        vi: `${problem.file}: các cột sau bị lặp: ${problem.columns.join(', ')}. Hãy giữ lại một cột.`,
      };
    case 'only_links':
      return {
        en: `${problem.file}: a JSON-stat collection that only links to its data sets. Download the data sets themselves.`,
        vi: `${problem.file}: bộ JSON-stat này chỉ có liên kết đến các tập dữ liệu. Hãy tải chính các tập dữ liệu đó.`,
      };
    case 'missing_columns':
      return {
        en: `${problem.file}: these columns are missing: ${problem.columns.join(', ')}. Download the file again with all columns.`,
        vi: `${problem.file}: thiếu các cột: ${problem.columns.join(', ')}. Hãy tải lại tệp với đủ cột.`,
      };
    case 'empty_file':
      return { en: `${problem.file} is empty.`, vi: `${problem.file} không có nội dung.` };
    case 'no_values':
      return {
        en: `${problem.file} holds no values. The source answers like this for an unknown product or a year without data; it does not mean zero.`,
        vi: `${problem.file} không có giá trị nào. Nguồn trả lời như vậy khi không có mã hàng hoặc năm chưa có số liệu; không có nghĩa là bằng không.`,
      };
    case 'truncated':
      return {
        en: `${problem.file} ends too early, near line ${problem.line}. What came before was read; download it again.`,
        vi: `${problem.file} bị cắt ở gần dòng ${problem.line}. Phần trước đó đã được đọc; hãy tải lại.`,
      };
    case 'source_error':
      return {
        en: `${problem.file}: the source answered with an error: "${problem.received}".`,
        vi: `${problem.file}: nguồn trả về lỗi: "${problem.received}".`,
      };
    case 'unreadable':
      return {
        en: `${problem.file} could not be read: ${problem.received}.`,
        vi: `Không đọc được ${problem.file}: ${problem.received}.`,
      };
  }
}
