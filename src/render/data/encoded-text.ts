/** For what is encoded and used at once; longer texts have bytes of their own. */
const scratch = Buffer.allocUnsafeSlow(1 << 19);
/** UTF-8 has no more bytes for one unit of UTF-16. */
export const MOST_BYTES = 3;

/** A text as UTF-8. Twice as fast as Buffer.from, which counts the bytes before it encodes them. */
export function encodedText(text: string): Uint8Array<ArrayBuffer> {
  return Buffer.copyBytesFrom(passingText(text));
}

/** The same, in bytes that hold it until another text is encoded. */
export function passingText(text: string): Uint8Array<ArrayBuffer> {
  if (MOST_BYTES * text.length > scratch.byteLength) return Buffer.from(text);
  return scratch.subarray(0, scratch.write(text));
}
