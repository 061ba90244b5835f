import { parseArgs } from 'node:util';
import { refuseOutwardFolder } from '#cli/changed/linked-folder.ts';
import { checkContent } from '#cli/checked-content.ts';
import { finish } from '#cli/outcome.ts';
import { buildPart } from '#cli/part-build.ts';
import { checkHistory } from '#cli/publishable-history.ts';
import { buildSite, OutputError } from '#cli/site-build.ts';
import { contentFolder, outputFolder } from '#load/folders.ts';

await finish(async () => {
  const { values } = readOptions();
  const content = contentFolder(values.content);
  const output = outputFolder(values.out);
  refuseOutwardFolder(content, process.env);
  if (values.shard !== undefined) return buildPart(content, output, values.shard);
  if (!(await checkContent(content))) {
    process.stderr.write('没有发布：先更正以上错误，或在 waivers 中公开说明\n');
    return 1;
  }
  if (!checkHistory(content, process.env, true)) return 2;
  await buildSite(content, output);
  process.stderr.write(`已生成 ${output}\n`);
  return 0;
});

function readOptions() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ options: { content: text, out: text, shard: text } });
  } catch (error) {
    const usage = '用法：npm run build -- [--content 文件夹] [--out 文件夹] [--shard 第几个/共几个]';
    throw new OutputError(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}
