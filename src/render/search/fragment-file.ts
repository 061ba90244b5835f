import { gunzipSync, gzipSync } from 'node:zlib';

/** Begins every uncompressed file of a Pagefind 1.6 index. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The JSON of a `.pf_fragment` file. Undocumented; Pagefind is pinned and a test fails when this changes. */
export function decodeFragment(file: Uint8Array): Record<string, unknown> {
  const plain = gunzipSync(file);
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('the search fragment does not begin with pagefind_dcd; is this Pagefind 1.6.0?');
  }
  return JSON.parse(plain.subarray(SIGNATURE.length).toString('utf8')) as Record<string, unknown>;
}

/** The same bytes for the same fragment: gzip with neither time nor name. */
export function encodeFragment(fragment: Record<string, unknown>): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(fragment))]), { level: 9 });
}
