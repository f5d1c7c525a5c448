/** `luongxanh data --csv FOLDER`: every table of the catalogue as a CSV file that a spreadsheet opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tables, writeCsv } from '@luongxanh/data';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';

export async function writeTables(folder: string, { language, json, out }: Context): Promise<ExitStatus> {
  const en = language === 'en';
  if (folder.trim() === '')
    throw new UnusableCall(en ? 'Name a folder: --csv FOLDER.' : 'Hãy nêu thư mục: --csv THƯ_MỤC.');
  const written: { file: string; rows: number }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, columns, rows } of tables()) {
      const file = join(folder, `${name}.csv`);
      await writeFile(file, writeCsv(columns, rows));
      written.push({ file, rows: rows.length });
    }
  } catch (error) {
    const reason = (error as Error).message;
    throw new UnusableCall(en ? `${folder} cannot be written: ${reason}.` : `Không ghi được vào ${folder}: ${reason}.`);
  }
  for (const one of written) out(json ? `${JSON.stringify(one)}\n` : `${String(one.rows).padStart(6)} ${one.file}\n`);
  return 0;
}
