import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Known, type Request, requestOf, type Wish } from '#cli/new/request.ts';
import { reportPath, skeletonOf } from '#cli/new/skeleton.ts';
import { BLANK } from '#cli/new/yaml-text.ts';
import { finish } from '#cli/outcome.ts';
import { OutputError } from '#cli/site-build.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { loadContent, loadSite, reportFiles } from '#load/content.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { contentFolder, fromUser } from '#load/folders.ts';
import { loadStandards } from '#load/standards.ts';

const USAGE =
  '用法：npm run new -- 单位 年度 [--project 项目编号] [--scope whole-unit|project] [--regime 评价体系] [--name 新单位名称] [--content 文件夹]';

/** Writes the skeleton of a report: `npm run new -- UNIT YEAR`. */
await finish(async () => {
  const { wish, folder } = readOptions(process.argv.slice(2));
  const known = knownIn(folder);
  const request = requestOf(wish, known);
  const path = reportPath(request);
  const text = skeletonOf(request, known);
  write(join(folder, path), text);
  process.stdout.write(`${relative(fromUser('.'), join(folder, path))}\n`);
  process.stderr.write(told(request, known, path, text));
  return 0;
});

function readOptions(args: string[]): { wish: Wish; folder: string } {
  const { values, positionals } = parse(args);
  const [unit, year, ...more] = positionals;
  if (unit === undefined || year === undefined || more.length > 0) throw new OutputError(`要写单位和年度；${USAGE}`);
  const { content, project, scope, regime, name } = values;
  return { wish: { unit, year, project, scope, regime, name }, folder: contentFolder(content) };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { project: text, scope: text, regime: text, name: text, content: text };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new OutputError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

/** The first report of a new site has no others to look at. */
function knownIn(folder: string): Known {
  if (reportFiles(folder).length > 0) return loadContent(folder);
  return { ...loadStandards(folderOnDisk(folder), builtInStandards()), site: loadSite(folder), reports: [] };
}

/** Opened for writing only where there is no such file, so that nobody's work is lost. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new OutputError(`已经有 ${file}，没有覆盖；要重新生成请先把它移走`);
  }
}

function told({ unitName, year, regime, last }: Request, { regimes }: Known, path: string, text: string): string {
  const inHead =
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .split(BLANK).length - 1;
  const inText = text.split('【请填写').length - 1;
  const source = last === undefined ? '没有找到以前的报告' : `旁注取自 ${last.front.year} 年的报告`;
  const template =
    regime === undefined
      ? '没有写评价体系（看不出本单位用哪个），可用的列在文件头里'
      : `评价体系 ${regime}（${regimes.get(regime)?.title ?? ''}）`;
  const blanks = `${inHead + inText} 处待填写（文件头 ${inHead} 处；正文 ${inText} 处，文件头填好以后校验才列出）`;
  return `已写好 ${unitName} ${year} 年度的报告，${blanks}；${template}；${source}\n填好后校验：npm run verify -- ${path}\n`;
}
