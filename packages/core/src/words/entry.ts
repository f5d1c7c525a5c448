/**
 * The place of an entry in words. Records keep it as acts are cited in English ("Annex I, coffee: 0901"); Vietnamese
 * citations are made from it by the fixed words of citation and the groups of goods that annexes name.
 */
import type { Bilingual } from '../records.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bAnnex note\b/g, 'Chú giải Phụ lục'],
  [/\bVPA Annex\b/g, 'Phụ lục VPA'],
  [/\bAnnex\b/g, 'Phụ lục'],
  [/\bArt(?:icle)?s?\b\.?/g, 'Điều'],
  [/\bRegulation\b/g, 'Quy định'],
  [/\bPart\b/g, 'Phần'],
  [/\bpoint\b/g, 'điểm'],
  [/\bentry\b/g, 'mục'],
  [/\brow\b/g, 'dòng'],
  [/\bcategory\b/g, 'nhóm'],
  [/, as in\b/g, ', như tại'],
  [/\bparts of fish\b/g, 'bộ phận của cá'],
  [/\baquaculture\b/g, 'nuôi trồng thủy sản'],
  [/\biron and steel\b/g, 'sắt thép'],
  [/\bcement\b/g, 'xi măng'],
  [/\belectricity\b/g, 'điện'],
  [/\bchemicals\b/g, 'hóa chất'],
  [/\bfertilisers\b/g, 'phân bón'],
  [/\baluminium\b/g, 'nhôm'],
  [/\bcattle\b/g, 'bò'],
  [/\bcoffee\b/g, 'cà phê'],
  [/\bcocoa\b/g, 'ca cao'],
  [/\bsoya\b/g, 'đậu tương'],
  [/\boil palm\b/g, 'cọ dầu'],
  [/\brubber\b/g, 'cao su'],
  [/\bwood\b/g, 'gỗ'],
  [/\bquota sugar and sugar products\b/g, 'hạn ngạch đường và sản phẩm đường'],
  [/\bquota speciality sugar\b/g, 'hạn ngạch đường đặc biệt'],
  [/\bquota mannitol, sorbitol, starches\b/g, 'hạn ngạch mannitol, sorbitol, tinh bột'],
  [/\bquota eggs\b/g, 'hạn ngạch trứng'],
  [/\bquota garlic\b/g, 'hạn ngạch tỏi'],
  [/\bquota sweetcorn\b/g, 'hạn ngạch ngô ngọt'],
  [/\bquota mushrooms\b/g, 'hạn ngạch nấm'],
  [/\bquota fragrant rice\b/g, 'hạn ngạch gạo thơm'],
  [/\bquota husked rice\b/g, 'hạn ngạch gạo lứt'],
  [/\bquota milled rice\b/g, 'hạn ngạch gạo xay xát'],
  [/\bquota cassava starch\b/g, 'hạn ngạch tinh bột sắn'],
  [/\bquota tuna\b/g, 'hạn ngạch cá ngừ'],
  [/\bquota surimi\b/g, 'hạn ngạch surimi'],
  [/\bquota ethanol\b/g, 'hạn ngạch ethanol'],
];

/** The place of an entry in both languages. */
export function entryWords(place: string): Bilingual {
  return { en: place, vi: WORDS.reduce((text, [word, vietnamese]) => text.replace(word, vietnamese), place) };
}
