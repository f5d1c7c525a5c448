/** Words that the survey of a text notes by their heads, and that a reader then tests where it noted one. */

/** Words that hang an act on the one before it. */
export const HANGING =
  'amend|repeal|supplement|modif|abrog|änder|aufheb|zmieni|uchyl|wijzig|intrekk|revog|derog|kumo|muut|ändr|upphäv|ændr|ophæv|измен|отмен|τροποποι|καταργ|atceļ|groz|keič|panaik|módosít|hatályon|mění|zruš|spremin|razveljav|izmjen|izvan snage|temenda|tħassar|sửa đổi|bãi bỏ|thay thế';

/** Types of acts in Hungarian: they stand behind the number, with endings. */
export const HUNGARIAN_TYPES = 'rendelet|irányelv|határozat|ajánlás|iránymutatás';

/** Names of tariffs that are neither the Union's nor Viet Nam's, as they are written. */
export const OTHER_TARIFFS: readonly string[] = [
  'NCM',
  'N.C.M.',
  'omenclatura Comum do Mercosul',
  'omenclatura Común del Mercosur',
  'NALADI',
  'NANDINA',
  'TIGIE',
  'racción arancelaria',
  'racciones arancelarias',
  'HTSUS',
  'armonized Tariff Schedule',
  'HTS',
  'ТН ВЭД',
  'ТНВЭД',
  'УКТ ЗЕД',
  'УКТЗЕД',
  'TN VED',
  'GTİP',
  'GTIP',
  'G.T.İ.P',
  'ITC(HS)',
  'ITC (HS)',
  'ITC-HS',
  'UK Global Tariff',
  'Trade Tariff',
  'UK Integrated',
  'UK tariff',
  'UK Tariff',
];

/** What points back, behind the noun. "Trên" alone also means "in" ("quyết định trên địa bàn") and is left out. */
export const POINTING = [' nói trên', ' nêu trên', ' kể trên', ' trên đây', ' vừa nêu', ' đã nêu', ' đó'];
