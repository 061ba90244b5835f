const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** 2000-01-01 00:00:00 in the two words of MS-DOS. */
const TIME = 0;
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;

/** The archive with one time on all its files; libraries write the clock's. Everything else stays as it is. */
export function withFixedTime(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  let entry = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY) throw new Error('the archive has no readable directory');
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += lengths.reduce((sum, length) => sum + length, ENTRY_LENGTH);
  }
  return bytes;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new Error('not a zip archive');
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}
