/** The help text, in both languages. */
import type { Language } from '@luongxanh/core';

const LINES: readonly (readonly [call: string, en: string, vi: string])[] = [
  [
    'assess CODE…',
    'verdicts, obligations and figures for product codes',
    'quy định áp dụng, nghĩa vụ và số liệu theo mã hàng',
  ],
  [
    'detect FILE…',
    'references found in text, Markdown, HTML or PDF (--format text|md|html|pdf)',
    'các dẫn chiếu trong tệp văn bản, Markdown, HTML hoặc PDF (--format text|md|html|pdf)',
  ],
  ['brief FILE…', 'what a page means for goods from Viet Nam', 'trang văn bản có ý nghĩa gì với hàng Việt Nam'],
  ['act REF…', 'dossier of an EU act or a Vietnamese instrument', 'hồ sơ một văn bản của EU hoặc của Việt Nam'],
  ['search WORDS…', 'product codes by words or digits (--limit N)', 'tìm mã hàng theo tên gọi hoặc chữ số (--limit N)'],
  [
    'obligations',
    'Vietnamese obligations (--measure, --code, --body, --instrument, --due-before)',
    'nghĩa vụ phía Việt Nam (--measure, --code, --body, --instrument, --due-before)',
  ],
  ['calendar', 'dated events and deadlines (--ics)', 'các mốc ngày và thời hạn (--ics)'],
  ['check CODE', 'readiness for one product (--facts FILE)', 'mức sẵn sàng của một mặt hàng (--facts TỆP)'],
  [
    'stats CODE…',
    'export figures (--from FILE, --live), or what falls in a measure (--measure ID)',
    'số liệu xuất khẩu (--from TỆP, --live), hoặc phần thuộc một quy định (--measure MÃ)',
  ],
  [
    'cbam CODE --tonnes N',
    'estimate of an importer’s CBAM cost, step by step (--price, --emissions, --benchmark, --year)',
    'ước tính chi phí CBAM của nhà nhập khẩu, từng bước (--price, --emissions, --benchmark, --year)',
  ],
  [
    'import FILE…',
    'checks and normalises Eurostat and UN Comtrade files to one CSV',
    'kiểm tra và chuẩn hóa tệp của Eurostat, UN Comtrade về một CSV',
  ],
  [
    'data',
    'counts, ages, sources (--check, --diff A..B, --csv FOLDER, --newer)',
    'số lượng, độ cũ, nguồn dữ liệu (--check, --diff A..B, --csv THƯ_MỤC, --newer)',
  ],
];

/** Usage of all commands, or of one. */
export function usage(language: Language, only?: string): string {
  const lines = LINES.filter(([call]) => !only || call.split(' ')[0] === only);
  const width = Math.max(...LINES.map(([call]) => call.length));
  const list = lines
    .map(([call, en, vi]) => `  luongxanh ${call.padEnd(width)}  ${language === 'en' ? en : vi}`)
    .join('\n');
  return language === 'en'
    ? `Usage:\n${list}\n\nEverywhere: --lang en|vi, --on YYYY-MM-DD (default: today), --json. "-" reads standard input.\nStatus: 0 answered, 1 answered with problems in the input, 2 unusable call.\n`
    : `Cách dùng:\n${list}\n\nDùng chung: --lang en|vi, --on NNNN-TT-NN (mặc định: hôm nay), --json. "-" đọc từ đầu vào chuẩn.\nMã kết thúc: 0 đã trả lời, 1 có trả lời nhưng đầu vào có lỗi, 2 lệnh không dùng được.\n`;
}
