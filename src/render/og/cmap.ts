const PLATFORM_UNICODE = 0;
const PLATFORM_WINDOWS = 3;

/** The code points a TrueType font has a glyph for, read from its `cmap` table (formats 4 and 12). */
export function readCodePoints(font: Buffer): ReadonlySet<number> {
  const cmap = font.subarray(tableOffset(font, 'cmap'));
  const points = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const platform = cmap.readUInt16BE(4 + index * 8);
    if (platform !== PLATFORM_UNICODE && platform !== PLATFORM_WINDOWS) continue;
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, points);
    if (format === 12) addGroups(table, points);
  }
  return points;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

/** Format 4: segments of 16-bit code points; glyph 0 means there is none. */
function addSegments(table: Buffer, points: Set<number>): void {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const last = table.readUInt16BE(14 + segment);
    const first = table.readUInt16BE(16 + size + segment);
    const delta = table.readUInt16BE(16 + size * 2 + segment);
    const rangeAt = 16 + size * 3 + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let point = first; point <= last && point < 0xffff; point++) {
      const stored = range === 0 ? point : table.readUInt16BE(rangeAt + range + (point - first) * 2);
      const absent = range !== 0 && stored === 0;
      if (!absent && ((stored + delta) & 0xffff) !== 0) points.add(point);
    }
  }
}

/** Format 12: groups of code points of all planes with consecutive glyphs. */
function addGroups(table: Buffer, points: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    const first = table.readUInt32BE(at);
    const last = table.readUInt32BE(at + 4);
    const glyph = table.readUInt32BE(at + 8);
    for (let point = first; point <= last; point++) if (glyph + point - first !== 0) points.add(point);
  }
}
