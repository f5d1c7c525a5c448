/** Interface texts in English. The Vietnamese file has the same keys; a test says so. `{name}` is filled in. */
export const en = {
  productName: 'Luồng Xanh',
  language: 'Language',
  close: 'Close',
  openInPanel: 'Open in panel',
  copyCitation: 'Copy citation',
  copied: 'Copied',
  officialText: 'Official text',
  sources: 'Sources',
  notLegalAdvice: 'No legal advice: the law and TARIC decide.',
} as const;

export type StringKey = keyof typeof en;
