/** `luongxanh import FILE…`: checks and normalises figures of Eurostat and UN Comtrade to one CSV on standard output. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { problemWords } from '@luongxanh/core/words';
import { problemSentence, ROW_COLUMNS, readAny, rowToCsv } from '@luongxanh/stats';
import type { Command } from '../command.ts';
import { type ExitStatus, UnusableCall } from '../context.ts';
import { showBar } from '../progress.ts';
import { folderWords, isFolder } from '../text/folder.ts';

export const importFigures: Command = {
  options: {},
  async run(context) {
    const { words, language, err, out } = context;
    if (words.length === 0) {
      throw new UnusableCall(
        language === 'en'
          ? 'Name a file of figures: Eurostat SDMX-CSV or JSON-stat, Comext bulk .dat, UN Comtrade CSV or JSON. "-" reads standard input.'
          : 'Hãy nêu tệp số liệu: SDMX-CSV hoặc JSON-stat của Eurostat, tệp Comext .dat, CSV hoặc JSON của UN Comtrade. "-" đọc từ đầu vào chuẩn.',
      );
    }
    let status: ExitStatus = 0;
    out(`${ROW_COLUMNS.join(',')}\n`);
    for (const file of words) {
      if (file !== '-' && isFolder(file)) {
        err(`${folderWords(file, 'import')[language]}\n`);
        status = 1;
        continue;
      }
      const size = file === '-' ? null : await stat(file).catch(() => null);
      if (file !== '-' && !size?.isFile()) {
        const reason = language === 'en' ? 'there is no such file' : 'không có tệp này';
        err(`${problemWords({ code: 'unreadable_file', file, reason })[language]}\n`);
        status = 1;
        continue;
      }
      const input = file === '-' ? context.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
      for await (const { rows, problems, bytes } of readAny(bytesOf(input), file)) {
        out(rows.map((row) => `${rowToCsv(row)}\n`).join(''));
        await context.drain();
        for (const problem of problems) err(`${problemSentence(problem)[language]}\n`);
        if (problems.length > 0) status = 1;
        if (size) showBar(context, bytes, size.size);
      }
      if (context.showProgress) err('\r\u001b[2K');
    }
    return status;
  },
};

async function* bytesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}
