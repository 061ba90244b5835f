import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { OutputError } from '#cli/output-error.ts';
import { lastLine, type PublicKey, publicKeyFile, rawPublicKey } from '#cli/signature/minisign.ts';
import { PROJECT } from '#load/folders.ts';

/** The variable that holds the text of a key, for machines that keep secrets in their environment. */
export const KEY_VARIABLE = 'MINGZHANG_SIGNING_KEY';

export interface SigningKey extends PublicKey {
  privateKey: KeyObject;
}

/** The fixed bytes before the seed of an Ed25519 private key in DER. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Bytes of a secret key of minisign, and where its parts begin. */
const MINISIGN = { size: 158, kdf: 2, number: 54, seed: 62, publicKey: 94, end: 126 } as const;

/**
 * Reads the key that signs: from a file, else from the environment. Ed25519 in PEM (PKCS #8), or a key of minisign
 * without a password.
 * @throws OutputError where there is none or it is another kind of key. The message never has anything of the key.
 */
export function readSigningKey(file: string | undefined): SigningKey {
  if (file !== undefined) return parseSigningKey(readKeyFile(file), file);
  const text = process.env[KEY_VARIABLE] ?? '';
  if (text.trim() === '') {
    throw new OutputError(`没有签名的密钥：用 --key 文件 指明，或把密钥全文放进环境变量 ${KEY_VARIABLE}`);
  }
  return parseSigningKey(text.replaceAll('\\n', '\n'), KEY_VARIABLE);
}

/** Makes a key, which only its owner can read, and its public key beside it for minisign and for OpenSSL. */
export function newSigningKey(file: string): SigningKey {
  refuseProject(file);
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = withNumber(privateKey, undefined);
  writeNew(file, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
  writeNew(`${file}.pub`, publicKeyFile(key), 0o644);
  writeNew(`${file}.pub.pem`, key.key.export({ format: 'pem', type: 'spki' }).toString(), 0o644);
  return key;
}

function parseSigningKey(text: string, name: string): SigningKey {
  return text.includes('-----BEGIN') ? parsePem(text, name) : parseMinisign(text, name);
}

function parsePem(text: string, name: string): SigningKey {
  const key = attempt(() => createPrivateKey(text));
  if (key?.asymmetricKeyType === 'ed25519') return withNumber(key, undefined);
  throw new OutputError(
    `${name} 不是可用的密钥：应为 Ed25519 私钥（PEM，PKCS#8，不带口令），可用 npm run sign -- --new-key 新建`,
  );
}

function parseMinisign(text: string, name: string): SigningKey {
  const bytes = Buffer.from(lastLine(text), 'base64');
  if (bytes.length !== MINISIGN.size || bytes.toString('latin1', 0, 2) !== 'Ed') {
    throw new OutputError(
      `${name} 不是密钥：应为 PEM（PKCS#8）或 minisign 的私钥，可用 npm run sign -- --new-key 新建`,
    );
  }
  if (bytes.readUInt16LE(MINISIGN.kdf) !== 0) {
    throw new OutputError(
      `${name} 是带口令的 minisign 私钥，这里用不了；请用 minisign -G -W 新建不带口令的，另外加以保管`,
    );
  }
  const seed = bytes.subarray(MINISIGN.seed, MINISIGN.publicKey);
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const key = withNumber(privateKey, bytes.subarray(MINISIGN.number, MINISIGN.seed));
  if (rawPublicKey(key.key).equals(bytes.subarray(MINISIGN.publicKey, MINISIGN.end))) return key;
  throw new OutputError(`${name} 已损坏：私钥和其中的公钥不是一对；请换上备份`);
}

/** A key in PEM has no number; it gets one from its public key, always the same. */
function withNumber(privateKey: KeyObject, number: Buffer | undefined): SigningKey {
  const key = createPublicKey(privateKey);
  const own = createHash('sha256').update(rawPublicKey(key)).digest().subarray(0, 8);
  return { privateKey, key, number: number ?? own };
}

function readKeyFile(file: string): string {
  refuseProject(file);
  const text = attempt(() => readFileSync(file, 'utf8'));
  if (text === undefined) throw new OutputError(`读不了 ${file}：没有这个文件，或没有权限`);
  return text;
}

/** What lies in the project is one `git add` away from being public. */
function refuseProject(file: string): void {
  const path = relative(PROJECT, file);
  if (path.startsWith('..') || path === file) return;
  throw new OutputError(`密钥 ${file} 在仓库的文件夹里，容易随提交公开；请放到仓库之外`);
}

function writeNew(file: string, text: string, mode: number): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new OutputError(`已经有 ${file}，没有覆盖；请换一个文件名`);
  }
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
