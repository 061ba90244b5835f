import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OutputError } from '#cli/site-build.ts';
import { contentFolder, fromUser } from '#load/folders.ts';
import { Slug } from '#schema/id.ts';

/** What the command line of `import` asks for. */
export interface ImportOptions {
  /** Absolute paths. */
  files: string[];
  /** Content folder whose units, metrics and regimes are known. */
  folder: string;
  /** Content folder that the report is written into; made where there is none. */
  out: string;
  unit: string | undefined;
  year: number | undefined;
  /** Id of the project. */
  project: string | undefined;
  force: boolean;
  help: boolean;
}

export const IMPORT_USAGE =
  '用法：npm run import -- 文件… [--unit 单位编号或名称] [--year 年度] [--project 项目编号] [--out 内容文件夹] [--content 内容文件夹] [--force]\n' +
  '同一份报告的几个文件（自评报告、数据表、评分表）一起写出；可以是 .docx、.xlsx、.csv、.pdf、.txt、.md';

const OPTIONS = {
  unit: { type: 'string' },
  year: { type: 'string' },
  project: { type: 'string' },
  out: { type: 'string' },
  content: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function readImportOptions(args: string[]): ImportOptions {
  const { values, positionals } = parse(args);
  const { unit, year, project, out, content, force = false, help = false } = values;
  if (positionals.length === 0 && !help) throw new OutputError(`没有写要导入的文件\n${IMPORT_USAGE}`);
  if (year !== undefined && !/^(?:199\d|20\d\d)$/.test(year))
    throw new OutputError(`--year 应为四位年份，如 2023，现为“${year}”\n${IMPORT_USAGE}`);
  if (project !== undefined && !Slug.safeParse(project).success)
    throw new OutputError(
      `--project“${project}”应为项目编号：小写字母、数字和连字符，如 old-communities\n${IMPORT_USAGE}`,
    );
  const target = out === undefined ? contentFolder(content) : fromUser(out);
  // A folder that is a content folder itself knows its own units and regimes.
  const folder = content === undefined && existsSync(join(target, 'site.yaml')) ? target : contentFolder(content);
  return {
    files: positionals.map(fromUser),
    folder,
    out: target,
    unit,
    year: year === undefined ? undefined : Number(year),
    project,
    force,
    help,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new OutputError(`参数有误：${error instanceof Error ? error.message : ''}\n${IMPORT_USAGE}`);
  }
}
