/** Small PDF files for tests: with text, as a scan without any, locked with a password, or cut off. */

const object = (number: number, body: string): string => `${number} 0 obj\n${body}\nendobj\n`;

function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((one, at) => {
    const offset = text.length;
    text += object(at + 1, one);
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

const escapeText = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** One page, one line of text each; an empty line makes a page that holds no text. */
export function makePdf(lines: readonly string[], trailer = '', more: readonly string[] = []): Uint8Array {
  const kids = lines.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const pages = lines.flatMap((line, at) => {
    const stream = line ? `BT /F1 11 Tf 40 780 Td (${escapeText(line)}) Tj ET` : '0 0 100 100 re f';
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ];
  });
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ...pages,
      ...more,
    ],
    trailer,
  );
}

/** Locked: the keys in it fit no password, the empty one included. */
export function makeLockedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`;
  return makePdf(['secret'], `/Encrypt 6 0 R /ID [${key} ${key}]`, [
    `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`,
  ]);
}
