import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Colours as `#rrggbb`. */
  palette: string[];
  /** Colour of the pixel at x, y. */
  at(x: number, y: number): string;
  /** How many pixels have the colour. */
  count(colour: string): number;
}

/** Reads an 8-bit indexed PNG without filters, the kind that `encodePng` writes; independent of it. */
export function readPng(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const palette =
    (chunks.get('PLTE') ?? Buffer.alloc(0))
      .toString('hex')
      .match(/.{6}/g)
      ?.map((hex) => `#${hex}`) ?? [];
  const at = (x: number, y: number) => palette[lines[y * (width + 1) + 1 + x] ?? 0] ?? '';
  const count = (colour: string) => {
    let times = 0;
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (at(x, y) === colour) times++;
    return times;
  };
  return { width, height, palette, at, count };
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
