/** Red, green and blue in sRGB, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Graphics that say something need it against what is behind them (WCAG 1.4.11). */
export const LEAST = 3;

/** Relative luminance, 0 to 1 (WCAG 2.2). */
const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour, or the nearest on its way to the text's that can be told from the ground: text is there to be read. */
export function readable(colour: Rgb, ground: Rgb, text: Rgb): Rgb {
  for (let part = 0; part < 1; part += 0.1) {
    const mixed = colour.map((byte, i) => Math.round(byte + ((text[i] ?? 0) - byte) * part));
    if (contrast(mixed as unknown as Rgb, ground) >= LEAST) return mixed as unknown as Rgb;
  }
  return text;
}
