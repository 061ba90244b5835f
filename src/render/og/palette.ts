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
  const runs = runsOf(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4));
  // Ties are broken by the colour itself: the same picture always has the same palette.
  const byCount = [...countColours(runs)].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  const palette = byCount.slice(0, SIZE).map(([colour]) => channels(colour));
  const places = new Map(
    byCount.map(([colour], index) => [colour, index < SIZE ? index : nearest(channels(colour), palette)]),
  );
  return { palette, indexes: replaceColours(runs, places) };
}

/** Neighbours are mostly equal: a picture is looked at once, and from then on as runs of one colour. */
interface Runs {
  colours: number[];
  /** Where each ends, in pixels. */
  ends: number[];
}

function runsOf(pixels: Uint32Array): Runs {
  const runs: Runs = { colours: [], ends: [] };
  for (let end = 0; end < pixels.length; ) {
    const colour = pixels[end] ?? 0;
    do end++;
    while (end < pixels.length && pixels[end] === colour);
    runs.colours.push(colour);
    runs.ends.push(end);
  }
  return runs;
}

function countColours({ colours, ends }: Runs): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [run, colour] of colours.entries()) {
    counts.set(colour, (counts.get(colour) ?? 0) + (ends[run] ?? 0) - (ends[run - 1] ?? 0));
  }
  return counts;
}

function replaceColours({ colours, ends }: Runs, places: ReadonlyMap<number, number>): Uint8Array {
  const indexes = new Uint8Array(ends.at(-1) ?? 0);
  for (const [run, colour] of colours.entries()) indexes.fill(places.get(colour) ?? 0, ends[run - 1] ?? 0, ends[run]);
  return indexes;
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
