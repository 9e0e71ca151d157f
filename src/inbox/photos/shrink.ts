/** RGBA, 8 bits each, row by row. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * The picture on white, no side longer than `longest`: every new pixel is the mean of the old ones it covers
 * (a box filter: enough for photographs that become smaller, and it cannot ring).
 */
export function shrink(picture: Pixels, longest: number): Pixels {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  const edges = (from: number, to: number) => {
    const list = new Uint32Array(to + 1);
    for (let i = 0; i <= to; i++) list[i] = Math.floor((i * from) / to);
    return list;
  };
  const columns = edges(picture.width, width);
  const rows = edges(picture.height, height);
  const source = picture.data;
  for (let y = 0, out = 0; y < height; y++) {
    const top = rows[y] ?? 0;
    const bottom = Math.max(top + 1, rows[y + 1] ?? 0);
    for (let x = 0; x < width; x++, out += 4) {
      const left = columns[x] ?? 0;
      const right = Math.max(left + 1, columns[x + 1] ?? 0);
      let [r, g, b] = [0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let i = (row * picture.width + left) * 4, end = i + (right - left) * 4; i < end; i += 4) {
          const alpha = source[i + 3] ?? 255;
          const white = 255 * (255 - alpha);
          r += (source[i] ?? 0) * alpha + white;
          g += (source[i + 1] ?? 0) * alpha + white;
          b += (source[i + 2] ?? 0) * alpha + white;
        }
      }
      const weight = (right - left) * (bottom - top) * 255;
      data[out] = r / weight;
      data[out + 1] = g / weight;
      data[out + 2] = b / weight;
      data[out + 3] = 255;
    }
  }
  return { data, width, height };
}
