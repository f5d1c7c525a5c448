/** Giao diện tiếng Việt. Interface texts in Vietnamese: the same keys as in English. */
import type { StringKey } from './strings.en.ts';

export const vi: Readonly<Record<StringKey, string>> = {
  productName: 'Luồng Xanh',
  language: 'Ngôn ngữ',
  close: 'Đóng',
  openInPanel: 'Mở trong bảng bên',
  copyCitation: 'Sao chép trích dẫn',
  copied: 'Đã sao chép',
  officialText: 'Văn bản chính thức',
  sources: 'Nguồn',
  notLegalAdvice: 'Không phải tư vấn pháp lý: luật và TARIC quyết định.',
};
