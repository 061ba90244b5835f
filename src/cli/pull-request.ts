import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyChanges } from '#cli/changed/verify-changes.ts';
import { readCheckOptions, wantedFiles } from '#cli/pull-request/options.ts';
import { writeOutputs } from '#cli/pull-request/outputs.ts';
import { repositoryPrefix } from '#cli/repository.ts';
import { withoutCommands } from '#format/printable.ts';
import { allFindings, openCount, type Scope, stoppedResult } from '#format/result.ts';
import { PROJECT } from '#load/folders.ts';
import { ContentError, isSentence } from '#load/problem.ts';
import { readTextFile } from '#load/text-file.ts';
import { rules } from '#verify/rules/index.ts';
import { withoutNumbers } from '#verify/withheld.ts';

const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };

/**
 * Checks a proposed change of content: what GitHub, GitLab, Gitee or a hook of a plain Git server calls. Run it from a
 * checkout of the branch that the change is proposed for; what is proposed is read as data and none of it runs.
 */
process.exitCode = main(process.argv.slice(2), process.env);

/** Exit status: 0 may be published, 1 errors found, 2 nothing to check or to check against, 3 a bug of ours. */
function main(args: string[], env: NodeJS.ProcessEnv): number {
  try {
    const options = readCheckOptions(args, env);
    const { folder, base, language, preview } = options;
    const result = verifyChanges({ folder, base, language, preview, scope: scopeOf(folder), env });
    writeOutputs(result, options, env);
    return openCount(allFindings(result), 'error') === 0 ? 0 : 1;
  } catch (error) {
    return fail(error, args, env);
  }
}

function scopeOf(folder: string): Partial<Omit<Scope, 'files'>> {
  const textOf = (path: string) => {
    const file = readTextFile(join(folder, path));
    return isSentence(file) ? undefined : withoutNumbers(file.text);
  };
  return { rules, version, prefix: repositoryPrefix(folder), textOf };
}

/** Every place where somebody looks for a verdict says that there is none, and why. */
function fail(error: unknown, args: string[], env: NodeJS.ProcessEnv): number {
  const wanted = wantedFiles(args);
  const status = error instanceof ContentError ? 2 : 3;
  // The reasons are those of `verify --changed`, which the caller of this script did not write.
  const plain = (message: string) => message.replace(/^--changed[：:] ?/, '');
  const zh = plain(error instanceof Error ? error.message : String(error));
  const en = error instanceof ContentError ? plain(error.messageEn) : zh;
  writeOutputs(stoppedResult(status, { zh, en }, wanted.language, { rules, version }), wanted, env);
  const told = status === 3 && error instanceof Error ? error.stack : undefined;
  process.stderr.write(withoutCommands(`${told ?? (wanted.language === 'zh' ? zh : en)}\n`));
  return status;
}
