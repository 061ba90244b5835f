export interface Colour {
  red: number;
  green: number;
  blue: number;
}

export type Palette = readonly Colour[];

/** One byte stands for a colour. */
const SIZE = 256;
/** A power of two, as the shift in `numbering` has it. */
const SLOTS = 4096;

/**
 * The commonest colours of a picture, and its rows as PNG stores them: a zero (not filtered), then for each pixel the
 * index of its colour. A card has a dozen flat colours; the others are the edges of its letters, of which the rare ones
 * take the nearest colour that is kept.
 */
export function indexColours(pixels: Buffer, width: number): { palette: Palette; lines: Uint8Array } {
  const picture = pictureOf(pixels, width);
  const { colours, numberOf } = numbering();
  const counts = countColours(picture, numberOf);
  // Ties are broken by the colour itself: the same picture always has the same palette.
  const common = [...colours.keys()].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (colours[a] ?? 0) - (colours[b] ?? 0),
  );
  const ordered = common.map((number) => channels(colours[number] ?? 0));
  const palette = ordered.slice(0, SIZE);
  const places = new Uint8Array(common.length);
  for (const [index, colour] of ordered.entries()) {
    places[common[index] ?? 0] = index < SIZE ? index : nearest(colour, palette);
  }
  return { palette, lines: drawLines(picture, (colour) => places[numberOf(colour)] ?? 0) };
}

interface Picture {
  /** Signed, because V8 keeps such integers in place and the others, all opaque colours, on the heap. */
  colours: Int32Array;
  width: number;
  /** How many rows are alike from this one on; 0 for one that repeats the row above, as half of the rows of a card do. */
  repeats: number[];
}

function pictureOf(pixels: Buffer, width: number): Picture {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const rowAt = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
  const repeats = Array.from({ length: colours.length / width }, () => 1);
  for (let y = repeats.length - 1; y > 0; y--) {
    if (!rowAt(y).equals(rowAt(y - 1))) continue;
    repeats[y - 1] = 1 + (repeats[y] ?? 1);
    repeats[y] = 0;
  }
  return { colours, width, repeats };
}

/** Pixels of each colour, by its number. */
function countColours({ colours, width, repeats }: Picture, numberOf: (colour: number) => number): number[] {
  const counts: number[] = [];
  for (const [y, rows] of repeats.entries()) {
    const rowEnd = rows === 0 ? 0 : (y + 1) * width;
    for (let start = y * width, end = start; start < rowEnd; start = end) {
      end = endOfRun(colours, start, rowEnd);
      const number = numberOf(colours[start] ?? 0);
      counts[number] = (counts[number] ?? 0) + (end - start) * rows;
    }
  }
  return counts;
}

function drawLines({ colours, width, repeats }: Picture, placeOf: (colour: number) => number): Uint8Array {
  const lines = new Uint8Array((width + 1) * repeats.length);
  for (const [y, rows] of repeats.entries()) {
    const line = y * (width + 1);
    if (rows === 0) lines.copyWithin(line, line - width - 1, line);
    // Where the pixel of a row lies among the lines: each row has one byte before it.
    const shift = y + 1;
    const rowEnd = rows === 0 ? 0 : (y + 1) * width;
    for (let start = y * width, end = start; start < rowEnd; start = end) {
      end = endOfRun(colours, start, rowEnd);
      const place = placeOf(colours[start] ?? 0);
      for (let at = start + shift; at < end + shift; at++) lines[at] = place;
    }
  }
  return lines;
}

/** Neighbours are mostly equal, so a whole run of pixels costs one look-up. */
function endOfRun(colours: Int32Array, start: number, rowEnd: number): number {
  const colour = colours[start];
  let end = start + 1;
  while (end < rowEnd && colours[end] === colour) end++;
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

/** Numbers colours as they appear; at a fifth of the time of a Map, as a colour mostly finds its slot taken by itself. */
function numbering(): { colours: number[]; numberOf(colour: number): number } {
  const numbers = new Map<number, number>();
  const colours: number[] = [];
  const slotColours = new Int32Array(SLOTS);
  const slotNumbers = new Int16Array(SLOTS).fill(-1);
  const numberOf = (colour: number): number => {
    const slot = Math.imul(colour, 0x9e3779b1) >>> 20;
    const known = slotNumbers[slot] ?? -1;
    if (known >= 0 && slotColours[slot] === colour) return known;
    const number = numbers.get(colour) ?? colours.push(colour) - 1;
    numbers.set(colour, number);
    slotColours[slot] = colour;
    slotNumbers[slot] = number;
    return number;
  };
  return { colours, numberOf };
}

/** The bytes of a pixel lie in memory as red, green, blue, alpha, read here as one little-endian word. */
function channels(colour: number): Colour {
  return { red: colour & 0xff, green: (colour >>> 8) & 0xff, blue: (colour >>> 16) & 0xff };
}
