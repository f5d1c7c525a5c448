/** Supplementary units of the Combined Nomenclature in words; Regulation (EEC) No 2658/87, Annex I, Part One, list of units. */
import type { Bilingual } from '@luongxanh/core';

const unit = (en: string, vi: string): Bilingual => ({ en, vi });

const UNITS: Readonly<Record<string, Bilingual>> = {
  PST: unit('pieces', 'chiếc, cái'),
  '100_PST': unit('hundred pieces', 'trăm chiếc'),
  '1000_PST': unit('thousand pieces', 'nghìn chiếc'),
  PA: unit('pairs', 'đôi'),
  CEEL: unit('number of cells', 'số ngăn pin'),
  M: unit('metres', 'mét'),
  M2: unit('square metres', 'mét vuông'),
  M3: unit('cubic metres', 'mét khối'),
  '1000_M3': unit('thousand cubic metres', 'nghìn mét khối'),
  L: unit('litres', 'lít'),
  L_ALC_100PCT: unit('litres of pure alcohol', 'lít cồn nguyên chất'),
  G: unit('grams', 'gam'),
  CK: unit('carats', 'carat'),
  CTL: unit('tonnes of carrying capacity', 'tấn trọng tải'),
  GI_FS: unit('grams of fissile isotopes', 'gam đồng vị phân hạch'),
  TJ: unit('terajoules (gross calorific value)', 'terajun (nhiệt trị toàn phần)'),
  '1000_KWH': unit('thousand kilowatt hours', 'nghìn kilôoát giờ'),
  KG_90PCT_SDT: unit('kilograms of substance 90% dry', 'kilôgam chất khô 90%'),
  KG_NET_EDA: unit('kilograms drained net weight', 'kilôgam khối lượng tịnh đã ráo'),
  KG_N: unit('kilograms of nitrogen', 'kilôgam nitơ'),
  KG_P2O5: unit('kilograms of diphosphorus pentaoxide', 'kilôgam P₂O₅'),
  KG_K2O: unit('kilograms of potassium oxide', 'kilôgam K₂O'),
  KG_KOH: unit('kilograms of potassium hydroxide', 'kilôgam KOH'),
  KG_NAOH: unit('kilograms of sodium hydroxide', 'kilôgam NaOH'),
  KG_H2O2: unit('kilograms of hydrogen peroxide', 'kilôgam H₂O₂'),
  KG_MET_AM: unit('kilograms of methylamines', 'kilôgam metylamin'),
  KG_U: unit('kilograms of uranium', 'kilôgam urani'),
};

/** The unit in words; as it is abbreviated where it is none of the list. */
export function unitInWords(abbreviation: string): Bilingual {
  return UNITS[abbreviation] ?? { en: abbreviation, vi: abbreviation };
}
