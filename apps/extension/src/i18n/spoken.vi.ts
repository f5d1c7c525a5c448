/** What is said aloud of a change that the eye sees by itself, in Vietnamese: the same keys. */
import type { spokenEn } from './spoken.en.ts';

export const spokenVi: Readonly<Record<keyof typeof spokenEn, string>> = {
  watchAdded: 'Đã thêm {code} vào mặt hàng của tôi',
  watchRemoved: 'Đã bỏ {code} khỏi mặt hàng của tôi',
  pageRead: 'Đã đọc xong trang: {count} mục tìm thấy',
  fileRead: 'Đã đọc xong tệp: {count} mục tìm thấy',
  erased: 'Đã xóa mọi dữ liệu lưu ở đây',
  pastList: 'Bỏ qua danh sách: {name}',
  endOfList: 'Hết danh sách: {name}',
  aboutMine: 'liên quan đến mặt hàng của tôi:',
};
