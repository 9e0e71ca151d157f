import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** What a chart shows; everything in it has been said above it, and stands in the table below. */
export interface Drawing {
  kind: 'bar' | 'line';
  labels: readonly string[];
  datasets: readonly { label: string; values: (number | null)[] }[];
  /** One a dataset, as in the legend. */
  colours: readonly string[];
  format: (value: number) => string;
  rtl: boolean;
}

/** The page's own font and colours, as the browser has computed them for this element. */
function looks(canvas: HTMLCanvasElement) {
  const style = getComputedStyle(canvas);
  return {
    text: style.color,
    line: style.borderTopColor,
    font: style.fontFamily,
    size: parseFloat(style.fontSize),
  };
}

/** Stripes, dots, checks: datasets differ without their colours too (WCAG 1.4.1). The first is plain. */
function pattern(index: number, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  if (!pen || index === 0) return colour;
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 2;
  pen.beginPath();
  if (index % 3 === 1) {
    for (const x of [-8, 0, 8]) {
      pen.moveTo(x, 8);
      pen.lineTo(x + 8, 0);
    }
  } else if (index % 3 === 2) pen.arc(4, 4, 2.2, 0, 7);
  else {
    pen.rect(0, 0, 4, 4);
    pen.rect(4, 4, 4, 4);
  }
  if (index % 3 === 1) pen.stroke();
  else pen.fill();
  return pen.createPattern(tile, 'repeat') ?? colour;
}

const dashes = [[], [8, 4], [2, 4], [10, 3, 2, 3]];
const points = ['circle', 'rect', 'triangle', 'rectRot'] as const;

/** From right to left: not the scale is turned, which would cut off its first name, but what stands on it. */
const turned = <T>(all: readonly T[], rtl: boolean): T[] => (rtl ? [...all].reverse() : (all as T[]));

function datasets({
  kind,
  colours,
  datasets: given,
  rtl,
}: Drawing): ChartDataset<'bar' | 'line', (number | null)[]>[] {
  return given.map(({ label, values }, i) => {
    const colour = colours[i] ?? 'CanvasText';
    const common = { label, data: turned(values, rtl), borderColor: colour, spanGaps: false };
    return kind === 'bar'
      ? { ...common, backgroundColor: pattern(i, colour), borderWidth: 2 }
      : {
          ...common,
          backgroundColor: colour,
          borderWidth: 3,
          borderDash: dashes[i % dashes.length] ?? [],
          pointStyle: points[i % points.length] ?? 'circle',
          pointRadius: 5,
        };
  });
}

/** Draws; `update` after the page's colours or words have changed, `mark` for the point that the keyboard is at. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing) {
  const make = (now: Drawing) => {
    const { text, line, font, size } = looks(canvas);
    const ticks = { color: text, font: { family: font, size: Math.min(size, 15) } };
    return {
      data: { labels: turned(now.labels, now.rtl), datasets: datasets(now) },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        scales: {
          x: { ticks, grid: { display: false }, border: { color: line } },
          y: {
            beginAtZero: true,
            position: now.rtl ? ('right' as const) : ('left' as const),
            ticks: { ...ticks, callback: (value: string | number) => now.format(+value) },
            grid: { color: line },
            border: { display: false },
          },
        },
      } as const,
    };
  };
  let shown = drawing;
  const first = make(drawing);
  const chart = new Chart<'bar' | 'line', (number | null)[], string>(canvas, {
    type: drawing.kind,
    ...first,
  });
  return {
    kind: drawing.kind,
    update(now: Drawing): void {
      shown = now;
      const next = make(now);
      chart.data = next.data;
      chart.options = next.options as never;
      // On paper there is another width, and no observer tells it.
      chart.resize();
      chart.update('none');
    },
    mark(point: number | undefined): void {
      const at = point as number;
      const index = shown.rtl ? shown.labels.length - 1 - at : at;
      chart.setActiveElements(
        point === undefined ? [] : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index })),
      );
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
export type Drawn = ReturnType<typeof draw>;
