/**
 * Words of EU citations in the 24 official languages and Vietnamese: types of act, legal domains, number signs.
 * Folded (no marks, lower case). Stems, because nouns bend; each word of a text is looked up once and remembered.
 * Sources: Interinstitutional Style Guide 1.2.2 in its language versions; titles of acts on EUR-Lex.
 */
import { backOverSpaces, copyOf, foldWord } from './chars.ts';
import { wordAt } from './word-at.ts';

/** CELEX letter of a type, or a mark: `+` qualifies a type (implementing), `*` is an institution's word. */
export type ActWord = 'R' | 'L' | 'D' | 'H' | 'O' | 'A' | 'F' | 'E' | 'B' | '+' | '*' | '';

/** Stems that a word begins with. */
const PREFIXES: readonly (readonly [ActWord, string])[] = [
  [
    'R',
    'regulation regulament reglament reglement regolament regula regulu verordening verordnung forordning foerordning rozporzadzen narizen nariaden uredb регламент κανονισμ maarus asetus asetuks asetukse rendelet rialachan rialacha',
  ],
  // Before the directives: "Treoirlíne" begins like "Treoir".
  [
    'O',
    'guideline leitlinie orientation orientacion orientacao orientare indirizzo richtsnoer retningslinj riktlinje wytyczn suuntaviiva suunis smernk smjernic usmerneni iranymutat gaires gairiu gairem pamatnostadn gwida treoirlin насок κατευθυντηρι',
  ],
  [
    'L',
    'directiv diretiv direttiv direktiv direktiiv richtlijn richtlinie dyrektyw smernic директив οδηγι iranyelv treoir treora direktyv',
  ],
  [
    'D',
    'decision decisao decisoes decizi decizj decyzj beschlu entscheidung besluit beschikking afgorelse afgoerelse beslut paatos paatok otsus sklep odluk odlocb hatarozat решени αποφασ cinneadh chinneadh gcinneadh cinnt sprendim lemum rozhodnut',
  ],
  [
    'H',
    'recommendation recommandation recomendac raccomandazion empfehlung aanbeveling zalecen doporucen odporucan henstilling rekommendation suositu soovitus priporocil preporuk ajanlas препорък συστασ rakkomandazzjon moladh rekomendacij ieteikum recomandar khuyennghi',
  ],
  // Joint actions and common positions: read only where the domain is CFSP or JHA.
  [
    'E',
    'action accion azion akcao akcj aktion position posicion posizion posica standpunkt standpunt stanowisk dzialan optreden holdning atgard toimint toimin kanta kannan kannas uhismee meetme seisuko akcia akciu akcii akcij postoj pozic pozit ukrep stalisc stajalist fellepes allaspont ricib nostaj veiksm actiun azzjon pozizz gniomhaioch ghniomhaioch comhsheas chomhsheas comhghniom действи позици δραση θεση',
  ],
  // Resolutions of Parliament and definitive adoptions of a budget: read only where brackets with a domain follow, since 2015.
  [
    'B',
    'resolution entschlie resolucion risoluzion resoluca resolutie beslutning paatoslauselm usneseni uzneseni resolucij rezolucij rezolucj allasfoglal rezolut resoluts rezoliuc ψηφισμ резолюци rizoluzz adoption erlass feststell adopcion adozion adoca vaststell vedtagel hyvaksymi antagand prijeti prijati sprejet donosen przyjec elfogad adoptar vastuvot pienemsan priemim εγκριση приеман adozzjon glacadh',
  ],
  [
    '+',
    'implementing delegated framework deleg gedeleg execution ejecucion execucao esecuzione wykonawcz provadec vykonavac izvedben provedben rakendus istenosan igyvendinim vegrehajt felhatalmaz εκτελεστικ εξουσιοδοτ делегир изпълнен',
  ],
  [
    '*',
    'council commission kommission komissio komisj parliament parlament europe radets radet raadet nouko neuvosto tanacs bizottsag evrop vijec komisij komisi savet svet rada rady tarybos padomes съвет комиси европ συμβουλ επιτροπ ευρωπ kunsill kummiss comhairle coimisiu consel consiliu conseil consejo consiglio tribunal',
  ],
];

/** Stems inside the compounds of German, Dutch, the Nordic and Finnic languages. */
const COMPOUNDS: readonly (readonly [ActWord, string])[] = [
  ['R', 'verordnung verordening forordning maarus asetu rendelet'],
  ['L', 'richtlinie richtlijn direktiv direktiiv iranyelv'],
  ['F', 'rahmenbeschlu kaderbesluit rammeafgorelse rambeslut puitepaat puiteotsus raamotsus kerethatarozat pamatlem'],
  ['D', 'beschlu entscheidung besluit beschikking afgorelse beslut paato otsus hatarozat'],
  ['H', 'empfehlung'],
];

/** Whole words: abbreviations of citations in legal writing. */
const WHOLE: Readonly<Record<string, ActWord>> = {
  reg: 'R',
  regs: 'R',
  vo: 'R',
  dvo: 'R',
  rl: 'L',
  dir: 'L',
  dec: 'D',
  rozp: 'R',
  rozporz: 'R',
  rgto: 'R',
  rgt: 'R',
  regl: 'R',
  regol: 'R',
  nar: 'R',
  καν: 'R',
  dyr: 'L',
  dirett: 'L',
  οδ: 'L',
  dvvo: 'R',
  delvo: 'R',
  directrice: 'L',
  // Short words for a joint action and a common position.
  akce: 'E',
  akci: 'E',
  θεση: 'E',
};

/** Letters of the longest abbreviation, for a look back over its point. */
export const WHOLE_ABBREVIATION = 8;

/** Words that begin like a type and are none. */
const NEVER =
  /^(?:regulator|regular|regulad|regulat(?!ion)|regulac|regulament[aă]r|regulamentar|reglamentari|reglementair|reglementat|decisiv|directivit|direktivi?t)/;

const WORDS = new Map<string, ActWord>();
/** A page has a few thousand different words; the memory is emptied long before it could grow with the text. */
const MEMORY = 20_000;

export function actWord(word: string): ActWord {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (WORDS.size > MEMORY) WORDS.clear();
  const found = COUNCILS.has(word) ? '*' : classify(foldWord(GLUED_ARTICLE.exec(word)?.[1] ?? word));
  WORDS.set(copyOf(word), found);
  return found;
}

/** The Council by its short names, which count only with their capital. */
const COUNCILS = new Set(['Rady', 'Rada', 'Radě', 'Radou', 'Rade', 'Radu', 'Rat', 'Rates', 'Raad', 'Svet']);
/** "tadDirettiva": a line break in Maltese swallows the hyphen of the article. */
const GLUED_ARTICLE = /^\p{Ll}{2,5}(\p{Lu}\p{Ll}{6,})$/u;

export const actWordAt = wordAt(actWord);

function classify(word: string): ActWord {
  const whole = WHOLE[word];
  if (whole && Object.hasOwn(WHOLE, word)) return whole;
  if (word.length < 5 || NEVER.test(word)) return '';
  let head: ActWord = '';
  for (const [type, stems] of PREFIX_LISTS) if (stems.some((stem) => word.startsWith(stem))) head ||= type;
  // "Rakendusotsus": a qualifier may open a compound.
  if ((head !== '' && head !== '+') || word.length < 9) return head;
  for (const [type, stems] of COMPOUND_LISTS) for (const stem of stems) if (word.includes(stem)) return type;
  return head;
}

const split = (rows: readonly (readonly [ActWord, string])[]): readonly (readonly [ActWord, readonly string[]])[] =>
  rows.map(([type, stems]) => [type, stems.split(' ')]);
const PREFIX_LISTS = split(PREFIXES);
const COMPOUND_LISTS = split(COMPOUNDS);

/** Qualifiers that turn a JHA decision into a framework decision, where they are words of their own. */
export const FRAMEWORK =
  /(?:\b|_)(?:framework|cadre|marco|quadro|ramow|ramcov|ramow|okvir|puite|cadru|qafas|creat|creataj|reime|pagrind|pamat|khung)|рамков|πλαισι/;

/** Legal domains of citations. EX is EC or EU: several languages write both alike ("ES" in Czech and in Lithuanian). */
export type Domain = 'EU' | 'EC' | 'EX' | 'EEC' | 'EURATOM' | 'CFSP' | 'JHA' | 'ECSC';

const DOMAINS: Readonly<Record<Domain, string>> = {
  EU: 'EU UE AE ЕС ΕΕ EE EÚ EL',
  EC: 'EC CE EG EF EK EB EY EÜ EZ WE KE ЕО EO ΕΚ',
  EX: 'ES',
  EEC: 'EEC CEE EWG EEG EØF EOEF EEF EHS EGK EGS EEB ETY EMÜ EEZ KEE EEK ЕИО ΕΟΚ EOK',
  EURATOM: 'EURATOM EURATOMAS EURATOMS EURATOMO EAEC EAG ЕВРАТОМ ΕΥΡΑΤΟΜ ΕΚΑΕ',
  CFSP: 'CFSP PESC GASP GBVB FUSP GUSP WPZIB SZBP SZVP SVZP SKVP ZVOP ZVSP KKBP ÜVJP YUTP ULPP BUSP KĀDP ОВППС ΚΕΠΠΑ PESK CBES CBSE',
  JHA: 'JHA JAI GAI JI JBZ RIF RIA WSISW SVV PNZ PUP TVR TI JSK YOS IB CGB ĠAI ПВР ΔΕΥ',
  ECSC: 'ECSC CECA EGKS EKSF EKSG EHTY EWWIS ESUO ESPJ EAPB EOTK ESTÜ ESZAK EZUČ KEFA CEGC CECO ΕΚΑΧ ЕОВС',
};

const DOMAIN_OF = new Map<string, Domain>();
for (const [domain, words] of Object.entries(DOMAINS))
  for (const word of words.split(' ')) DOMAIN_OF.set(word, domain as Domain);

export function domainOf(letters: string): Domain | undefined {
  return DOMAIN_OF.get(letters) ?? (letters.length < 10 ? DOMAIN_OF.get(letters.toUpperCase()) : undefined);
}

/** A number sign that ends just before the number: "No", "n.º", "Nr.", "№", "αριθ.", "số", with what French splits off. */
export const NUMBER_SIGN =
  /(?:^|[^A-Za-zÀ-ỹ])(?:№|#|n\s?\.?\s?Â?[oº°ᵒ*]s?|nos|nr|nrs|nris|nro|nru|num|núm|numru|numbers?|numéros?|n[uú]meros?|nummer|numer|num[aă]r(?:ul)?|numura?|numeri[sj]?|numri|(?<=\)\s?)nn|broj|br|č|čís|čísl[oa]|št|sz|n|n:o|n:ot|uimh|uimhir|αρ|αριθ|αριθμ|αριθμ[οό]ς?|бр|номер|số|so|số:)\s?[.:]?[\s]*$/i;

/** Whether such a sign may end just before: asked at every number, for little of plain text ends in one of its letters or marks. */
export function mayEndSign(text: string, start: number): boolean {
  const unit = text.charCodeAt(backOverSpaces(text, start) - 1);
  return unit > 127 || ENDS_OF_SIGNS.includes(String.fromCharCode(unit));
}
const ENDS_OF_SIGNS = 'osrmiznthuljaOSRMIZNTHULJA.:*#';
