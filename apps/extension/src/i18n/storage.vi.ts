/** Texts about what is stored, in Vietnamese: the same keys as in English. */
import type { storageEn } from './storage.en.ts';

export const storageVi: Readonly<Record<keyof typeof storageEn, string>> = {
  storageFull:
    'Trình duyệt không còn chỗ lưu cho tiện ích này. Thay đổi vừa rồi chưa được lưu; mọi thứ trước đó vẫn còn. Hãy xóa bớt mặt hàng hoặc câu trả lời không cần nữa, hoặc lưu ra tệp rồi xóa trong phần tùy chọn.',
  storageNotWritten: 'Trình duyệt không cho lưu thay đổi vừa rồi ({reason}). Mọi thứ trước đó vẫn còn.',
  storageNotRead:
    'Không đọc được dữ liệu đã lưu ({reason}). Chưa có gì bị thay đổi. Hãy khởi động lại trình duyệt rồi thử lại.',
  storageAside:
    'Một phần dữ liệu đã lưu không đọc được. Phần đó được để riêng, không mất gì, các phần khác vẫn dùng bình thường.',
  cardNotKept: 'Chưa lưu được: hết chỗ',
  storageAsideWhere: 'Xem trong mục Quyền riêng tư ở phần tùy chọn',
  asideTitle: 'Phần để riêng',
  asideAbout:
    'Những phần này không đọc được khi cần đến. Chúng được giữ nguyên cho đến khi bạn xóa; nếu có thể còn cần, hãy lưu ra tệp trước.',
  asideNotReadable: 'không đọc được',
  asideNewer: 'do phiên bản mới hơn của tiện ích ghi',
  asideSave: 'Lưu phần này',
  asideErase: 'Xóa phần này',
  asideOf: '{item}, phát hiện ngày {date}',
  itemSettings: 'Tùy chọn',
  itemWatchList: 'Mặt hàng của tôi',
  itemReadiness: 'Câu trả lời tự kiểm tra',
  itemLook: 'Lần xem gần nhất các mặt hàng',
  itemOther: 'Khác',
  restore: 'Khôi phục từ tệp',
  restoreAbout:
    'Đọc tệp do nút “Lưu thành tệp” tạo ra, trên máy này hay máy khác. Mặt hàng và bản tự kiểm tra đang có được giữ nguyên, phần còn thiếu được thêm vào, tùy chọn lấy theo tệp. Số liệu không khôi phục theo cách này: hãy nhập lại các tệp số liệu.',
  restoreDone: 'Đã đọc “{file}”: thêm {products} mặt hàng và {answers} bản tự kiểm tra.',
  restoreSettings: 'Tùy chọn đã lấy theo tệp.',
  restoreNoSettings: 'Tùy chọn giữ như cũ.',
  restoreRefused: 'Không đọc được nên đã bỏ qua: {items}. Phần này vẫn còn trong tệp.',
  restoreStopped: 'Trình duyệt không cho lưu phần còn lại; mọi thứ trước đó vẫn còn.',
  restoreNotJson:
    'Không đọc được “{file}”: cần tệp JSON do nút “Lưu thành tệp” tạo ra. Chưa có gì bị thay đổi. Danh sách mặt hàng thì nhập ở mục Mặt hàng của tôi.',
  restoreNotOurs:
    '“{file}” là tệp JSON nhưng không phải do nút “Lưu thành tệp” tạo ra: thiếu phần “local”. Chưa có gì bị thay đổi.',
};
