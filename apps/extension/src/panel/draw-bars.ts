/** Draws years as bars with Chart.js, in the colours of the page. Only the parts that a bar chart needs are taken in. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { FigureTable } from '../model/figure-rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface Drawing {
  readonly table: FigureTable;
  readonly unit: string;
  number(value: number): string;
}

export function drawBars(canvas: HTMLCanvasElement, { table, unit, number }: Drawing, signal: AbortSignal): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const [bar, ink, line, paper] = ['--bar', '--ink-2', '--line', '--paper'].map(colour) as [
    string,
    string,
    string,
    string,
  ];
  const { years } = table;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: years.map((one) => one.year),
      datasets: [
        {
          data: years.map((one) => one.value),
          backgroundColor: years.map((one) => (one.provisional ? hatch(bar, paper) : bar)),
          borderColor: bar,
          borderWidth: 1,
          maxBarThickness: 44,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 120 },
      plugins: { tooltip: { callbacks: { label: (item) => `${number(Number(item.raw))} ${unit}` } } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: line },
          ticks: { color: ink, maxRotation: 0, autoSkipPadding: 8 },
        },
        y: {
          beginAtZero: true,
          grid: { color: line },
          border: { display: false },
          title: { display: true, text: unit, color: ink },
          ticks: { color: ink, maxTicksLimit: 6, callback: (value) => number(Number(value)) },
        },
      },
    },
    // A saved picture has the paper behind it, else a dark viewer shows dark text on black.
    plugins: [{ id: 'paper', beforeDraw: ({ ctx, width, height }) => fill(ctx, paper, width, height) }],
  });
  signal.addEventListener('abort', () => chart.destroy(), { once: true });
}

function fill(context: CanvasRenderingContext2D, colour: string, width: number, height: number): void {
  context.save();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.restore();
}

/** Diagonal lines: told apart without colour. */
function hatch(colour: string, paper: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return paper;
  context.fillStyle = paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  for (const shift of [-8, 0, 8]) {
    context.beginPath();
    context.moveTo(shift, 8);
    context.lineTo(shift + 8, 0);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? paper;
}
