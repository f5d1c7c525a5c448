/**
 * Pronouns for acts: "that Regulation", "ladite directive", "wspomnianego rozporządzenia". Each is tied to the last act of its
 * type, if that is near. "This Regulation" and its like name the act that speaks and are left alone, so only demonstratives
 * that point back are listed. A language is read where an act before was cited in it; its nouns are looked for one by one,
 * which is faster than one pattern. Source: joint practical guide for drafting, in its language versions.
 */
import type { Candidate } from './candidate.ts';
import { foldWord, isLetter, skipLetters } from './chars.ts';
import type { Context } from './context.ts';

/** How far back a pronoun may point. */
const PRONOUN_REACH = 2500;
/** How many citations tell the languages of a text; of those behind them one in sixteen is asked. */
const SAMPLE = 200;

interface Language {
  /** First word of a citation in the language, folded, with the capitals of its domain behind. */
  readonly probe: RegExp;
  /** Stems of the nouns without their first letter, so that both cases are met; and their CELEX letter. */
  readonly nouns: readonly (readonly [string, string])[];
  /** What points back, just before the noun. */
  readonly before?: RegExp;
  /** Last letters of what stands before: a look at one letter spares most of the patterns. */
  readonly ends?: string;
  /** What points back, just behind the noun. */
  readonly behind?: RegExp;
}

const head = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])((?:${words})\\s(?:\\p{L}{4,14}\\s)?)$`, 'iu');
const near = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])((?:${words})\\s)$`, 'iu');

const LANGUAGES: readonly Language[] = [
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
    before: near('nämnda|nævnte|ovennævnte|ovannämnda'),
    ends: 'ae',
  },
  {
    probe: /(?:asetu|direktiivi|paato)/,
    nouns: [
      ['setu', 'R'],
      ['irektiiv', 'L'],
    ],
    before: head('mainit(?:tu|un|ussa|usta)|edellä mainit(?:tu|un|ussa|usta)'),
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
];

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly letter: string;
}

function hitsOf(text: string, language: Language, hits: Hit[]): void {
  for (const [noun, letter] of language.nouns) {
    for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
      // English nouns stand whole; the others have lost their first letter.
      const from = noun.charCodeAt(0) < 91 ? at : at - 1;
      if (text.charCodeAt(from - 1) !== 32 && text.charCodeAt(from - 1) !== 160) continue;
      const end = skipLetters(text, at + noun.length);
      if (noun.charCodeAt(0) < 91 && end !== at + noun.length) continue;
      const before =
        !language.ends || language.ends.includes(text[from - 2] ?? ' ')
          ? language.before?.exec(text.slice(Math.max(0, from - 40), from))
          : null;
      const behind = before || !language.behind ? null : language.behind.exec(text.slice(end, end + 18));
      if (!before && !behind) continue;
      if (/^\s*(?:\((?=EU|EC|EEC|Eur|CFSP|UE|CE|EG|WE)|No\b|n[o°º.]|Nr|\d)/.test(text.slice(end, end + 8))) continue;
      hits.push({ start: from - (before?.[1] ?? '').length, end: end + (behind?.[0] ?? '').length, letter });
    }
  }
}

/** References by pronoun in the text, in no order. */
export function pronouns(context: Context): Candidate[] {
  const { text, found } = context;
  const spoken = new Set<Language>();
  const seen = new Set<string>();
  for (let n = 0; n < found.length && spoken.size < 3; n += n < SAMPLE ? 1 : 16) {
    const candidate = found[n];
    if (!candidate) break;
    if (candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
    const unit = text.charCodeAt(candidate.start);
    if (!isLetter(unit)) continue;
    const stop = Math.min(skipLetters(text, candidate.start), candidate.start + 30);
    const word = text.slice(candidate.start, stop);
    const tail = text.slice(stop, Math.min(candidate.end, stop + 48)).replace(/[^A-Z]+/g, '');
    if (seen.has(word + tail)) continue;
    seen.add(word + tail);
    for (const language of LANGUAGES) if (language.probe.test(`${foldWord(word)} ${tail}`)) spoken.add(language);
  }
  const hits: Hit[] = [];
  for (const language of spoken) hitsOf(text, language, hits);
  hits.sort((a, b) => a.start - b.start);

  const answers: Candidate[] = [];
  const last = new Map<string, { id: string; end: number }>();
  let n = 0;
  let covered = 0;
  for (const { start, end, letter } of hits) {
    if (start < covered) continue;
    while (n < found.length && (found[n]?.start ?? 0) < start) {
      const candidate = found[n++];
      if (!candidate || candidate.rejected || candidate.kind !== 'eu-act' || candidate.short) continue;
      last.set(candidate.id.slice(8, 9), { id: candidate.id, end: candidate.end });
    }
    const target = last.get(letter) ?? (letter === 'D' ? last.get('F') : undefined);
    if (!target || start - target.end > PRONOUN_REACH) continue;
    answers.push({ kind: 'eu-act', id: target.id, start, end, confidence: 0.7, short: true });
    covered = end;
  }
  return answers;
}
