import { readable, type Rgb } from './contrast.js';

let pen: CanvasRenderingContext2D | null | undefined;

/** What is seen where these colours lie upon each other, the lowest first: whatever CSS can write, as sRGB. */
function seen(layers: readonly string[]): Rgb {
  if (pen === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    pen = canvas.getContext('2d', { willReadFrequently: true });
  }
  for (const layer of pen ? layers : []) {
    if (pen) pen.fillStyle = layer;
    pen?.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
  return [red, green, blue];
}

const above = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** The colours behind an element, the lowest first. Pictures and gradients are not looked at. */
function ground(element: Element, canvas: string): string[] {
  const layers: string[] = [];
  for (let one: Element | null = element; one; one = above(one))
    layers.unshift(getComputedStyle(one).backgroundColor);
  return [canvas, ...layers];
}

/**
 * The colours of a legend, so that each can be told from what is behind it: ours were chosen for white and for black,
 * and a town has a ground of its own. What the page has chosen (`--nabo-chart-1` …) stays as it is.
 * @param legend its swatches stand in order; its outline has the colour of the bare page
 */
export function legendColours(legend: Element): string[] {
  const behind = ground(legend, getComputedStyle(legend).outlineColor);
  const text = seen([...behind, getComputedStyle(legend).color]);
  const under = seen(behind);
  return [...legend.querySelectorAll<HTMLElement>('.colour')].map((swatch, i) => {
    swatch.style.removeProperty('color');
    const style = getComputedStyle(swatch);
    if (!style.getPropertyValue(`--nabo-chart-${(i % 4) + 1}`)) {
      const own = seen([...behind, style.color]);
      const better = readable(own, under, text);
      if (better !== own && String(better) !== String(own))
        swatch.style.setProperty('color', `rgb(${better.join(' ')})`);
    }
    return getComputedStyle(swatch).color;
  });
}
