import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { finish } from '#cli/outcome.ts';
import { OutputError } from '#cli/site-build.ts';
import { generateContent } from '#generate/content.ts';
import { fromUser } from '#load/folders.ts';

const USAGE = '用法：npm run generate -- --reports 份数 [--seed 种子] --out 空文件夹';

/** Writes a fictional content folder: `npm run generate -- --reports N --seed S --out DIR`. */
await finish(async () => {
  const { reports, seed, out } = readOptions(process.argv.slice(2));
  const { files } = generateContent({ reports, seed });
  for (const [path, text] of Object.entries(files)) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  process.stderr.write(`已生成 ${reports} 份虚构报告（种子 ${seed}），均标明示例：${out}\n`);
  return 0;
});

function readOptions(args: string[]): { reports: number; seed: string; out: string } {
  const { reports: wanted = '', seed = '1', out = '' } = parse(args);
  const reports = Number(wanted);
  if (!/^\d{1,6}$/.test(wanted) || reports === 0) throw new OutputError(`--reports 应为 1 到 999999 的整数；${USAGE}`);
  if (out === '') throw new OutputError(`缺少 --out；${USAGE}`);
  const folder = fromUser(out);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new OutputError(`${folder} 不是空文件夹，不会覆盖；${USAGE}`);
  return { reports, seed, out: folder };
}

function parse(args: string[]) {
  try {
    const options = { reports: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OutputError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}
