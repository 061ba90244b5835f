import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CheckOptions } from '#cli/pull-request/options.ts';
import { githubBlob } from '#cli/repository.ts';
import { formatCodeQuality } from '#format/code-quality.ts';
import { format } from '#format/formats.ts';
import { githubSummary } from '#format/github-summary.ts';
import type { Result } from '#format/result.ts';

type Wanted = Pick<CheckOptions, 'annotations' | 'summary' | 'sarif'> & Partial<Pick<CheckOptions, 'codeQuality'>>;

/**
 * Tells the result to everybody who asked: the log or GitHub's annotations on standard output, the comment, SARIF and GitLab's
 * report as files, and GitHub's job summary, which has the findings that the annotations leave out.
 */
export function writeOutputs(result: Result, wanted: Wanted, env: NodeJS.ProcessEnv): void {
  process.stdout.write(format(wanted.annotations === 'github' ? 'github' : 'text', result, false));
  if (wanted.summary !== undefined) write(wanted.summary, format('markdown', result, false));
  if (wanted.sarif !== undefined) write(wanted.sarif, format('sarif', result, false));
  if (wanted.codeQuality !== undefined) write(wanted.codeQuality, formatCodeQuality(result));
  const steps = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (steps !== '') appendFileSync(steps, githubSummary(result, githubBlob(env)));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
