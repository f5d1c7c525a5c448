/** Texts about figures in English; part of `strings.en.ts`. */
export const figuresEn = {
  // where a series is from
  originEmbedded: 'Kept with this extension',
  originLive: 'Asked of Eurostat, read {date}',
  originImport: 'Imported: {file}, read {date}',
  originFile: 'From the file {file}, read {date}. The file itself says what was counted; nobody checked it here.',
  figurePart: '{title}, only the part {code}: {value} {unit} ({period})',
  figuresStoreFailed:
    'What was asked or imported before could not be read ({reason}). Figures kept with the extension are shown. Restart the browser and try again.',
  figuresStoreSilent:
    'The browser has not yet answered what you asked for or imported before. It will appear here when it does; until then only figures kept with the extension are shown.',
  figuresStoreFull:
    'The browser has no room left for figures that you ask for or import. Figures kept with the extension are shown. Erase older figures under Data, or make room on the disk.',
  figuresStorePrivate:
    'In a private window the browser keeps no figures. Those that you asked for or imported are in ordinary windows; here the figures kept with the extension are shown.',
  chartAboutRows: 'Chart, {title}: {rows}. In {unit}. The table below holds the same numbers.',
  chartRow: '{label}: from {start} in {from} to {end} in {to}',
  chartPreliminary: 'Hatched or hollow: preliminary',
  pngSource: 'Source: {source}',

  // asking Eurostat
  liveAsk: 'Ask Eurostat for fresh figures',
  liveAskAgain: 'Ask Eurostat again',
  liveAbout:
    'Sends this one product code to ec.europa.eu and nothing else. The answer is kept on this device with its date. The browser may ask you to allow the site.',
  liveWaiting: 'Waiting {seconds} s before asking',
  liveWaitingAfter: 'Waiting {seconds} s before attempt {attempt}: {reason}',
  liveAsking: 'Asking Eurostat, attempt {attempt}',
  liveReceiving: 'Receiving: {size} kB',
  liveFresh: 'Eurostat answered. Its figures are shown here as a source of their own.',
  liveKept: 'Shown instead: the answer that was read {age}.',
  liveRefused:
    'The permission for ec.europa.eu was not given, so nothing was asked. The figures below are those kept here; ask again to give it.',
  liveNotKept: 'The answer of Eurostat could not be kept, so it is not shown.',
  liveBroken: 'The browser stopped the background before the answer came. Ask again.',
  liveCancelled: 'Cancelled. Nothing was changed.',
  reasonPressed: 'Eurostat asks to slow down',
  reasonServer: 'Eurostat has a fault of its own',
  reasonOffline: 'no connection',
  reasonSlow: 'no answer in time',
  reasonCut: 'the answer broke off',
  reasonPage: 'a web page came instead of figures',
  liveReadAt: 'Read {date} ({age})',

  // side by side
  sideBySide: 'Kept here and asked today, side by side',
  sideBySideAbout:
    'The same thing at two readings. Eurostat revises its figures until the October after the year; nothing of the one fills a gap of the other.',
  colDifference: 'Difference',
  rowKeptHere: 'Kept here',
  rowAsked: 'Eurostat, {date}',

  // share
  shareTitle: 'Viet Nam’s share of what the EU buys from outside',
  shareAbout:
    'Imports of this product from Viet Nam, divided by imports from all countries outside the EU; one source, one unit.',
  colShare: 'Share (%)',
  colTotal: 'From outside the EU',
  colFromVietnam: 'From Viet Nam',

  // import
  importTitle: 'Figures from your own files',
  importAbout:
    'Eurostat SDMX-CSV or JSON-stat, Comext bulk (.dat, any size, also .gz), UN Comtrade CSV or JSON, or the CSV of this product. Read on this device; only what concerns Viet Nam, and the totals beside it, is kept.',
  importDrop: 'Drop files here, or',
  importChoose: 'Choose files of figures',
  importReading: 'Reading {file}: {done} of {size} MB, {rows} observations',
  importDone:
    '{file}: {rows} {rows:observation|observations} kept, {left} of other countries left out, {refused} {refused:row|rows} refused.',
  importDonePassed:
    '{file}: {rows} {rows:observation|observations} kept, lines of other countries passed over, {refused} {refused:row|rows} refused.',
  importProducts: 'Figures of these products were added. Open one to see them:',
  importProductsSome:
    'Figures of {count} codes were added. The {shown} largest by value (for others, search for the code):',
  importProductsShow: 'Products ({count})',
  importNothing: '{file} was read, but no observation in it concerns Viet Nam. Nothing was kept.',
  importNoValues: '{file}: nothing could be kept.',
  importTooMany:
    '{file} holds more than {limit} observations about Viet Nam. Nothing was kept. Use the command line for files of this size: luongxanh import.',
  importStopped: '{file}: stopped. Nothing of it was kept.',
  importNotKept: '{file}: the browser could not keep it ({reason}). Restart the browser and try again.',
  importFull: '{file}: the browser has no room left to keep it. Erase an older import and try again.',
  importRefused: 'Refused rows ({count})',
  importRefusedMore: 'The first {shown} are listed; the file saved below holds all {count}.',
  importRefusedAll: 'The first {shown} of {count} are listed.',
  importSaveRefused: 'Save the list of refused rows',
  importKept: 'Imported files',
  importNone: 'No files imported yet.',
  importErase: 'Erase {file}',
  colFile: 'File',
  colObservations: 'Observations',
  colRead: 'Read',
  eraseOne: 'Erase',
  liveTitle: 'Answers of Eurostat kept here',
  liveNone: 'None yet. Open a product and ask for fresh figures.',
  liveErase: 'Erase the answer for {code}',
  liveAgainFor: 'Ask again: Eurostat, {code}',
  askAgain: 'Ask again',

  // exposure
  exposure: 'Viet Nam’s exports in scope',
  exposureAbout:
    'What the EU imported from Viet Nam of the goods in this list on {date}, as far as figures are kept: sums over the entries in force, from one source.',
  exposureWhole: 'Wholly in scope',
  exposurePart: 'At most this much more (“ex”)',
  exposureProducts: 'Products, latest year ({unit})',
  exposureMissing: 'without {codes}',
  colYear: 'Year',
  colAtMost: 'At most',
  colInScope: 'In scope',
  upperBound: 'upper bound',
  exposureOn: 'On',
  exposureShare: 'Entries with figures',
  exposureFrom: 'Figures from',

  // page
  preliminaryWord: 'preliminary',
  exposureLarger: 'Entries without figures are not zero: the whole is larger than these sums.',
  pageFigures: 'Exports of the products on this page',
  pageFiguresAbout:
    'What the EU imported from Viet Nam of each product that the page names; wider codes are said. Products side by side, never summed.',
  pageFiguresNone: 'No figures are kept for {count} further {count:code|codes} on this page; that is not zero.',
  colProduct: 'Product',
  colLatest: 'Latest',
  colUnitValue: 'Value',
  forWider: 'for the wider code',

  // CBAM
  cbamTitle: 'What CBAM would cost the importer',
  cbamAbout: 'An estimate step by step. Nothing you type leaves this device or is kept.',
  cbamTonnes: 'Goods (tonnes)',
  cbamPrice: 'Price of a certificate (EUR per t CO2)',
  cbamPriceHelp: 'No price is known here; the Commission publishes it.',
  cbamYear: 'Year of import',
  cbamEmissions: 'Emissions',
  cbamDefault: 'Default value of Viet Nam',
  cbamOwn: 'Own, verified (t CO2e per t)',
  cbamOwnValue: 'Own emissions (t CO2e per t)',
  cbamBenchmark: 'Benchmark for free allocation (t CO2e per t), where you know it',
  cbamFill: 'Give the tonnes to see the steps, and a price to see the cost.',
  cbamSteps: 'The steps',
  colStep: 'Step',
  colResult: 'Result',
  cbamGiven: 'given by you',
  cbamCertificates: 'Certificates: {tonnes} t CO2e ({bound})',
  cbamCost: 'Cost: {cost} EUR ({bound})',
  cbamAtBenchmark: 'Goods that emit exactly the benchmark would cost {cost} EUR; that is no lower limit.',
  cbamCaveats: 'What this is not',
  cbamLongerCodes: 'Longer codes',

  // privacy
  privacyFigures:
    'Figures kept: {answers} {answers:answer|answers} of Eurostat, {imports} imported {imports:file|files}.',
  privacyFiguresUnread:
    'Figures that you asked for or imported cannot be read in this window. A file saved here does not hold them; erasing everything takes them along.',
  privacyFiguresNotErased: 'The figures could not be erased; the rest is gone. Restart the browser and try again.',
} as const;
