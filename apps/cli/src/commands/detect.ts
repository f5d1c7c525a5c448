/** `luongxanh detect FILE…`: the references of texts, one a line. */

import type { Reference } from '@luongxanh/core';
import { problemWords } from '@luongxanh/core/words';
import { createDetector, detect as detectReferences } from '@luongxanh/detect';
import type { Command } from '../command.ts';
import { type Context, type ExitStatus, UnusableCall } from '../context.ts';
import { readInPieces } from '../text/documents.ts';
import { clearProgress } from '../text/progress-line.ts';
import { problemJson } from '../views/json.ts';

const TARIFFS = ['cn', 'vn'] as const;

/** Which tariff eight digits belong to where the text does not say: the EU's or the Vietnamese. */
function tariffGiven({ options, language }: Context): (typeof TARIFFS)[number] {
  const given = options.tariff;
  if (given === undefined) return 'cn';
  const known = TARIFFS.find((one) => one === given);
  if (known) return known;
  throw new UnusableCall(
    language === 'en'
      ? `--tariff cannot be "${given}". Allowed: cn (the EU's Combined Nomenclature) or vn (the Vietnamese tariff).`
      : `--tariff không thể là "${given}". Giá trị cho phép: cn (danh mục kết hợp của EU) hoặc vn (biểu thuế Việt Nam).`,
  );
}

export const detect: Command = {
  options: { format: { type: 'string' }, tariff: { type: 'string' } },
  async run(context) {
    let status: ExitStatus = 0;
    const tariff = tariffGiven(context);
    const line = (file: string, reference: Reference, block: number | null) =>
      context.json
        ? `${JSON.stringify({ file, ...reference, ...(block === null ? {} : { block }) })}\n`
        : `${file}:${reference.start}  ${reference.id.padEnd(24)}  ${reference.text.replace(/\s+/g, ' ')}\n`;
    const show = async (lines: readonly string[]) => {
      if (context.isTerminal && lines.length > 0) clearProgress(context);
      context.out(lines.join(''));
      await context.drain();
    };
    for await (const read of readInPieces(context)) {
      if ('problem' in read) {
        status = 1;
        if (context.json)
          context.out(
            `${JSON.stringify({ file: read.file, problems: [problemJson(read.problem, context.language)] })}\n`,
          );
        context.err(`${problemWords(read.problem)[context.language]}\n`);
      } else if ('large' in read) {
        const detector = createDetector({ tariff });
        for await (const { text, start, blockAt } of read.large.pieces) {
          const lines = detector.read(text).map((reference) => {
            const moved = { ...reference, start: reference.start + start, end: reference.end + start };
            return line(read.large.file, moved, blockAt ? blockAt(reference.start) : null);
          });
          await show(lines);
        }
      } else {
        const { file, text, blockAt } = read.document;
        const found = detectReferences(text, { tariff });
        await show(found.map((reference) => line(file, reference, blockAt ? blockAt(reference.start) : null)));
      }
    }
    return status;
  },
};
