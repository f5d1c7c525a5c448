/** Texts about sites, links out, options and the first-run page in English; part of `strings.en.ts`. */
export const sitesEn = {
  linkEurLexSearch: 'Acts on EUR-Lex that print this code',
  linkEurostat: 'Eurostat, EU trade by code (choose the code there)',
  linksTariffs: 'The same code in other tariff browsers',
  linksTariffsNote:
    'Run by national authorities and private firms. The United Kingdom, the WCO and Viet Nam agree with the EU to six digits only.',
  linkWithoutCode: '(opens without the code)',
  sitesOffered: 'Tariff look-ups that you can switch on',
  sitesOfferedAbout:
    'With its permission the page of a code opens its answer in the panel at once. Each permission stands alone and can be taken back here.',
  siteSwitchOn: 'Allow',
  siteSwitchOff: 'Take back',
  siteOnWord: 'allowed',
  siteOffWord: 'not allowed',
  siteRefused: 'The browser did not grant the permission for {name}.',
  siteOffer: '{name} can be read by itself.',
  siteOfferDo: 'Switch it on in the options',
  roleComesFirst:
    'Decides what comes first: the order of the views, and the view that opens while no page has been read.',
  roleExporterIs: 'Exporter: my products, the product, the self-check',
  roleOfficerIs: 'Trade officer: this page, obligations, calendar',
  roleDeveloperIs: 'Developer: data, this page, the product',
  welcomeTitle: 'Luồng Xanh is ready',
  welcomeLead:
    'On pages of EU law and tariff look-ups it marks what concerns goods from Viet Nam: which green rules apply and from when, what Viet Nam has undertaken, and how much it sells.',
  welcomeSee: 'What you will see',
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
  welcomeWhereFile: 'A PDF or a text that you drop into the panel.',
  welcomeTry: 'Try it',
  welcomeTryPanel: 'Open the panel at coffee, 0901 11',
  welcomeTryPage: 'Open the Deforestation Regulation on EUR-Lex',
  welcomeTryKeys: 'Type hs and a space into the address bar, then a code or a product.',
  welcomeRole: 'Who are you?',
  welcomePrivacy: 'Privacy',
  welcomePrivacyText:
    'Everything is read and kept on this device; nothing is sent, and no page learns what you look at. Fresh figures are fetched from Eurostat only when you ask for them.',
  welcomeOptions: 'All options',
} as const;
