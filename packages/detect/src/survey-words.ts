/** Words that the survey of a text notes by their heads, and that a reader then tests where it noted one. */

/** Words that hang an act on the one before it. */
export const HANGING =
  'amend|repeal|supplement|modif|abrog|änder|aufheb|zmieni|uchyl|wijzig|intrekk|revog|derog|kumo|muut|ändr|upphäv|ændr|ophæv|измен|отмен|τροποποι|καταργ|atceļ|groz|keič|panaik|módosít|hatályon|mění|zruš|spremin|razveljav|izmjen|izvan snage|temenda|tħassar|sửa đổi|bãi bỏ|thay thế';

/** Types of acts in Hungarian: they stand behind the number, with endings. */
export const HUNGARIAN_TYPES = 'rendelet|irányelv|határozat|ajánlás|iránymutatás';
