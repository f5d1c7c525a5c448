/**
 * Names of nomenclatures and of goods, as the text writes them. `NOMENCLATURE` is asked at the heads of words that `survey` notes, so
 * every alternative of it begins with letters that stand there.
 */

/** Names of nomenclatures; the short ones are capitals and need "code" or the like beside them. */
export const NOMENCLATURE =
  /TARIC|AHTN|HTSUS|CN|HS|KN|NC|GN|SH|COMBINED NOMENCLATURE|[Nn][oó]men[ck]lat[uúū]|[Hh]armoni[sz]ed (?:[Ss]ystem|[Cc]ommodity)|[Cc]ommodity codes?|[Hh]eading(?:s| [Nn]o\.?| [Nn]umber)?(?=[ \u00a0]?[\n\t|])|КН|ТАРИК|[Нн]оменклатур|ΣΟ|[Οο]νοματολογ|[Bb]iểu thuế|[Mm]ã (?:số )?hàng/y;
/** What makes a nomenclature that of goods: "combined" in the languages of the Union, goods, tariff. */
export const OF_GOODS =
  /combin|kombin|scalon|yhdistet|sujung|apvien|kumbin|magħquda|chomhcheang|gecombin|coln|celn|harmon|tariff|arancel|pautal|goods|marchand|waren|combinat|zoll|комбинир|συνδυ/i;
