/** Giao diện tiếng Việt. Interface texts in Vietnamese: the same keys as in English. */

import { figuresVi } from './figures.vi.ts';
import { pageVi } from './page.vi.ts';
import { panelVi } from './panel.vi.ts';
import { searchVi } from './search.vi.ts';
import { sitesVi } from './sites.vi.ts';
import { spokenVi } from './spoken.vi.ts';
import { storageVi } from './storage.vi.ts';
import type { StringKey } from './strings.en.ts';
import { viewsVi } from './views.vi.ts';

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

  // card and page
  cardLabel: '{title}: ý nghĩa đối với hàng hóa từ Việt Nam',
  cardLoading: 'Đang tra cứu',
  cardFailed: 'Chưa nhận được kết quả. Hãy mở lại thẻ này; nếu vẫn không được, hãy tải lại trang.',
  cardDates: 'Mốc thời gian',
  cardVerdicts: 'Quy định đối với mã này',
  cardDuties: 'Nhà xuất khẩu cần cung cấp',
  cardTasks: 'Việt Nam đã giao nhiệm vụ',
  cardFigures: 'Số liệu',
  cardNotes: 'Cần biết',
  cardWatch: 'Theo dõi mã này',
  cardWatchAsked: 'Đang thêm…',
  cardWatching: 'Đang theo dõi',
  cardNoAnswer: 'Chưa có trả lời: bấm lại',
  cardNotOpened: 'Chưa mở được bảng bên. Hãy bấm lại, hoặc mở từ nút của tiện ích.',
  cardBodyNow: 'nay là {body}',
  cardDeadline: 'thời hạn {date}',
  cardSourceRead: 'đọc ngày {date}',
  cardGrade: 'mức tin cậy: {grade}',
  cardMore: 'còn {count} mục trong bảng bên',
  markApplies: 'áp dụng',
  markAppliesFrom: 'áp dụng từ {date}',
  markDepends: 'tùy trường hợp',
  markComing: 'sắp tới',
  markVietnam: 'Việt Nam',
  markQuiet: 'đã nhận biết',
  markOutdated: 'đã lỗi thời',
  actUnknown: 'Văn bản EU này chưa có trong các quy định được ghi nhận ở đây nên chưa thể nhận định.',
  actAround: 'Văn bản EU liên quan đến các quy định xanh; ở đây không có danh mục hàng riêng cho văn bản này.',
  actLatest: 'Bản hợp nhất mới nhất đã biết: {text}, {date}.',
  actNewer: 'Đã có bản hợp nhất mới hơn: {text}, {date}.',
  instrumentUnknown: 'Văn bản Việt Nam này chưa được ghi nhận ở đây.',
  instrumentNoIssuer:
    'Đoạn văn không nêu cơ quan ban hành: trong cùng một năm, thông tư của nhiều bộ có thể mang số này. Ở đây chưa ghi nhận văn bản nào.',
  instrumentNoIssuerKnown:
    'Đoạn văn không nêu cơ quan ban hành: trong cùng một năm, thông tư của nhiều bộ có thể mang số này. Ở đây đã ghi nhận: {list}; cũng có thể là văn bản khác.',
  instrumentAmbiguous: 'Nhiều văn bản mang số này mà đoạn văn không ghi năm. Đã biết: {list}.',
  leadUnnamed: 'văn bản không nêu cơ quan chủ trì',
  codeUnknown: '{nomenclature} không có mã này.',
  codeNothing:
    'Vào {date}, mã này không có trong danh mục nào của các quy định được ghi nhận ở đây. Có thể chịu quy định khác.',
  codeRange: 'Các mã từ {from} đến {to}',
  codeAnsweredAs: 'Trả lời theo mã {code}.',
  codeListedNow: 'Thuộc danh mục: {measures}.',
  codeUsual: 'Thường thuộc diện điều chỉnh của {measures}.',
  codeDepends: 'Tùy hàng hóa cụ thể: {measures}.',
  codeComing: 'Sắp tới: {measures}.',
  codeKind: 'Mã hàng hóa, {level}',
  ojKind: 'Dẫn chiếu Công báo',
  ojSentence: 'Một vị trí trong Công báo của Liên minh châu Âu.',
  claimTitle: 'Thông tin lỗi thời',
  claimWas: 'Nhiều nơi vẫn viết: {claim}',
  figureLine: '{title}: {value} {unit} ({period})',
  figureWider: '{title}, theo mã rộng hơn {code}: {value} {unit} ({period})',
  statusFrom: '{status} từ {date}',
  statusDutyFrom: '{status}, nghĩa vụ từ {date}',
  statusDutySince: '{status}, nghĩa vụ áp dụng từ {date}',
  statusUntil: 'đã ra khỏi danh mục; ngày cuối là {date}',
  menuReadCode: 'Luồng Xanh: tra cứu “%s”',
  omniboxHint: 'Gõ mã hàng hóa hoặc tên hàng, ví dụ 0901 hoặc cà phê',
  omniboxNothing: 'Không tìm thấy mã cho “{text}”',

  // panel, popup, options
  ...panelVi,
  ...figuresVi,
  ...storageVi,
  ...searchVi,
  ...pageVi,
  ...sitesVi,
  ...spokenVi,
  ...viewsVi,
};
