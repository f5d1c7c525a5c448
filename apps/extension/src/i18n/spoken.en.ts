/** What is said aloud of a change that the eye sees by itself, in English; part of `strings.en.ts`. */
export const spokenEn = {
  watchAdded: '{code} is on the list of my products',
  watchRemoved: '{code} is no longer on the list of my products',
  pageRead: 'The page has been read: {count} {count:finding|findings}',
  fileRead: 'The file has been read: {count} {count:finding|findings}',
  erased: 'Everything stored here has been erased',
  pastList: 'Past the list: {name}',
  endOfList: 'End of the list: {name}',
  aboutMine: 'about my products:',
} as const;
