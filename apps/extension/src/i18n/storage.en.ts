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
  restore: 'Take back from a file',
  restoreAbout:
    'Reads a file that “Save it as a file” wrote, here or on another device. Products and self-checks that are here stay as they are, missing ones are added, the settings become those of the file. Figures are not taken back: import their files again.',
  restoreDone:
    'Read “{file}”: {products} {products:product|products} and {answers} {answers:self-check|self-checks} added.',
  restoreSettings: 'The settings are those of the file.',
  restoreNoSettings: 'The settings stay as they were.',
  restoreRefused: 'Could not be read and was left out: {items}. The file keeps it.',
  restoreStopped: 'The browser refused to keep the rest; what was here before is still there.',
  restoreNotJson:
    '“{file}” could not be read: JSON was expected, as “Save it as a file” writes it. Nothing was changed. A list of products goes in under My products.',
  restoreNotOurs:
    '“{file}” is JSON, but does not come from “Save it as a file”: the part “local” is missing. Nothing was changed.',
} as const;
