/**
 * Words for parts of an act in the official languages and Vietnamese, folded to stems: those that may stand alone in a citation
 * (article, annex, recital, chapter) and those that only divide them (paragraph, letter). Nouns bend, so a few letters may follow.
 */
import { copyOf, foldLetter, foldWord } from './chars.ts';
import { wordAt } from './word-at.ts';

const HEADS =
  'article art artikel artikkel artikl artikla artikol articulo articol artigo articolo artyku clan clen cl clank cikk член чл глава гл αρθρ αρ straipsn pant airteag alt annex annexe anexo anexa anexul allegat anhang bijlage bilag bilaga zalacznik prilog priloh prilozh priloz приложени παραρτημα παραρτηματ liit lisa melleklet anness pielikum pried iarscribhinn recital considerant considerand considerando considerent premess aithri съображени motyw erwagungsgrund overweging skal betragtning paragraph paragraf παραγραφ παρ περ περιπτωσ σημει στοιχει точк tock point punto bod chapter kapitel chapitre capitulo capitolo hoofdstuk rozdzial kapitol hlav title section'.split(
    ' ',
  );
const SUBS =
  'paragraphe paragraf paragrafo paragrafi paragraaf apartado parrafo paragrafos absatz abs unterabsatz unterabs buchstabe buchst nummer nr satz lit litra littera litt letra lettera comma alinea alin al punkt pkt point punt pont bod bodu bekezdes lid lids onder eerste alinea ust ustep odst odstavec odstavk odstavce pism pismen ods stavak stavk tock tacka stk nr led stycket andra forsta kohd kohta alakohd loige loike lohv dali dalie punkts punkta dala παραγραφ παρ στοιχ στοιχει εδαφι σημει ал алинея параграф буква точк т алин subparagraph sub subsection points paragraphs articles first second third fourth premier premiere deuxieme troisieme second primer primero primo segundo terzo quarto and or to et ou e y o und oder bis en of i oraz lub a az do og eller och u si sau in ali ir ja tai es vagy va va ta tal tad tar tat l от на του τησ των στο iz din ale al z k den khoan diem dieu muc phu n no te nebo ci albo arba seka ning kuni sowie beziehungsweise ainsi que nonche ed asi como bem или εωσ μεχρι η jew sa sat agus go lidz iki afsnit avsnitt abschnitt afdeling oddil sekcj sekcij jagu sectiun seccion seccao secao sezion odeljak odsek odjeljak szakasz iedal nodal τμημα κεφαλαι раздел taqsim roinn caibidil cuid jakso luvun luku peatuk poglav kapitlis tabulk tabul tabel tablic tableau'.split(
    ' ',
  );
const VIETNAMESE = new Set(['điều', 'khoản', 'điểm', 'mục', 'lục', 'chương']);
/** Words for a division that are everyday words too, and count only before its letter or number. */
const DIVISIONS = new Set(
  'part parts partie parte partea părții partii parti teil deel osa časti častí části částí časť část części część dio del dalis daļa parte parti osan osassa μέρος μέρους част частта'.split(
    ' ',
  ),
);
/** Short stems take no ending. */
const fits = (word: string, stem: string): boolean =>
  word === stem || (stem.length > 3 && word.length <= stem.length + 4 && word.startsWith(stem));

/** What a word may be: a part that stands by itself, what divides or joins parts, "part" in one of the languages. */
export const PART = 1;
export const SUB_PART = 2;
export const DIVISION = 4;
const WORDS = new Map<string, number>();
/** A page has a few thousand different words; the memory is emptied long before it could grow with the text. */
const MEMORY = 20_000;

/** All that a word may be; each word is looked up once and remembered. */
function kindsOf(word: string): number {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (WORDS.size > MEMORY) WORDS.clear();
  const lower = word.toLowerCase();
  const folded = foldWord(word);
  let kinds = 0;
  if (VIETNAMESE.has(lower) || HEADS.some((stem) => fits(folded, stem))) kinds |= PART;
  if (SUBS.some((stem) => fits(folded, stem))) kinds |= SUB_PART;
  if (DIVISIONS.has(lower)) kinds |= DIVISION;
  WORDS.set(copyOf(word), kinds);
  return kinds;
}

/** All that the word between two offsets may be. */
export const partsAt = wordAt(kindsOf);

/** First two letters of words for parts and divisions, folded. */
const HEADS_OF_TWO = new Uint8Array(1024);
const two = (a: number, b: number): number => ((a & 31) << 5) | (b & 31);
for (const word of [...HEADS, ...[...VIETNAMESE, ...DIVISIONS].map(foldWord)])
  HEADS_OF_TWO[two(word.charCodeAt(0), word.charCodeAt(1))] = 1;

/** Whether a word that begins with two such letters may be a part or a division: asked before the word is looked up. */
export function mayOpenPart(first: number, second: number): boolean {
  const a = foldLetter(first);
  const b = foldLetter(second);
  return a === 0 || b === 0 || HEADS_OF_TWO[two(a, b)] === 1;
}

/** Whether a word divides or joins parts. */
export const isSubPart = (word: string): boolean => (kindsOf(word) & (SUB_PART | DIVISION)) !== 0;

/** Whether a word is "part" in one of the languages. */
export const isDivision = (word: string): boolean => (kindsOf(word) & DIVISION) !== 0;
