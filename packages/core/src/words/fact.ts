/** What a self-check asks for, in words: the choices of a fact and the units of a number. Records keep them as short names. */
import type { Bilingual } from '../records.ts';

const CHOICES: Readonly<Record<string, Bilingual>> = {
  none: { en: 'none', vi: 'không có' },
  other: { en: 'another country', vi: 'nước khác' },
  // countries
  viet_nam: { en: 'Viet Nam', vi: 'Việt Nam' },
  eu: { en: 'the European Union', vi: 'Liên minh châu Âu' },
  cambodia: { en: 'Cambodia', vi: 'Campuchia' },
  laos: { en: 'Laos', vi: 'Lào' },
  myanmar: { en: 'Myanmar', vi: 'Myanmar' },
  china: { en: 'China', vi: 'Trung Quốc' },
  korea: { en: 'Republic of Korea', vi: 'Hàn Quốc' },
  // size of a firm
  large: { en: 'large', vi: 'lớn' },
  medium: { en: 'medium-sized', vi: 'vừa' },
  small: { en: 'small', vi: 'nhỏ' },
  micro: { en: 'micro', vi: 'siêu nhỏ' },
  // proof of origin
  origin_declaration: { en: "the exporter's origin declaration", vi: 'tự khai báo xuất xứ của nhà xuất khẩu' },
  eur1: { en: 'certificate EUR.1', vi: 'giấy chứng nhận EUR.1' },
  // commodities of the Deforestation Regulation
  coffee: { en: 'coffee', vi: 'cà phê' },
  rubber: { en: 'rubber', vi: 'cao su' },
  wood: { en: 'wood', vi: 'gỗ' },
  cocoa: { en: 'cocoa', vi: 'ca cao' },
  soya: { en: 'soya', vi: 'đậu tương' },
  oil_palm: { en: 'oil palm', vi: 'cọ dầu' },
  cattle: { en: 'cattle', vi: 'bò' },
  // fish
  wild_marine: { en: 'caught in the wild at sea', vi: 'khai thác tự nhiên trên biển' },
  farmed_from_hatchery: { en: 'farmed from hatchery fry', vi: 'nuôi từ con giống sản xuất tại trại' },
  freshwater: { en: 'freshwater', vi: 'nước ngọt' },
  // batteries
  portable: { en: 'portable', vi: 'pin, ắc quy xách tay' },
  lmt: { en: 'for light means of transport', vi: 'cho phương tiện vận tải nhẹ' },
  ev: { en: 'for electric vehicles', vi: 'cho xe điện' },
  industrial: { en: 'industrial', vi: 'công nghiệp' },
  sli: { en: 'for starting, lighting and ignition', vi: 'khởi động, chiếu sáng, đánh lửa' },
  // embedded emissions
  actual: { en: 'actual values', vi: 'giá trị thực tế' },
  default: { en: 'default values', vi: 'giá trị mặc định' },
};

const UNITS: Readonly<Record<string, Bilingual>> = {
  percent: { en: '%', vi: '%' },
  years: { en: 'years', vi: 'năm' },
  'working days': { en: 'working days', vi: 'ngày làm việc' },
  t: { en: 't', vi: 'tấn' },
};

/** A choice in both languages; what has no words of its own, such as a grade, says itself. */
export const choiceWords = (choice: string): Bilingual => CHOICES[choice] ?? { en: choice, vi: choice };

/** The unit of a fact in both languages; a symbol says itself. */
export const factUnitWords = (unit: string): Bilingual => UNITS[unit] ?? { en: unit, vi: unit };
