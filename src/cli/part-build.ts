import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '#cli/checked-content.ts';
import { OutputError } from '#cli/output-error.ts';
import { makeSite } from '#cli/site-build.ts';
import { stagingFolder } from '#cli/staging.ts';
import { PART_MARK } from '#integrations/build-cache.ts';
import { parseShard } from '#integrations/shard.ts';

/**
 * Builds the part of a site that one of several machines makes, for `merge` to join with the others: its reports verified,
 * their pages, their units' pages, files and cards.
 */
export async function buildPart(content: string, output: string, text: string): Promise<number> {
  if (parseShard(text) === undefined) {
    throw new OutputError(`--shard 应为“第几个/共几个”，如 2/3；现为“${text}”`);
  }
  openPart(output);
  process.env['MINGZHANG_SHARD'] = text;
  process.env['MINGZHANG_PART'] = output;
  if (!(await checkContent(content))) {
    process.stderr.write('没有生成：先更正以上错误，或在 waivers 中公开说明\n');
    return 1;
  }
  const staging = stagingFolder();
  try {
    await makeSite(content, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  process.stderr.write(`已生成第 ${text} 部分 ${output}；各部分齐了用 npm run merge 合并\n`);
  return 0;
}

/** An empty folder with our mark, in place of a part of before. */
function openPart(output: string): void {
  if (existsSync(output) && readdirSync(output).length > 0) {
    if (!existsSync(join(output, PART_MARK))) {
      throw new OutputError(`输出文件夹 ${output} 不为空，也不是本工具生成的部分；请换一个文件夹或先清空它`);
    }
    rmSync(output, { recursive: true });
  }
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, PART_MARK), 'Made by mingzhang build --shard; merge joins such parts to a site.\n');
}
