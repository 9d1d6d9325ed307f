type Rgb = readonly [number, number, number];

/** How far two colours are apart, from 1 to 21, as WCAG 2 measures it. `#rrggbb` or `rgb(…)`. */
export function contrastOf(one: string, other: string): number {
  const lights = [one, other].map((color) => luminance(readColor(color)));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function readColor(color: string): Rgb {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  const parts = hex
    ? hex.slice(1).map((part) => Number.parseInt(part, 16))
    : color.match(/\d+/g)?.map(Number);
  const [red, green, blue] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new TypeError(`Not a colour that can be measured: ${color}`);
  return [red, green, blue];
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
