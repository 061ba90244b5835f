import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '#cli/checked-content.ts';
import { finish } from '#cli/outcome.ts';
import { buildSite, OutputError } from '#cli/site-build.ts';
import { cacheFolder } from '#integrations/build-cache.ts';
import { isPart, takeParts } from '#integrations/merged-parts.ts';
import { contentFolder, fromUser, outputFolder } from '#load/folders.ts';

const USAGE = '用法：npm run merge -- 部分… [--content 文件夹] [--out 文件夹]';

/** Joins what `build -- --shard i/n` made on several machines into one site: `npm run merge -- PART… [--out DIR]`. */
await finish(async () => {
  const { values, positionals } = readOptions();
  const content = contentFolder(values.content);
  const output = outputFolder(values.out);
  const parts = positionals.map(fromUser);
  if (parts.length === 0) throw new OutputError(`没有写要合并的部分；${USAGE}`);
  const foreign = parts.find((part) => !isPart(part));
  if (foreign !== undefined) throw new OutputError(`${foreign} 不是 build -- --shard 生成的部分；${USAGE}`);
  // A merge takes nothing from builds of before, only from the parts.
  rmSync(cacheFolder(content), { recursive: true, force: true });
  await takeParts(content, parts);
  if (!(await checkContent(content))) {
    process.stderr.write('没有发布：先更正以上错误，或在 waivers 中公开说明\n');
    return 1;
  }
  await buildSite(content, output);
  process.stderr.write(`已由 ${parts.length} 个部分合并生成 ${output}\n`);
  return 0;
});

function readOptions() {
  try {
    const options = { content: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new OutputError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}
