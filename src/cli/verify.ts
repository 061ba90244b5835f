import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { formatJson } from '#format/json.ts';
import { allFindings, type Language, openCount, resultOf } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { loadContent } from '#load/content.ts';
import { contentFolder, fromUser } from '#load/folders.ts';
import { ContentError } from '#load/problem.ts';
import { verify } from '#verify/verify.ts';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  folder: string;
  format: Format;
  language: Language;
  files: string[];
}

class UsageError extends Error {
  override name = 'UsageError';
}

const USAGE = `用法：npm run verify -- [--content 文件夹] [--format ${FORMATS.join('|')}] [--lang zh|en] [文件…]`;

process.exitCode = main(process.argv.slice(2));

/** Exit status: 0 clean, 1 errors found, 2 usage or unreadable content, 3 a bug of ours. */
function main(args: string[]): number {
  let format: Format = args.some(
    (arg, index) => arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  )
    ? 'json'
    : 'text';
  try {
    const options = readOptions(args);
    format = options.format;
    return run(options);
  } catch (error) {
    return fail(error, format);
  }
}

function run({ folder, format, language, files }: Options): number {
  const verified = verify(loadContent(folder));
  const result = resultOf(verified, language, files.length === 0 ? undefined : chosenFiles(folder, files, verified));
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stdout.write(format === 'json' ? formatJson(result) : formatText(result, colour));
  return openCount(allFindings(result), 'error') === 0 ? 0 : 1;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const { format = 'text', lang = 'zh' } = values;
  if (!FORMATS.includes(format as Format)) throw new UsageError(`没有格式 ${format}；${USAGE}`);
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`没有语言 ${lang}；${USAGE}`);
  return { folder: contentFolder(values.content), format: format as Format, language: lang, files: positionals };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { content: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

/** Paths relative to the content folder of the files named by the user, from where the user stands or from the folder. */
function chosenFiles(
  folder: string,
  files: readonly string[],
  { reports, broken }: ReturnType<typeof verify>,
): Set<string> {
  const known = new Set([...reports.map(({ subject }) => subject.report.path), ...broken.map(({ path }) => path)]);
  return new Set(
    files.map((file) => {
      const inFolder = [fromUser(file), resolve(folder, file)].map((path) =>
        relative(folder, path).split(sep).join('/'),
      );
      const found = inFolder.find((path) => known.has(path));
      if (found === undefined) throw new UsageError(`内容文件夹 ${folder} 中没有报告 ${file}`);
      return found;
    }),
  );
}

/** One clear message on standard error; with --format json standard output is still one document. */
function fail(error: unknown, format: Format): number {
  const expected = error instanceof UsageError || error instanceof ContentError;
  const message = error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${message}\n`);
  if (format === 'json') {
    const status = expected ? 2 : 3;
    const summary = {
      reports: 0,
      errors: 1,
      warnings: 0,
      checks: { exact: 0, rounding: 0, failed: 0, waived: 0, notEvaluated: 0 },
    };
    const found = [
      {
        path: '',
        rule: status === 2 ? 'unreadable-content' : 'internal-error',
        severity: 'error',
        line: 1,
        column: 1,
        endColumn: 1,
        message: error instanceof Error ? error.message : String(error),
      },
    ];
    process.stdout.write(`${JSON.stringify({ version: 1, summary, reports: [], findings: found }, null, 2)}\n`);
  }
  return expected ? 2 : 3;
}
