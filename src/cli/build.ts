import { parseArgs } from 'node:util';
import { checkContent } from '#cli/checked-content.ts';
import { finish } from '#cli/outcome.ts';
import { buildSite, OutputError } from '#cli/site-build.ts';
import { contentFolder, outputFolder } from '#load/folders.ts';

await finish(async () => {
  const { values } = readOptions();
  const content = contentFolder(values.content);
  const output = outputFolder(values.out);
  if (!checkContent(content)) {
    process.stderr.write('没有发布：先更正以上错误，或在 waivers 中公开说明\n');
    return 1;
  }
  await buildSite(content, output);
  process.stderr.write(`已生成 ${output}\n`);
  return 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
  } catch (error) {
    const usage = '用法：npm run build -- [--content 文件夹] [--out 文件夹]';
    throw new OutputError(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}
