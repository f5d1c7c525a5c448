/**
 * A place in an act in words. Records keep it as acts are cited in English ("Annex I, coffee: 0901", "Art 7(2), Annex IV");
 * Vietnamese citations are made from it by the fixed words of citation and the groups of goods that annexes name.
 */
import type { Bilingual } from '../records.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bAnnex note\b/g, 'Chú giải Phụ lục'],
  [/\bVPA Annex\b/g, 'Phụ lục VPA'],
  [/\bAnnex\b/g, 'Phụ lục'],
  [/\bArt(?:icle)?s?\b\.?/g, 'Điều'],
  [/\bof Regulation\b/g, 'của Quy định'],
  [/\bImplementing Regulation\b/g, 'Quy định thi hành'],
  [/\bDelegated Regulation\b/g, 'Quy định ủy quyền'],
  [/\bReg(?:ulation\b|\.)/g, 'Quy định'],
  [/\bDirective\b/g, 'Chỉ thị'],
  [/\bDecision\b/g, 'Quyết định'],
  [/\bProtocol\b/g, 'Nghị định thư'],
  [/\bCircular\b/g, 'Thông tư'],
  [/\bas amended\b/g, 'đã sửa đổi'],
  [/\bnot verified\b/g, 'chưa kiểm chứng'],
  [/\bspecific objectives\b/g, 'mục tiêu cụ thể'],
  [/\bto (?=\d{4}\b)/g, 'đến '],
  [/\bsection\b/g, 'mục'],
  [/\bPart\b/g, 'Phần'],
  [/\bpt\b/g, 'điểm'],
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

/** A place in an act, be it an entry of a list or an article, in both languages. */
export function entryWords(place: string): Bilingual {
  return { en: place, vi: WORDS.reduce((text, [word, vietnamese]) => text.replace(word, vietnamese), place) };
}
