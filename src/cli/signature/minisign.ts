import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** A signature in the file format of minisign, over a file that is hashed with BLAKE2b-512 first (its usual way). */
const ALGORITHM = 'ED';
/** What a public key of minisign begins with, and a signature over the file itself (its old way). */
const UNHASHED = 'Ed';
/** The fixed bytes before an Ed25519 public key in DER. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** A public key with the number by which minisign tells keys apart: 8 bytes. */
export interface PublicKey {
  key: KeyObject;
  number: Buffer;
}

/** Signs data; `trusted` is a comment of one line that the signature covers too. */
export function minisignature(data: Buffer, privateKey: KeyObject, number: Buffer, trusted: string): string {
  const signature = sign(null, blake2b(data), privateKey);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), privateKey);
  const first = Buffer.concat([Buffer.from(ALGORITHM), number, signature]).toString('base64');
  return [
    'untrusted comment: signature of a Mingzhang site',
    first,
    `trusted comment: ${trusted}`,
    whole.toString('base64'),
    '',
  ].join('\n');
}

/** The trusted comment of a signature over this data; undefined where the signature is not by this key or not whole. */
export function trustedComment(data: Buffer, text: string, { key, number }: PublicKey): string | undefined {
  const [, first = '', comment = '', last = ''] = text.split(/\r?\n/);
  const bytes = Buffer.from(first, 'base64');
  const [algorithm, signature] = [bytes.toString('latin1', 0, 2), bytes.subarray(10)];
  const trusted = /^trusted comment: (.*)$/.exec(comment)?.[1];
  if (trusted === undefined || bytes.length !== 74 || !bytes.subarray(2, 10).equals(number)) return undefined;
  if (algorithm !== ALGORITHM && algorithm !== UNHASHED) return undefined;
  const signed = algorithm === ALGORITHM ? blake2b(data) : data;
  const whole = Buffer.concat([signature, Buffer.from(trusted)]);
  const holds = verify(null, signed, key, signature) && verify(null, whole, key, Buffer.from(last, 'base64'));
  return holds ? trusted : undefined;
}

/** The file that `minisign -V -p` reads. */
export function publicKeyFile(publicKey: PublicKey): string {
  return `untrusted comment: minisign public key ${numberInWords(publicKey.number)}\n${publicKeyLine(publicKey)}\n`;
}

/** The line that `minisign -V -P` takes. */
export function publicKeyLine({ key, number }: PublicKey): string {
  return Buffer.concat([Buffer.from(UNHASHED), number, rawPublicKey(key)]).toString('base64');
}

/** As minisign prints it: the bytes as a little-endian number. */
export function numberInWords(number: Buffer): string {
  return number.readBigUInt64LE().toString(16).toUpperCase().padStart(16, '0');
}

/** Reads a public key of minisign, its file or its line alone; undefined for anything else. */
export function readPublicKey(text: string): PublicKey | undefined {
  const line = lastLine(text);
  const bytes = Buffer.from(BASE64.test(line) ? line : '', 'base64');
  if (bytes.length !== 42 || bytes.toString('latin1', 0, 2) !== UNHASHED) return undefined;
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(10)]), format: 'der', type: 'spki' });
  return { key, number: bytes.subarray(2, 10) };
}

/** The 32 bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

/** Keys of minisign are a comment and a line; in a variable of the environment often the line alone. */
export function lastLine(text: string): string {
  return text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
}

function blake2b(data: Buffer): Buffer {
  return createHash('blake2b512').update(data).digest();
}
