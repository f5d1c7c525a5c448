/** Where each step of an estimate comes from, and what must be said beside its result. */
import type { Bilingual } from '@luongxanh/core';

export const text = (en: string, vi: string): Bilingual => ({ en, vi });

export const SOURCES = {
  own: text('Given by you; must be verified for a declaration', 'Do bạn nhập; phải được kiểm chứng khi khai báo'),
  defaultVn: text(
    'Implementing Regulation (EU) 2025/2621, Annex I, Viet Nam (probably the wording corrected by 2026/1740; unsettled)',
    'Quy định thi hành (EU) 2025/2621, Phụ lục I, Việt Nam (có lẽ là bản đã đính chính bằng 2026/1740; chưa chắc chắn)',
  ),
  defaultOther: text(
    'Implementing Regulation (EU) 2025/2621, Annex I, other countries and territories, because Viet Nam has no value for this code (probably the wording corrected by 2026/1740; unsettled)',
    'Quy định thi hành (EU) 2025/2621, Phụ lục I, các nước và vùng lãnh thổ khác, vì Việt Nam không có giá trị cho mã này (có lẽ là bản đã đính chính bằng 2026/1740; chưa chắc chắn)',
  ),
  markUp: text('Implementing Regulation (EU) 2025/2621', 'Quy định thi hành (EU) 2025/2621'),
  phaseIn: text(
    'Regulation (EU) 2023/956 Art. 31; Directive 2003/87/EC Art. 10a(1a)',
    'Quy định (EU) 2023/956 Điều 31; Chỉ thị 2003/87/EC Điều 10a(1a)',
  ),
  allocation: text(
    'Benchmark given by you; Implementing Regulation (EU) 2025/2620',
    'Chuẩn phân bổ do bạn nhập; Quy định thi hành (EU) 2025/2620',
  ),
  arithmetic: text('Computed from the steps above', 'Tính từ các bước trên'),
  price: text('Price given by you', 'Giá do bạn nhập'),
} as const;

export const CAVEATS = {
  estimate: text(
    'An estimate for orientation: no declaration, no quote, no legal advice. The importer in the EU declares and pays.',
    'Ước tính để tham khảo: không phải tờ khai, báo giá hay tư vấn pháp lý. Nhà nhập khẩu tại EU khai báo và chi trả.',
  ),
  small: text(
    'An importer who brings in 50 t or less of CBAM goods in a year (all goods together, without electricity and hydrogen) owes nothing (Art. 2a).',
    'Nhà nhập khẩu có tổng lượng hàng CBAM không quá 50 tấn một năm (không kể điện và hydro) không phải nộp (Điều 2a).',
  ),
  carbonPrice: text(
    'A carbon price paid in Viet Nam is not subtracted: so far none is recognised under Art. 9.',
    'Chưa trừ giá carbon đã trả tại Việt Nam: đến nay chưa có khoản nào được công nhận theo Điều 9.',
  ),
  noPrice: text(
    'No price of a certificate was given, so there is no cost: the Commission publishes the price.',
    'Chưa nhập giá chứng chỉ nên chưa có chi phí: giá này do Ủy ban châu Âu công bố.',
  ),
  upper: text(
    'No benchmark was given, so no free allocation was subtracted: this is an upper bound.',
    'Chưa nhập chuẩn phân bổ miễn phí nên chưa trừ phần này: đây là mức tối đa.',
  ),
  factor: text(
    'The cross-sectoral correction factor of the EU ETS is taken as 1.',
    'Hệ số điều chỉnh liên ngành của EU ETS được lấy bằng 1.',
  ),
  unsettled: text(
    'The default values were probably corrected by Implementing Regulation (EU) 2026/1740; which wording this is, is unsettled. Check them before use.',
    'Các giá trị mặc định có lẽ đã được đính chính bằng Quy định thi hành (EU) 2026/1740; chưa xác định chắc chắn. Hãy kiểm tra trước khi dùng.',
  ),
} as const;
