/**
 * What points back to an act, language by language: the noun as it bends and the demonstrative beside it. "This Regulation" and its
 * like are left out, for they name the act that speaks. Source: joint practical guide for drafting, in its language versions.
 */

export interface Language {
  /** First word of a citation in the language, folded, with the capitals of its domain behind. */
  readonly probe: RegExp;
  /** Stems of the nouns without their first letter, so that both cases are met; and their CELEX letter. */
  readonly nouns: readonly (readonly [string, string])[];
  /** Endings that the nouns may take, where other words begin alike ("regulējums", "rendelettervezet"). */
  readonly endings?: RegExp;
  /** The article is joined to the noun by a hyphen: "dak ir-Regolament". */
  readonly hyphen?: boolean;
  /** Bodies whose own acts bear the same noun: one of them just before leaves open whose act is meant. */
  readonly national?: RegExp;
  /** What points back, just before the noun. */
  readonly before?: RegExp;
  /** Last letters of what stands before: a look at one letter spares most of the patterns. */
  readonly ends?: string;
  /** What points back, just behind the noun. */
  readonly behind?: RegExp;
}

const head = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])((?:${words})\\s(?:\\p{L}{4,14}\\s)?)$`, 'iu');
const near = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])((?:${words})\\s)$`, 'iu');

export const LANGUAGES: readonly Language[] = [
  {
    probe: /^(?:regulation|implementing|delegated|(?:directive|decision|recommendation)s? (?:EU|EC|EEC|CFSP|JHA))/,
    nouns: [
      ['Regulation', 'R'],
      ['Directive', 'L'],
      ['Decision', 'D'],
      ['Recommendation', 'H'],
    ],
    before:
      /(?:^|[^\p{L}])((?:that|the said|the aforementioned|the abovementioned)\s(?:(?:Delegated|Implementing|Framework)\s)?)$/iu,
    ends: 'tdgk',
  },
  {
    probe: /^(?:reglement|(?:directive|decision)s? (?:UE|CE|CEE|PESC|JAI))/,
    nouns: [
      ['èglement', 'R'],
      ['irective', 'L'],
      ['écision', 'D'],
    ],
    before: near('ledit|ladite|dudit|de ladite|cette même|ce même'),
    ends: 'te',
    behind: /^\s(?:susvisée?|précitée?|susmentionnée?)(?!\p{L})/u,
  },
  {
    probe: /(?:verordnung|richtlinie|beschlus|entscheidung|^vo(?!\p{L})|^rl(?!\p{L}))/u,
    nouns: [
      ['erordnung', 'R'],
      ['ichtlinie', 'L'],
      ['eschluss', 'D'],
    ],
    before: near(
      '(?:die|der|den|des|dem) (?:genannte|vorgenannte|oben genannte|besagte|erwähnte)[nrsm]?|jener?|jenes|jenem',
    ),
    ends: 'enrsm',
  },
  {
    probe: /^(?:reglamento|directivas?(?!\p{L}))/u,
    nouns: [
      ['eglamento', 'R'],
      ['irectiva', 'L'],
      ['ecisión', 'D'],
    ],
    before: near('(?:el |la )?(?:dicho|dicha|citado|citada|mencionado|mencionada|referido|referida)'),
    ends: 'oa',
    behind: /^\s(?:citad|mencionad|antedich)[oa](?!\p{L})/u,
  },
  {
    probe: /^(?:regolamento|direttiva|decisione)/,
    nouns: [
      ['egolamento', 'R'],
      ['irettiva', 'L'],
      ['ecisione', 'D'],
    ],
    before: near(
      'tale|(?:il |la )?(?:detto|detta|suddetto|suddetta|predetto|predetta|citato|citata|medesimo|medesima)',
    ),
    ends: 'eoa',
  },
  {
    probe: /^(?:regulamentos?(?!\p{L})|diretiva)/u,
    nouns: [
      ['egulamento', 'R'],
      ['iretiva', 'L'],
      ['ecisão', 'D'],
    ],
    before: near('(?:o |a )?(?:referido|referida|citado|citada|mencionado|mencionada|aludida)|aquele|aquela'),
    ends: 'oae',
  },
  {
    probe: /(?:verordening|richtlijn)/,
    nouns: [
      ['erordening', 'R'],
      ['ichtlijn', 'L'],
      ['esluit', 'D'],
    ],
    before: near('(?:de |het )?(?:genoemde|voornoemde|bovengenoemde|voormelde)'),
    ends: 'e',
  },
  {
    probe: /^(?:rozporzadzen|dyrektyw|decyzj)/,
    nouns: [
      ['ozporządzeni', 'R'],
      ['yrektyw', 'L'],
      ['ecyzj', 'D'],
    ],
    before: near('(?:wspomnian|wymienion|rzeczon|przywołan|powołan)(?:e|ego|emu|ym|a|ej|ą)'),
    ends: 'eoumają',
  },
  {
    probe: /(?:forordning|direktiv(?:et|en)?(?!\p{L}))/u,
    nouns: [
      ['örordning', 'R'],
      ['orordning', 'R'],
      ['irektiv', 'L'],
    ],
    // "in the same Regulation"; "one and the same" points nowhere.
    before: /(?:^|[^\p{L}])((?:(?<=[iI]\s)sam(?:ma|me)|nämnda|nævnte|ovennævnte|ovannämnda)\s)$/iu,
    ends: 'ae',
  },
  {
    probe: /(?:asetu|direktiivi|paato)/,
    nouns: [
      ['setu', 'R'],
      ['irektiiv', 'L'],
    ],
    before: head('mainit(?:tu|un|ussa|usta)|edellä mainit(?:tu|un|ussa|usta)'),
    // Statutory instruments of Finland have sections, acts of the Union articles.
    national: /mainit\p{L}+ asetu\p{L}+ \d+ ?[a-z]? ?§/u,
  },
  {
    probe: /^(?:narizen|smernic|rozhodnut|nariaden)/,
    nouns: [
      ['ařízení', 'R'],
      ['ariadeni', 'R'],
      ['měrnic', 'L'],
      ['mernic', 'L'],
    ],
    before: near('(?:výše |vyššie )?(?:uveden|zmíněn|spomenut)(?:é|ého|ém|á|ej|ou|ú)'),
    ends: 'éomájuú',
  },
  {
    probe: /^(?:regulamentul|directive[ia](?!\p{L})|deciz)/u,
    nouns: [
      ['egulament', 'R'],
      ['irectiv', 'L'],
    ],
    behind: /^\s(?:menționat|mentionat|respectiv|sus-menționat)\p{L}{0,2}(?!\p{L})/u,
  },
  {
    probe: /^(?:κανονισμ|οδηγι|αποφασ)/,
    nouns: [
      ['ανονισμ', 'R'],
      ['δηγί', 'L'],
    ],
    before: near('(?:ο|η|του|της|τον|την) (?:εν λόγω|ανωτέρω|προαναφερθ(?:είσα|είσας|έντα|έντος))'),
    ends: 'ωας',
  },
  {
    probe: /^(?:регламент|директив|решени)/,
    nouns: [
      ['егламент', 'R'],
      ['иректив', 'L'],
    ],
    before: near('(?:посочен|цитиран|споменат)(?:ия|ият|ата|а)'),
    ends: 'ята',
  },
  {
    probe: /^(?:regul(?:a|as|u|ai|am)(?!\p{L})|istenosanas|delegeta|direktiv(?:a|as|u|ai) (?:EK|EEK|ES))/u,
    nouns: [
      ['egul', 'R'],
      ['irektīv', 'L'],
    ],
    endings: /^(?:a|as|u|ai|ā|ām)$/,
    before: near('(?:iepriekš )?minēt(?:ā|ās|o|ajā|ajai)'),
    ends: 'āsoi',
    national: /Ministru kabinet|likum/,
  },
  {
    probe: /^(?:reglament(?:as|o|ui|a|u|e)(?!\p{L})|direktyv)/u,
    nouns: [
      ['eglament', 'R'],
      ['irektyv', 'L'],
    ],
    endings: /^(?:as|o|ui|ą|u|e|a|os|ai|oje)$/,
    before: near('(?:pirmiau |anksčiau )?minėt(?:as|o|am|ą|u|ame|a|os|ai|oje)|tos|to'),
    ends: 'somąueai',
    national: /Vyriausyb|ministr|įstatym|Seimo|darbo reglament/,
  },
  {
    probe: /(?:rendelet|iranyelv|hatarozat)/,
    nouns: [
      ['endelet', 'R'],
      ['rányelv', 'L'],
    ],
    endings: /^(?:|et|nek|ben|ből|től|ről|hez|re|tel|e|ének|ében|éről|éből|nél|en|vel|hez|ére|ek)$/,
    before: near('az (?:imént |fent )?említett'),
    ends: 't',
    national: /Korm\.|miniszter|kormány|törvény/,
  },
  {
    probe: /^(?:uredb|direktiv[aeiou](?!\p{L})|provedben|izvedben|delegiran)/u,
    nouns: [
      ['redb', 'R'],
      ['irektiv', 'L'],
    ],
    endings: /^(?:a|e|i|o|u|om|ama|ami)$/,
    before: near('(?:gore |prej |zgoraj )?(?:naveden|spomenut|omenjen)(?:a|e|o|u|i|oj|om)'),
    ends: 'aeouijm',
    national: /Vlad[aeiou]|ministr|Uradni list RS|Narodne novine|zakon/i,
  },
  {
    probe: /(?:maarus|direktiiv)/,
    nouns: [
      ['äärus', 'R'],
      ['irektiiv', 'L'],
    ],
    endings: /^(?:|e|es|est|ega|ele|el|t|i|is|ist|iga|ile|il|eks|iks)$/,
    // "lõikes 1 nimetatud määrus" is the one that another paragraph names.
    before: /(?:^|[^\p{L}])(?<!\d\.?\s)((?:(?:eespool )?nimetatud|kõnealu(?:ne|se|st|ses|sest|sega|sele)|sama)\s)$/iu,
    ends: 'deats',
    national: /ministri|Valitsuse|seadus|määrus\p{L}* §/u,
  },
  {
    probe: /^(?:regolament|direttiv)/,
    nouns: [
      ['egolament', 'R'],
      ['irettiv', 'L'],
      ['eċiżjoni', 'D'],
    ],
    endings: /^(?:|a)$/,
    hyphen: true,
    before: /(?:^|[^\p{L}])((?:[dD]ak ir-|[dD]ik id-|l-imsemmi(?:ja)?\s(?:ir-|id-)?))$/u,
  },
  {
    probe: /^(?:rialach|treoir|treora|cinneadh)/,
    nouns: [
      ['ialachá', 'R'],
      ['reoir', 'L'],
      ['reorach', 'L'],
      ['inneadh', 'D'],
    ],
    endings: /^(?:|n|in)$/,
    behind: /^\ssin(?!\p{L})/u,
  },
];

/** First four letters of every noun: the survey of a text notes where they stand. */
export const NOUN_HEADS: readonly string[] = LANGUAGES.flatMap(({ nouns }) => nouns.map(([noun]) => noun.slice(0, 4)));
