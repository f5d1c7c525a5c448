/** Texts about sites, links out, options and the first-run page in Vietnamese: the same keys as in English. */
import type { sitesEn } from './sites.en.ts';

export const sitesVi: Readonly<Record<keyof typeof sitesEn, string>> = {
  linkEurLexSearch: 'Văn bản trên EUR-Lex có ghi mã này',
  linkEurostat: 'Eurostat, thương mại của EU theo mã hàng (chọn mã tại đó)',
  linksTariffs: 'Mã này trên các trang tra cứu biểu thuế khác',
  linksTariffsNote:
    'Do cơ quan các nước và doanh nghiệp tư nhân vận hành. Anh, WCO và Việt Nam chỉ thống nhất với EU đến sáu số.',
  linkWithoutCode: '(mở ở trang đầu; mã được sao chép sẵn để bạn dán)',
  linkCodeCopied: 'Đã sao chép {code}: hãy dán vào ô tìm kiếm ở đó.',
  linkCodeNotCopied: 'Trình duyệt không cho sao chép {code}. Hãy gõ mã vào ô tìm kiếm ở đó.',
  sitesOffered: 'Trang tra cứu biểu thuế có thể bật thêm',
  sitesOfferedAbout:
    'Khi được cấp quyền, mở trang của một mã là có ngay câu trả lời trong bảng bên. Mỗi quyền được cấp riêng và có thể thu hồi tại đây.',
  siteSwitchOn: 'Cho phép',
  siteSwitchOff: 'Thu hồi',
  siteOnWord: 'đã cho phép',
  siteOffWord: 'chưa cho phép',
  siteRefused: 'Trình duyệt chưa cấp quyền cho {name}.',
  sitesTakenBack:
    'Trình duyệt không còn cho tiện ích đọc {hosts}: ở đó không có gì được đánh dấu, bất kể trang viết gì. Quyền này đã bị thu hồi trong phần cài đặt của trình duyệt.',
  sitesStillRefused:
    'Trình duyệt chưa cấp quyền. Hãy xem mục quyền của tiện ích này trong phần cài đặt của trình duyệt.',
  siteOffer: '{name} có thể được đọc tự động.',
  siteOfferDo: 'Bật trong phần tùy chọn',
  roleComesFirst: 'Quyết định phần nào đứng trước: thứ tự các phần, và phần mở ra khi chưa đọc trang nào.',
  roleExporterIs: 'Nhà xuất khẩu: mặt hàng của tôi, sản phẩm, tự kiểm tra',
  roleOfficerIs: 'Cán bộ thương mại: trang này, nghĩa vụ, lịch',
  roleDeveloperIs: 'Nhà phát triển: dữ liệu, trang này, sản phẩm',
  welcomeTitle: 'Luồng Xanh đã sẵn sàng',
  welcomeLead:
    'Quy định xanh nào của EU áp dụng cho hàng của bạn, từ khi nào, Việt Nam đã giao nhiệm vụ gì và đang xuất khẩu bao nhiêu: xem ngay trên trang bạn đọc, hoặc tra theo mã hàng.',
  welcomeSee: 'Trên trang bạn đang đọc',
  welcomeSeeDo: 'Trỏ hoặc bấm vào chữ được đánh dấu, hoặc đi qua từng dấu bằng Alt+Shift+N. Dưới đây là một thẻ thật:',
  welcomeSample:
    'Theo Quy định (EU) 2023/1115, cà phê thuộc mã CN 0901 11 00 phải có tuyên bố thẩm định; xem thêm Quyết định 687/QĐ-TTg.',
  welcomeMarks: 'Các loại dấu',
  aboutApplies: 'áp dụng cho hàng hóa từ Việt Nam ngay bây giờ hoặc từ một ngày đã ấn định',
  aboutDepends: 'tùy hàng hóa cụ thể, hoặc cần mã chi tiết hơn',
  aboutComing: 'áp dụng sau, dự kiến hoặc mới là đề xuất',
  aboutVietnamMark: 'văn bản hoặc cơ quan của Việt Nam',
  aboutQuiet: 'đã nhận biết, chưa thấy nghĩa vụ nào',
  aboutOutdated: 'nội dung không còn đúng với luật hiện hành',
  welcomeWhere: 'Đọc ở đâu',
  welcomeWhereSelf: 'Tự đọc EUR-Lex, TARIC và Access2Markets.',
  welcomeWhereAsk: 'Trang khác: khi bạn bấm nút của tiện ích và chọn “Đọc trang này”.',
  welcomeWhereOffer: 'Các trang tra cứu biểu thuế khác: sau khi bạn bật trong phần tùy chọn.',
  welcomeWhereFile: 'Tệp PDF, trang web hoặc văn bản bạn thả vào bảng bên: được đọc như một trang, ngay trên máy này.',
  welcomeTry: 'Tra mặt hàng của bạn',
  welcomeTryDo:
    'Gõ mã hoặc tên hàng, bằng tiếng Việt (có dấu hay không dấu) hoặc tiếng Anh. Câu trả lời mở ra bên cạnh trang.',
  welcomeCoffee: 'Cà phê',
  welcomeShrimps: 'Tôm đông lạnh',
  welcomeFurniture: 'Đồ gỗ',
  welcomeScrews: 'Vít, bu lông thép',
  welcomeTryPage: 'Mở Quy định chống phá rừng trên EUR-Lex',
  welcomeTryKeys: 'Có thể tra ngay trên thanh địa chỉ: gõ hs, dấu cách, rồi mã hoặc tên hàng.',
  welcomeRole: 'Bạn là ai?',
  welcomePrivacy: 'Quyền riêng tư',
  welcomePrivacyText:
    'Mọi thứ được đọc và lưu trên máy này; không có gì được gửi đi, và không trang nào biết bạn xem gì. Số liệu mới chỉ được lấy từ Eurostat khi bạn yêu cầu.',
  welcomeOptions: 'Tất cả tùy chọn',
};
