/** Texts about what is stored, in English; part of `strings.en.ts`. */
export const storageEn = {
  storageFull:
    'The browser has no more room for this extension. The last change was not kept; everything before it is still there. Remove products or answers that you no longer need, or save and erase in the options.',
  storageNotWritten: 'The browser refused to keep the last change ({reason}). Everything before it is still there.',
  storageNotRead:
    'What is stored could not be read ({reason}). Nothing was changed. Restart the browser and try again.',
  storageAside:
    'A part of what was stored could not be read. It was set aside, nothing is lost, and the rest goes on as before.',
  cardNotKept: 'Not kept: no room',
  storageAsideWhere: 'See it under Privacy in the options',
  asideTitle: 'Set aside',
  asideAbout:
    'These parts could not be read when they were needed. They are kept as they were until you erase them; save them first if you may need them.',
  asideNotReadable: 'not readable',
  asideNewer: 'written by a newer version of the extension',
  asideSave: 'Save this part',
  asideErase: 'Erase this part',
  asideOf: '{item}, found on {date}',
  itemSettings: 'Settings',
  itemWatchList: 'My products',
  itemReadiness: 'Self-check answers',
  itemLook: 'Last look at my products',
  itemOther: 'Other',
} as const;
