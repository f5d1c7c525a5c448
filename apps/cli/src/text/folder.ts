/** A folder where a file of figures was expected: figures are read file by file, since a folder may hold anything. */
import { statSync } from 'node:fs';
import type { Bilingual } from '@luongxanh/core';

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What the path is and what to do; `call` is the command with the options before the file. */
export const folderWords = (path: string, call: string): Bilingual => ({
  en: `${path} is a folder, not a file of figures. Name the files in it: luongxanh ${call} ${inside(path)}.`,
  vi: `${path} là thư mục, không phải tệp số liệu. Hãy nêu các tệp trong đó: luongxanh ${call} ${inside(path)}.`,
});

const inside = (path: string): string => `${path.replace(/[\\/]+$/, '')}/FILE.csv`;
