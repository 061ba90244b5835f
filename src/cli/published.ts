import { verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { numberInWords, type PublicKey, readPublicKey, trustedComment } from '#cli/signature/minisign.ts';
import type { Language } from '#format/result.ts';
import { compareWithSums, type Differences, SUMS } from '#integrations/manifest.ts';
import { fromUser } from '#load/folders.ts';
import { ContentError } from '#load/problem.ts';

/** What is found of a published folder. */
export interface Published {
  folder: string;
  differences: Differences;
  /** `unchecked` without a public key, `absent` where there is none to check. */
  signature: 'valid' | 'invalid' | 'absent' | 'unchecked';
  /** The file that makes it invalid. */
  badSignature: string | null;
  /** Time of signing and the like, which the signature covers. */
  trusted: string | null;
}

/**
 * Computes all sums of a published folder again, and checks the signature over them where a public key is given.
 * @throws ContentError where there is no folder or no SHA256SUMS in it.
 */
export function readPublished(folder: string, publicKey?: PublicKey): Published {
  if (!existsSync(folder)) throw new ContentError(`没有文件夹 ${folder}`, `there is no folder ${folder}`);
  const file = join(folder, SUMS);
  if (!existsSync(file)) {
    throw new ContentError(
      `${folder} 里没有 ${SUMS}：不是发布的站点，或它已被删去；请取回完整的一份`,
      `${folder} has no ${SUMS}: it is not a published site, or the file was removed; fetch a whole copy`,
    );
  }
  const sums = readFileSync(file);
  const differences = compareWithSums(folder, sums.toString());
  return { folder, differences, ...checkSignature(sums, file, publicKey) };
}

type Signature = Pick<Published, 'signature' | 'badSignature' | 'trusted'>;

/** Both signatures: of minisign, and of the sums alone as OpenSSL checks it. */
function checkSignature(sums: Buffer, file: string, publicKey: PublicKey | undefined): Signature {
  const [ours, raw] = [`${file}.minisig`, `${file}.sig`];
  const unknown = { badSignature: null, trusted: null };
  if (!existsSync(ours)) return { signature: 'absent', ...unknown };
  if (publicKey === undefined) return { signature: 'unchecked', ...unknown };
  const trusted = trustedComment(sums, readFileSync(ours, 'utf8'), publicKey);
  if (trusted === undefined) return { signature: 'invalid', badSignature: basename(ours), trusted: null };
  const holds = !existsSync(raw) || verify(null, sums, publicKey.key, readFileSync(raw));
  return { signature: holds ? 'valid' : 'invalid', badSignature: holds ? null : basename(raw), trusted };
}

/** Exit status of `verify -- --published`: 0 as it was published, 1 otherwise. */
export function verifyPublished(folder: string, key: string | undefined, language: Language, json: boolean): number {
  const publicKey = key === undefined ? undefined : publicKeyOf(key);
  const site = readPublished(folder, publicKey);
  const wrong = differencesInWords(site.differences, language);
  const failed =
    wrong.length > 0 || site.signature === 'invalid' || (publicKey !== undefined && site.signature === 'absent');
  const lines = [...wrong, signatureInWords(site, publicKey, language), closing(site, failed, language)];
  process.stdout.write(json ? `${JSON.stringify(documentOf(site, failed), null, 2)}\n` : `${lines.join('\n')}\n`);
  return failed ? 1 : 0;
}

/** A line for each file that is not as it was published, and for each line of the sums that cannot be read. */
export function differencesInWords(
  { changed, missing, surplus, unreadable }: Differences,
  language: Language,
): string[] {
  const zh = language === 'zh';
  return [
    ...changed.map((path) =>
      zh ? `改动 ${path}：内容与 ${SUMS} 不符` : `changed ${path}: does not agree with ${SUMS}`,
    ),
    ...missing.map((path) => (zh ? `缺少 ${path}` : `missing ${path}`)),
    ...surplus.map((path) => (zh ? `多出 ${path}：不在 ${SUMS} 中` : `surplus ${path}: not in ${SUMS}`)),
    ...unreadable.map((line) => (zh ? `${SUMS}:${line} 不成格式` : `${SUMS}:${line} is not of the form`)),
  ];
}

function signatureInWords(
  { signature, badSignature, trusted }: Published,
  key: PublicKey | undefined,
  language: Language,
): string {
  const zh = language === 'zh';
  const number = key === undefined ? '' : numberInWords(key.number);
  if (signature === 'valid')
    return zh ? `签名有效：密钥 ${number}，${trusted}` : `signature valid: key ${number}, ${trusted}`;
  if (signature === 'invalid')
    return zh
      ? `签名无效：${SUMS} 或 ${badSignature} 被改过，或不是密钥 ${number} 签的`
      : `signature invalid: ${SUMS} or ${badSignature} was changed, or key ${number} did not make it`;
  if (signature === 'absent') return zh ? `没有签名 ${SUMS}.minisig` : `there is no signature ${SUMS}.minisig`;
  return zh
    ? '有签名，没有核对：用 --public-key 指明公钥'
    : 'there is a signature, not checked: name the public key with --public-key';
}

function closing({ folder, differences: { intact } }: Published, failed: boolean, language: Language): string {
  if (failed) return language === 'zh' ? `${folder} 与发布时不一致` : `${folder} is not as it was published`;
  return language === 'zh'
    ? `${folder} 与发布时一致：${intact} 个文件`
    : `${folder} is as it was published: ${intact} files`;
}

function documentOf({ differences, signature, badSignature, trusted }: Published, failed: boolean): object {
  return {
    version: 1,
    published: { status: failed ? 'failed' : 'verified', ...differences, signature, badSignature, trusted },
  };
}

/** A file with a public key of minisign, or the key itself. */
function publicKeyOf(option: string): PublicKey {
  const file = fromUser(option);
  const key = readPublicKey(option) ?? (existsSync(file) ? readPublicKey(readFileSync(file, 'utf8')) : undefined);
  if (key !== undefined) return key;
  throw new ContentError(
    `--public-key ${option} 不是 minisign 公钥：应为 RW 开头的一行，或含有它的 .pub 文件`,
    `--public-key ${option} is no public key of minisign: a line that begins with RW, or a .pub file with it`,
  );
}
