import { sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { finish } from '#cli/outcome.ts';
import { OutputError } from '#cli/output-error.ts';
import { addToPublished } from '#cli/publish.ts';
import { differencesInWords, readPublished } from '#cli/published.ts';
import { minisignature, numberInWords, publicKeyLine } from '#cli/signature/minisign.ts';
import { newSigningKey, readSigningKey } from '#cli/signature/signing-key.ts';
import { SUMS } from '#integrations/manifest.ts';
import { fromUser, outputFolder } from '#load/folders.ts';

const USAGE = '用法：npm run sign -- [--published 文件夹] [--key 密钥文件]；新建密钥：npm run sign -- --new-key 文件';

await finish(async () => {
  const { published, key, 'new-key': newKey } = readOptions();
  if (newKey !== undefined) return makeKey(fromUser(newKey));
  return signSite(outputFolder(published), key === undefined ? undefined : fromUser(key));
});

/** Signs the sums of a site that still agrees with them. Exit 1 where it does not: what is not known is not signed. */
async function signSite(folder: string, keyFile: string | undefined): Promise<number> {
  const key = readSigningKey(keyFile);
  const site = readPublished(folder);
  const found = differencesInWords(site.differences, 'zh');
  if (found.length > 0) {
    process.stderr.write(`${found.join('\n')}\n没有签名：${folder} 已经不是生成时的样子；请重新生成\n`);
    return 1;
  }
  const sums = readFileSync(join(folder, SUMS));
  const trusted = `timestamp:${seconds()}\tfile:${SUMS}\thashed`;
  await addToPublished(folder, {
    [`${SUMS}.sig`]: sign(null, sums, key.privateKey),
    [`${SUMS}.minisig`]: Buffer.from(minisignature(sums, key.privateKey, key.number, trusted)),
  });
  const files = site.differences.intact;
  process.stderr.write(`已签名 ${join(folder, SUMS)}（${files} 个文件），密钥编号 ${numberInWords(key.number)}\n`);
  process.stderr.write(`核对：minisign -V -P ${publicKeyLine(key)} -m ${SUMS}\n`);
  return 0;
}

/** The time of signing; SOURCE_DATE_EPOCH for those who want the same bytes again. */
function seconds(): string {
  const fixed = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d+$/.test(fixed) ? fixed : String(Math.floor(Date.now() / 1000));
}

function makeKey(file: string): number {
  const key = newSigningKey(file);
  process.stderr.write(
    `${[
      `私钥 ${file}：只有本人可读，请离线备份，不要放进仓库；自动签名时把全文存为流水线的机密变量 MINGZHANG_SIGNING_KEY`,
      `公钥 ${file}.pub（minisign）和 ${file}.pub.pem（OpenSSL），编号 ${numberInWords(key.number)}`,
      '请把公钥登在网站以外的地方（公告、政务公开目录），再放进仓库的 public/ 随站点发布',
    ].join('\n')}\n`,
  );
  return 0;
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ options: { published: text, key: text, 'new-key': text } }).values;
  } catch (error) {
    throw new OutputError(`参数有误：${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}
