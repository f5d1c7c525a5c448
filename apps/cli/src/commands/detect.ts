/** `luongxanh detect FILE…`: the references of texts, one a line. */

import { problemWords } from '@luongxanh/core/words';
import { detect as detectReferences } from '@luongxanh/detect';
import type { ExitStatus } from '../context.ts';
import { readDocuments } from '../text/documents.ts';
import { problemJson } from '../views/json.ts';
import type { Command } from './index.ts';

export const detect: Command = {
  options: { format: { type: 'string' }, tariff: { type: 'string' } },
  async run(context) {
    let status: ExitStatus = 0;
    const tariff = context.options.tariff === 'vn' ? 'vn' : 'cn';
    for await (const read of readDocuments(context)) {
      if ('problem' in read) {
        status = 1;
        if (context.json)
          context.out(
            `${JSON.stringify({ file: read.file, problems: [problemJson(read.problem, context.language)] })}\n`,
          );
        context.err(`${problemWords(read.problem)[context.language]}\n`);
        continue;
      }
      const { file, text, blockAt } = read.document;
      for (const reference of detectReferences(text, { tariff })) {
        const block = blockAt ? { block: blockAt(reference.start) } : {};
        context.out(
          context.json
            ? `${JSON.stringify({ file, ...reference, ...block })}\n`
            : `${file}:${reference.start}  ${reference.id.padEnd(24)}  ${reference.text.replace(/\s+/g, ' ')}\n`,
        );
      }
    }
    return status;
  },
};
