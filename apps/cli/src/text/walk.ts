/** Files that the words of a call name: files, folders walked in order of name, patterns such as `laws/*.html`. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';

export interface NamedFile {
  readonly file: string;
  /** Named by the call itself, not met in a folder or by a pattern. */
  readonly given: boolean;
}

/** Files one after another, so that a folder of any size needs no list of it in memory. Links to folders are not followed. */
export async function* walk(path: string): AsyncGenerator<NamedFile> {
  if (path === '-') {
    yield { file: '-', given: true };
    return;
  }
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    yield* walkFolder(path);
    return;
  }
  if (!found && /[*?[{]/.test(path)) {
    const files = (await glob(path, { absolute: false, onlyFiles: true, followSymbolicLinks: false })).sort();
    for (const file of files) yield { file, given: false };
    if (files.length > 0) return;
  }
  yield { file: path, given: true };
}

async function* walkFolder(folder: string): AsyncGenerator<NamedFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile()) yield { file: path, given: false };
    else if (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile())
      yield { file: path, given: false };
  }
}
