/** Texts about sites, links out, options and the first-run page in Vietnamese: the same keys as in English. */
import type { sitesEn } from './sites.en.ts';

export const sitesVi: Readonly<Record<keyof typeof sitesEn, string>> = {
  linkEurLexSearch: 'Văn bản trên EUR-Lex có ghi mã này',
  linkEurostat: 'Eurostat, thương mại của EU theo mã hàng (chọn mã tại đó)',
  linksTariffs: 'Mã này trên các trang tra cứu biểu thuế khác',
  linksTariffsNote:
    'Do cơ quan các nước và doanh nghiệp tư nhân vận hành. Anh, WCO và Việt Nam chỉ thống nhất với EU đến sáu số.',
  linkWithoutCode: '(mở ra chưa có mã)',
  sitesOffered: 'Trang tra cứu biểu thuế có thể bật thêm',
  sitesOfferedAbout:
    'Khi được cấp quyền, mở trang của một mã là có ngay câu trả lời trong bảng bên. Mỗi quyền được cấp riêng và có thể thu hồi tại đây.',
  siteSwitchOn: 'Cho phép',
  siteSwitchOff: 'Thu hồi',
  siteOnWord: 'đã cho phép',
  siteOffWord: 'chưa cho phép',
  siteRefused: 'Trình duyệt chưa cấp quyền cho {name}.',
  siteOffer: '{name} có thể được đọc tự động.',
  siteOfferDo: 'Bật trong phần tùy chọn',
  roleComesFirst: 'Quyết định phần nào đứng trước: thứ tự các phần, và phần mở ra khi chưa đọc trang nào.',
  roleExporterIs: 'Nhà xuất khẩu: mặt hàng của tôi, sản phẩm, tự kiểm tra',
  roleOfficerIs: 'Cán bộ thương mại: trang này, nghĩa vụ, lịch',
  roleDeveloperIs: 'Nhà phát triển: dữ liệu, trang này, sản phẩm',
  welcomeTitle: 'Luồng Xanh đã sẵn sàng',
  welcomeLead:
    'Trên các trang pháp luật và tra cứu biểu thuế của EU, tiện ích đánh dấu những gì liên quan đến hàng hóa từ Việt Nam: quy định xanh nào áp dụng, từ khi nào, Việt Nam đã giao nhiệm vụ gì và xuất khẩu bao nhiêu.',
  welcomeSee: 'Bạn sẽ thấy gì',
  welcomeSeeDo: 'Trỏ hoặc bấm vào chữ được đánh dấu, hoặc đi qua từng dấu bằng Alt+Shift+N. Dưới đây là một thẻ thật:',
  welcomeSample:
    'Theo Quy định (EU) 2023/1115, cà phê thuộc mã CN 0901 11 00 phải có tuyên bố thẩm định; xem thêm Quyết định 687/QĐ-TTg.',
  welcomeMarks: 'Các loại dấu',
  aboutApplies: 'ràng buộc hàng hóa từ Việt Nam ngay bây giờ hoặc từ một ngày đã định',
  aboutDepends: 'tùy hàng hóa cụ thể, hoặc cần mã chi tiết hơn',
  aboutComing: 'áp dụng sau, dự kiến hoặc mới là đề xuất',
  aboutVietnamMark: 'văn bản hoặc cơ quan của Việt Nam',
  aboutQuiet: 'đã nhận ra, chưa thấy điều ràng buộc',
  aboutOutdated: 'nội dung không còn đúng với luật hiện hành',
  welcomeWhere: 'Đọc ở đâu',
  welcomeWhereSelf: 'Tự đọc EUR-Lex, TARIC và Access2Markets.',
  welcomeWhereAsk: 'Trang khác: khi bạn bấm nút của tiện ích và chọn “Đọc trang này”.',
  welcomeWhereOffer: 'Các trang tra cứu biểu thuế khác: sau khi bạn bật trong phần tùy chọn.',
  welcomeWhereFile: 'Tệp PDF hoặc văn bản bạn thả vào bảng bên.',
  welcomeTry: 'Dùng thử',
  welcomeTryPanel: 'Mở bảng bên với cà phê, 0901 11',
  welcomeTryPage: 'Mở Quy định chống phá rừng trên EUR-Lex',
  welcomeTryKeys: 'Gõ hs và dấu cách vào thanh địa chỉ, rồi gõ mã hoặc tên hàng.',
  welcomeRole: 'Bạn là ai?',
  welcomePrivacy: 'Quyền riêng tư',
  welcomePrivacyText:
    'Mọi thứ được đọc và lưu trên máy này; không có gì được gửi đi, và không trang nào biết bạn xem gì. Số liệu mới chỉ được lấy từ Eurostat khi bạn yêu cầu.',
  welcomeOptions: 'Tất cả tùy chọn',
};
