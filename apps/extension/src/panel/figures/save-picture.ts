/**
 * A chart as a picture that stands alone: title above, what the rows are, the source below, paper behind. Without them a saved
 * picture is a claim without evidence.
 */
import { downloadBlob } from '../../ui/download.ts';

export interface Picture {
  readonly title: string;
  /** What the rows are, in their order; empty where the title says it. */
  readonly rows: readonly string[];
  readonly source: string;
  readonly file: string;
}

const PAD = 16;

export function savePicture(chart: HTMLCanvasElement, { title, rows, source, file }: Picture): void {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const width = chart.clientWidth + 2 * PAD;
  const target = document.createElement('canvas');
  const pen = target.getContext('2d');
  if (!pen) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const family = style.fontFamily;
  const big = `600 14px ${family}`;
  const small = `12px ${family}`;
  const lines = (text: string, font: string) => wrap(pen, text, font, chart.clientWidth);
  const head = lines(title, big);
  const legend = rows.map((row, at) => `${at === 0 ? '■' : '▒'} ${row}`).flatMap((row) => lines(row, small));
  const foot = lines(source, small);
  const above = PAD + head.length * 20 + legend.length * 17 + 8;
  const height = above + chart.clientHeight + 12 + foot.length * 17 + PAD;
  target.width = Math.round(width * scale);
  target.height = Math.round(height * scale);
  pen.scale(scale, scale);
  pen.fillStyle = colour('--paper');
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'top';
  let y = PAD;
  const write = (texts: readonly string[], font: string, ink: string, step: number) => {
    pen.font = font;
    pen.fillStyle = colour(ink);
    for (const text of texts) {
      pen.fillText(text, PAD, y);
      y += step;
    }
  };
  write(head, big, '--ink', 20);
  write(legend, small, '--ink-2', 17);
  pen.drawImage(chart, PAD, above, chart.clientWidth, chart.clientHeight);
  y = above + chart.clientHeight + 12;
  write(foot, small, '--ink-2', 17);
  target.toBlob((blob) => blob && downloadBlob(file, blob));
}

/** Breaks a text into lines of a width. */
function wrap(pen: CanvasRenderingContext2D, text: string, font: string, width: number): string[] {
  pen.font = font;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
