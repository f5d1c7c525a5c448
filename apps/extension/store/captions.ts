/** What each store picture shows: two views of the panel and one sentence, in both languages. */
export interface Scene {
  readonly name: string;
  readonly views: readonly [string, string];
  readonly en: readonly [title: string, sentence: string];
  readonly vi: readonly [title: string, sentence: string];
}

export const SCENES: readonly Scene[] = [
  {
    name: 'product',
    views: ['#/product/090111', '#/product/2101?on=2026-11-22'],
    en: ['One code, every rule', 'Which EU green rules name this product, from when, and what the buyer will ask for.'],
    vi: ['Một mã, mọi quy định', 'Quy định xanh nào của EU nêu mặt hàng này, từ khi nào, và bên mua sẽ yêu cầu gì.'],
  },
  {
    name: 'search',
    views: ['#/search?q=c%C3%A0%20ph%C3%AA%20rang', '#/search?q=tom%20the%20dong%20lanh'],
    en: [
      'Search as people speak',
      'Trade names in Vietnamese and English, with or without diacritics, find the code. Works offline.',
    ],
    vi: [
      'Tìm như cách người ta gọi',
      'Gõ tên hàng bằng tiếng Việt hay tiếng Anh, có dấu hay không dấu, đều ra mã. Không cần mạng.',
    ],
  },
  {
    name: 'act',
    views: ['#/act/eu:32023R1115', '#/act/vn:687/QD-TTg'],
    en: [
      'Both sides of a rule',
      'The EU act with its dates and lists; the Vietnamese document with its tasks and the body that leads.',
    ],
    vi: [
      'Hai phía của một quy định',
      'Văn bản EU với ngày áp dụng và danh mục; văn bản Việt Nam với nhiệm vụ và cơ quan chủ trì.',
    ],
  },
  {
    name: 'deadlines',
    views: ['#/calendar', '#/obligations'],
    en: [
      'What is due, and who leads',
      'EU dates and Vietnamese deadlines side by side, the body as it was named and as it is now.',
    ],
    vi: [
      'Việc đến hạn, ai chủ trì',
      'Mốc của EU cạnh thời hạn của Việt Nam; cơ quan theo tên khi giao và theo tên hiện nay.',
    ],
  },
];
