/** Texts of search and of the tree, in Vietnamese; part of `strings.vi.ts`. */
import type { searchEn } from './search.en.ts';

export const searchVi: Record<keyof typeof searchEn, string> = {
  matchLabel: 'tên gọi',
  matchOtherLabel: 'tên tiếng Anh',
  searchFirst: '{count} kết quả đầu tiên',
  matchName: 'tên thương mại',
  matchOf: 'của {code}',
  matchRead: 'hiểu là: {words}',
  declarableHere: 'Mã CN khớp với từ đã gõ',
  searchGone: 'Mã {code} có trong danh mục kết hợp của EU đến năm {year}. Dưới đây là các mã thay thế.',
  searchGoneDerived:
    'Mã {code} có trong danh mục kết hợp của EU đến năm {year}. Dưới đây là các mã thay thế, suy ra từ danh mục của hai năm.',
  searchNearest: '{code} không phải mã của danh mục kết hợp năm 2026. Dưới đây là mã gần nhất.',
  narrowed: 'Đang thu hẹp theo',
  narrowOff: 'Hiện lại tất cả, bỏ “{answer}”',
  omniboxMore: 'Chọn một dòng hoặc gõ thêm. {question} {answers}',
  browseTree: 'Duyệt toàn bộ danh mục',
  placeInTree: 'Vị trí trong danh mục',
  treeTitle: 'Danh mục kết hợp của EU năm 2026',
  treeAbout: 'Phần, chương, nhóm, phân nhóm và mã CN.',
  treeKeys: 'Dùng phím mũi tên để di chuyển, gõ chữ hoặc số để nhảy tới, Enter để mở mã.',
  treeLabel: 'Mã hàng hóa',
  treeSection: 'Phần {section}',
  treeOpen: 'Mở mã {code}',
  treeMeasures: '{count} quy định của EU cần xem',
  codeSince: 'Có trong danh mục kết hợp của EU từ ngày 01/01/{year}.',
  codeUnit: 'Đơn vị bổ sung: {unit}.',
  treeSince: 'từ năm {year}',
  treeUnit: 'đơn vị: {unit}',
};
