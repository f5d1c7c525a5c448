/**
 * Small word lists of both languages that the ranking leans on: which words carry nothing, which cannot be the head.
 * Kept by hand; a word with another everyday meaning when its diacritics are left out ("cua" is crab) stands only with them.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that carry no meaning of their own in the name of goods. */
export const STOP = list(`
  of for and or the with in a an to from by at on as per is are be its their than that this other like etc type types kind grade quality
  code codes hs cn product products goods item items export import exported vietnam vietnamese buy price
  và hoặc của cho các loại bằng từ dùng để có được dạng hàng phẩm sản mặt những với trong theo như kể cả là làm mã nhóm xuất nhập khẩu việt nam~ giá mua bán khác
  va hoac cac loai duoc dung san pham xuat nhap khau viet
`);

/** English words after which the head of a name cannot stand. */
export const PREPOSITIONS = list(
  'of for with in from to by containing used on at per under than without made having put over like such as not',
);

/** States of goods; they follow the head ("squid rings frozen") without being it. */
export const STATES = list(`
  frozen fresh chilled dried raw canned live whole crude refined roasted ground smoked salted cooked peeled sliced prepared preserved boneless
  crushed powder powdered knitted woven crocheted new used retreaded bulk disposable household domestic
`);

/** Vietnamese words that stand before the head: classifiers and words like "a set of". */
export const CLASSIFIERS = list('quả trái củ con cây chiếc cái bộ tấm viên hạt sản phẩm hàng mặt các loại những đồ');

/** Heads that nothing else can stand for: a machine that peels shrimps is no shrimp, though all its other words are found there. */
export const FIRM_HEADS = list('máy machine machines machinery');

/** Words of bounds and measures, which part CN codes from each other. */
export const BOUNDS = list(`
  not without over under up more less least most exceeding between each net weight content kg g mm cm m l litres kw kva cc vol brix eur no non
  without max min immediate packings packs
  không trừ chưa trên dưới quá đến đã từ mỗi khối lượng trọng hàm lít độ trở lên phải nêu tự
`);

/** Words that mark a residual category. */
export const RESIDUAL = list('other others n.e.s nes khác');
