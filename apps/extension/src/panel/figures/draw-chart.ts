/**
 * Draws years with Chart.js in the colours of the page. Rows are told apart by pattern as well as by colour: the first is
 * filled, the second is dotted (bars) or dashed with squares (lines); preliminary years are hatched or hollow. Only the parts
 * of the library that are used are taken in.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartModel, ChartRow } from '../../model/figure-chart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

interface Ink {
  readonly rows: readonly [string, string];
  readonly text: string;
  readonly line: string;
  readonly paper: string;
}

function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    rows: [colour('--bar'), colour('--bar-2')],
    text: colour('--ink-2'),
    line: colour('--line'),
    paper: colour('--paper'),
  };
}

export function drawChart(
  canvas: HTMLCanvasElement,
  model: ChartModel,
  number: (value: number) => string,
  signal: AbortSignal,
): void {
  const ink = inkOf(document.documentElement);
  const datasets = model.rows.map((row, at) => datasetOf(row, at, model, ink));
  const chart = new Chart<'bar' | 'line', (number | null)[], string>(canvas, {
    type: model.kind,
    data: { labels: [...model.years], datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      // Nothing moves by itself; and a saved picture is never half drawn.
      animation: false,
      plugins: {
        tooltip: {
          callbacks: { label: (item) => `${item.dataset.label}: ${number(Number(item.raw))} ${model.unit}` },
        },
      },
      scales: {
        x: {
          stacked: model.stacked,
          // The first point of a line stands inside, not on the axis.
          offset: true,
          grid: { display: false },
          border: { color: ink.line },
          ticks: { color: ink.text, maxRotation: 0, autoSkipPadding: 8 },
        },
        y: {
          stacked: model.stacked,
          beginAtZero: true,
          grid: { color: ink.line },
          border: { display: false },
          title: { display: true, text: model.unit, color: ink.text },
          ticks: { color: ink.text, maxTicksLimit: 6, callback: (value) => number(Number(value)) },
        },
      },
    },
  });
  signal.addEventListener('abort', () => chart.destroy(), { once: true });
}

function datasetOf(row: ChartRow, at: number, model: ChartModel, ink: Ink) {
  const colour = ink.rows[at === 0 ? 0 : 1];
  const common = { label: row.label, data: [...row.values], borderColor: colour };
  if (model.kind === 'line') {
    return {
      ...common,
      borderWidth: 2,
      borderDash: at === 0 ? [] : [6, 4],
      pointStyle: at === 0 ? ('circle' as const) : ('rect' as const),
      pointRadius: 4,
      pointBackgroundColor: row.provisional.map((soon) => (soon ? ink.paper : colour)),
    };
  }
  const filled = at === 0 ? colour : pattern('dots', colour, ink.paper);
  return {
    ...common,
    backgroundColor: row.provisional.map((soon) => (soon ? pattern('hatch', colour, ink.paper) : filled)),
    borderWidth: 1,
    maxBarThickness: 44,
  };
}

/** Lines or dots on paper: told apart without colour. */
function pattern(kind: 'hatch' | 'dots', colour: string, paper: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return paper;
  context.fillStyle = paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 1.6;
  if (kind === 'dots') {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.beginPath();
      context.arc(x, y, 1.5, 0, 2 * Math.PI);
      context.fill();
    }
  } else {
    for (const shift of [-8, 0, 8]) {
      context.beginPath();
      context.moveTo(shift, 8);
      context.lineTo(shift + 8, 0);
      context.stroke();
    }
  }
  return context.createPattern(tile, 'repeat') ?? paper;
}
