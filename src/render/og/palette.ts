export interface Colour {
  red: number;
  green: number;
  blue: number;
}

export type Palette = readonly Colour[];

/** One byte stands for a colour. */
const SIZE = 256;

/**
 * The commonest colours of a picture, and for each pixel its index among them. A card has a dozen flat colours; the
 * others are the edges of its letters, of which the rare ones take the nearest colour that is kept.
 */
export function indexColours(pixels: Buffer): { palette: Palette; indexes: Uint8Array } {
  // Signed, because V8 keeps such integers in place and the others, all opaque colours, on the heap.
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const counts = countColours(colours);
  // Ties are broken by the colour itself: the same picture always has the same palette.
  const byCount = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b).map(([colour]) => colour);
  const palette = byCount.slice(0, SIZE).map(channels);
  const places = new Map(
    byCount.map((colour, index) => [colour, index < SIZE ? index : nearest(channels(colour), palette)]),
  );
  return { palette, indexes: replaceColours(colours, places) };
}

/** Neighbours are mostly equal, so a whole run of pixels costs one look-up. */
function countColours(colours: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < colours.length; start = end) {
    const colour = colours[start] ?? 0;
    end = endOfRun(colours, start);
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  return counts;
}

function replaceColours(colours: Int32Array, places: ReadonlyMap<number, number>): Uint8Array {
  const indexes = new Uint8Array(colours.length);
  for (let start = 0, end = 0; start < colours.length; start = end) {
    end = endOfRun(colours, start);
    indexes.fill(places.get(colours[start] ?? 0) ?? 0, start, end);
  }
  return indexes;
}

function endOfRun(colours: Int32Array, start: number): number {
  const colour = colours[start];
  let end = start + 1;
  while (end < colours.length && colours[end] === colour) end++;
  return end;
}

function nearest({ red, green, blue }: Colour, palette: Palette): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, candidate] of palette.entries()) {
    const distance = (candidate.red - red) ** 2 + (candidate.green - green) ** 2 + (candidate.blue - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** The bytes of a pixel lie in memory as red, green, blue, alpha, read here as one little-endian word. */
function channels(colour: number): Colour {
  return { red: colour & 0xff, green: (colour >>> 8) & 0xff, blue: (colour >>> 16) & 0xff };
}
