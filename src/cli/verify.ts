import { appendFileSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { refuseOutwardFolder } from '#cli/changed/linked-folder.ts';
import { verifyChanges } from '#cli/changed/verify-changes.ts';
import { verifyPublished } from '#cli/published.ts';
import { githubBlob, repositoryPrefix } from '#cli/repository.ts';
import { readOptions, USAGE, UsageError, type VerifyOptions, wantedOutput } from '#cli/verify-options.ts';
import { type Format, format } from '#format/formats.ts';
import { githubSummary } from '#format/github-summary.ts';
import { withoutCommands } from '#format/printable.ts';
import { allFindings, openCount, type Result, resultOf, type Scope, stoppedResult } from '#format/result.ts';
import { formatSuggestions, suggestionsJson } from '#format/suggestions.ts';
import { loadContent } from '#load/content.ts';
import { fromUser, PROJECT } from '#load/folders.ts';
import { ContentError, isSentence } from '#load/problem.ts';
import { readTextFile } from '#load/text-file.ts';
import { rules } from '#verify/rules/index.ts';
import { suggestRelations } from '#verify/suggest.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';
import { withoutNumbers } from '#verify/withheld.ts';

const { version: VERSION } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);
process.exitCode = main(process.argv.slice(2));

/** Exit status: 0 clean, 1 errors found, 2 usage or unreadable content, 3 a bug of ours. */
function main(args: string[]): number {
  try {
    const options = readOptions(args);
    if (options.help) {
      process.stdout.write(`${USAGE[options.language]}\n`);
      return 0;
    }
    const { published, publicKey, language } = options;
    if (published !== undefined) return verifyPublished(published, publicKey, language, options.format === 'json');
    if (options.suggest) {
      process.stdout.write(suggestions(options));
      return 0;
    }
    const result = run(options);
    write(options.format, result);
    return openCount(allFindings(result), 'error') === 0 ? 0 : 1;
  } catch (error) {
    return fail(error, args);
  }
}

/** Relations that the reports show and do not declare. */
function suggestions({ folder, language, files, format: name }: VerifyOptions): string {
  const verified = verify(loadContent(folder));
  const chosen = files.length === 0 ? undefined : chosenFiles(folder, files, verified);
  const reports = verified.reports
    .filter(({ subject }) => chosen === undefined || chosen.has(subject.report.path))
    .map(({ subject }) => ({ path: subject.report.path, suggestions: suggestRelations(subject) }));
  return name === 'json' ? suggestionsJson(reports) : formatSuggestions(reports, language);
}

function run({ folder, language, files, changed, preview }: VerifyOptions): Result {
  const scope = { rules, prefix: repositoryPrefix(folder), version: VERSION, textOf: readerIn(folder) };
  if (changed !== undefined) {
    const result = verifyChanges({ folder, base: changed.base, language, preview, scope });
    return files.length === 0 ? result : only(result, chosenFiles(folder, files, result));
  }
  refuseOutwardFolder(folder, process.env);
  const verified = verify(loadContent(folder));
  return resultOf(verified, language, {
    ...scope,
    files: files.length === 0 ? undefined : chosenFiles(folder, files, verified),
  });
}

/** What a change does to the named reports. */
function only(result: Result, paths: ReadonlySet<string>): Result {
  return {
    ...result,
    reports: result.reports.filter(({ subject }) => paths.has(subject.report.path)),
    broken: result.broken.filter(({ path }) => paths.has(path)),
    findings: [],
  };
}

function readerIn(folder: string): Scope['textOf'] {
  const texts = new Map<string, string | undefined>();
  return (path) => {
    if (texts.has(path)) return texts.get(path);
    const file = readTextFile(join(folder, path));
    const text = isSentence(file) ? undefined : withoutNumbers(file.text);
    texts.set(path, text);
    return text;
  };
}

/** Paths relative to the content folder of the files named by the user, from where the user stands or from the folder. */
function chosenFiles(
  folder: string,
  files: readonly string[],
  { reports, broken }: Pick<VerifiedContent, 'reports' | 'broken'>,
): Set<string> {
  const known = new Set([...reports.map(({ subject }) => subject.report.path), ...broken.map(({ path }) => path)]);
  return new Set(
    files.map((file) => {
      const inFolder = [fromUser(file), resolve(folder, file)].map((path) =>
        relative(folder, path).split(sep).join('/'),
      );
      const found = inFolder.find((path) => known.has(path));
      if (found !== undefined) return found;
      throw new UsageError(`内容文件夹 ${folder} 中没有报告 ${file}`, `${folder} has no report ${file}`);
    }),
  );
}

function write(name: Format, result: Result): void {
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stdout.write(format(name, result, colour));
  const summary = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (name === 'github' && summary !== '') appendFileSync(summary, githubSummary(result, githubBlob(process.env)));
}

/** One clear message on standard error; whatever a program reads from standard output is still one whole document. */
function fail(error: unknown, args: string[]): number {
  const { format: name, language } = wantedOutput(args);
  const status = error instanceof UsageError || error instanceof ContentError ? 2 : 3;
  const zh = error instanceof Error ? error.message : String(error);
  const en = error instanceof UsageError || error instanceof ContentError ? error.messageEn : zh;
  const told = status === 3 && error instanceof Error ? error.stack : undefined;
  process.stderr.write(withoutCommands(`${told ?? (language === 'zh' ? zh : en)}\n`));
  if (name !== 'text') write(name, stoppedResult(status, { zh, en }, language, { rules, version: VERSION }));
  return status;
}

/** `verify | head` closes the pipe early: nobody is left to be told. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
