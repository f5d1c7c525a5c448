/**
 * Features by which the tariff parts goods that bear the same name, with the question that a person can answer at a glance.
 * A feature is read off English labels, where wording is uniform; `!` before a word means that the label denies it.
 * The order is that of the questions: state and treatment first, then making, wearer, material.
 */
import type { Bilingual } from '@luongxanh/core';

export interface FeatureAnswer extends Bilingual {
  /** One of these must stand in the label; several words in one entry must all stand. */
  readonly words: readonly string[];
}

export interface Feature {
  readonly id: string;
  readonly question: Bilingual;
  readonly answers: readonly FeatureAnswer[];
}

const answer = (en: string, vi: string, ...words: string[]): FeatureAnswer => ({ en, vi, words });

export const FEATURES: readonly Feature[] = [
  {
    id: 'state',
    question: { en: 'In what state are the goods?', vi: 'Hàng ở trạng thái nào?' },
    answers: [
      answer('live', 'còn sống', 'live'),
      answer('frozen', 'đông lạnh', 'frozen'),
      answer('fresh or chilled', 'tươi hoặc ướp lạnh', 'fresh', 'chilled'),
      answer('dried, salted or smoked', 'khô, muối hoặc hun khói', 'dried', 'salted', 'smoked', 'brine'),
      answer('prepared or preserved', 'đã chế biến hoặc bảo quản', 'prepared', 'preserved', 'canned'),
    ],
  },
  {
    id: 'roasting',
    question: { en: 'Is it roasted?', vi: 'Hàng đã rang chưa?' },
    answers: [answer('not roasted', 'chưa rang', '!roasted', 'green'), answer('roasted', 'đã rang', 'roasted')],
  },
  {
    id: 'caffeine',
    question: { en: 'Is the caffeine removed?', vi: 'Đã khử caffeine chưa?' },
    answers: [
      answer('not decaffeinated', 'chưa khử', '!decaffeinated'),
      answer('decaffeinated', 'đã khử', 'decaffeinated'),
    ],
  },
  {
    id: 'shell',
    question: { en: 'In shell or shelled?', vi: 'Còn vỏ hay đã bóc vỏ?' },
    answers: [
      answer('shelled', 'đã bóc vỏ', 'shelled', 'kernels'),
      answer('in shell', 'còn vỏ', 'in shell', 'in-shell'),
    ],
  },
  {
    id: 'grinding',
    question: { en: 'Whole, or crushed or ground?', vi: 'Nguyên hạt hay đã xay, nghiền?' },
    answers: [
      answer('crushed or ground', 'đã xay hoặc nghiền', 'crushed', 'ground'),
      answer('whole', 'nguyên hạt', 'whole'),
    ],
  },
  {
    id: 'refining',
    question: { en: 'Crude or refined?', vi: 'Thô hay đã tinh chế?' },
    answers: [answer('refined', 'đã tinh chế', 'refined'), answer('crude', 'thô', 'crude', 'virgin')],
  },
  {
    id: 'making',
    question: { en: 'Knitted or woven?', vi: 'Dệt kim hay dệt thoi?' },
    answers: [
      answer('knitted or crocheted', 'dệt kim hoặc móc', 'knitted', 'crocheted'),
      answer('woven', 'dệt thoi', 'woven', '!knitted'),
    ],
  },
  {
    id: 'wearer',
    question: { en: 'For whom?', vi: 'Dành cho ai?' },
    answers: [
      answer('men or boys', 'nam hoặc bé trai', 'men', 'boys'),
      answer('women or girls', 'nữ hoặc bé gái', 'women', 'girls'),
      answer('babies', 'trẻ sơ sinh', 'babies', 'baby'),
    ],
  },
  {
    id: 'rolling',
    question: { en: 'Hot-rolled or cold-rolled?', vi: 'Cán nóng hay cán nguội?' },
    answers: [answer('hot-rolled', 'cán nóng', 'hot'), answer('cold-rolled', 'cán nguội', 'cold')],
  },
  {
    id: 'material',
    question: { en: 'Of what material?', vi: 'Bằng vật liệu gì?' },
    answers: [
      answer('cotton', 'bông (cotton)', 'cotton'),
      answer('man-made fibres', 'sợi nhân tạo, tổng hợp', 'synthetic', 'man made', 'artificial', 'polyester', 'nylon'),
      answer('wool or fine animal hair', 'lông cừu, lông mịn', 'wool'),
      answer('silk', 'tơ tằm', 'silk'),
      answer('flax', 'lanh', 'flax', 'linen'),
      answer('other textiles', 'vật liệu dệt khác', 'other textiles'),
      answer('leather', 'da thuộc', 'leather'),
      answer('rubber', 'cao su', 'rubber'),
      answer('plastics', 'nhựa', 'plastic', 'plastics'),
      answer('bamboo', 'tre', 'bamboo'),
      answer('rattan', 'mây', 'rattan'),
      answer('wood', 'gỗ', 'wood', 'wooden'),
      answer('stainless steel', 'thép không gỉ', 'stainless'),
      answer('iron or steel, not stainless', 'sắt, thép (trừ thép không gỉ)', 'iron', 'steel'),
      answer('aluminium', 'nhôm', 'aluminium'),
      answer('copper', 'đồng', 'copper'),
      answer('glass', 'thủy tinh', 'glass'),
      answer('porcelain', 'sứ', 'porcelain'),
    ],
  },
];
