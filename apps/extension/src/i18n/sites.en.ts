/** Texts about sites, links out, options and the first-run page in English; part of `strings.en.ts`. */
export const sitesEn = {
  linkEurLexSearch: 'Acts on EUR-Lex that print this code',
  linkEurostat: 'Eurostat, EU trade by code (choose the code there)',
  linksTariffs: 'The same code in other tariff browsers',
  linksTariffsNote:
    'Run by national authorities and private firms. The United Kingdom, the WCO and Viet Nam agree with the EU to six digits only.',
  linkWithoutCode: '(opens at its first page; the code is copied for you to paste)',
  linkCodeCopied: '{code} is on the clipboard: paste it into the search there.',
  linkCodeNotCopied: 'The browser did not let {code} be copied. Type it into the search there.',
  sitesOffered: 'Tariff look-ups that you can switch on',
  sitesOfferedAbout:
    'With its permission the page of a code opens its answer in the panel at once. Each permission stands alone and can be taken back here.',
  siteSwitchOn: 'Allow',
  siteSwitchOff: 'Take back',
  siteOnWord: 'allowed',
  siteOffWord: 'not allowed',
  siteRefused: 'The browser did not grant the permission for {name}.',
  sitesTakenBack:
    'The browser no longer lets this extension read {hosts}: nothing is marked there, whatever the page says. The permission was taken back in the settings of the browser.',
  sitesStillRefused:
    'The browser did not give the permission. Look under the permissions of this extension in the settings of the browser.',
  siteOffer: '{name} can be read by itself.',
  siteOfferDo: 'Switch it on in the options',
  roleComesFirst:
    'Decides what comes first: the order of the views, and the view that opens while no page has been read.',
  roleExporterIs: 'Exporter: my products, the product, the self-check',
  roleOfficerIs: 'Trade officer: this page, obligations, calendar',
  roleDeveloperIs: 'Developer: data, this page, the product',
  welcomeTitle: 'Luồng Xanh is ready',
  welcomeLead:
    'Which EU green rules apply to your goods, from when, what Viet Nam has undertaken and how much it sells: answered on the page that you read, and for any product code.',
  welcomeSee: 'On pages that you read',
  welcomeSeeDo:
    'Point at the marked words, click them, or walk from mark to mark with Alt+Shift+N. This card is a real one:',
  welcomeSample:
    'Under Regulation (EU) 2023/1115, coffee of CN code 0901 11 00 needs a due diligence statement; see also Decision 687/QĐ-TTg.',
  welcomeMarks: 'The marks',
  aboutApplies: 'binds goods from Viet Nam now or on a fixed date',
  aboutDepends: 'depends on the goods, or a longer code is needed',
  aboutComing: 'later, planned or proposed',
  aboutVietnamMark: 'a Vietnamese document or body',
  aboutQuiet: 'recognised, nothing binding known',
  aboutOutdated: 'a statement that the law has overtaken',
  welcomeWhere: 'Where it reads',
  welcomeWhereSelf: 'EUR-Lex, TARIC and Access2Markets by itself.',
  welcomeWhereAsk: 'Any other page when you press the button of the extension and choose “Read this page”.',
  welcomeWhereOffer: 'Other tariff look-ups once you switch them on in the options.',
  welcomeWhereFile: 'A PDF, a web page or a text that you drop into the panel: read like a page, on this device.',
  welcomeTry: 'Look up your goods',
  welcomeTryDo: 'Type a code or a name, in English or Vietnamese. The answer opens beside the page.',
  welcomeCoffee: 'Coffee',
  welcomeShrimps: 'Shrimps',
  welcomeFurniture: 'Wooden furniture',
  welcomeScrews: 'Steel screws',
  welcomeTryPage: 'Open the Deforestation Regulation on EUR-Lex',
  welcomeTryKeys: 'In the address bar too: hs, a space, then a code or a name.',
  welcomeRole: 'Who are you?',
  welcomePrivacy: 'Privacy',
  welcomePrivacyText:
    'Everything is read and kept on this device; nothing is sent, and no page learns what you look at. Fresh figures are fetched from Eurostat only when you ask for them.',
  welcomeOptions: 'All options',
} as const;
