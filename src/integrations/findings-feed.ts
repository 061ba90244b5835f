import { join } from 'node:path';
import { type Group, groupsOf } from '#format/group.ts';
import type { Result } from '#format/result.ts';
import { formatGroup } from '#format/text.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { weightOf } from '#format/words.ts';
import { isSentence } from '#load/problem.ts';
import { readTextFile } from '#load/text-file.ts';

/** What the dev server shows beside the pages: the text of the command line, file by file. */
export interface FindingsNews {
  passed: boolean;
  /** One line: the verdict, or why the content could not be read. */
  verdict: string;
  files: readonly FileNews[];
}

export interface FileNews {
  /** Relative to the content folder. */
  path: string;
  errors: number;
  warnings: number;
  /** As `npm run verify -- FILE` prints it. */
  text: string;
}

let latest: FindingsNews | undefined;
const listeners = new Set<(news: FindingsNews) => void>();

/** What was found in a content folder; excerpts show files that cannot be read as reports, too. */
export function announce(folder: string, result: Result): void {
  const shown: Result = { ...result, textOf: (path) => result.textOf(path) ?? textIn(folder, path) };
  const groups = groupsOf(shown).filter(({ findings }) => findings.length > 0);
  const verdict = verdictOf(shown);
  const files = groups.map((group) => fileNews(group, shown));
  tell({ passed: verdict.passed, verdict: verdictLine(verdict, 'zh'), files });
}

/** The content could not be read at all. */
export function announceFailure(message: string): void {
  tell({ passed: false, verdict: message, files: [] });
}

/** Calls with the latest news, if there is any, and with all that follows. */
export function onNews(listen: (news: FindingsNews) => void): void {
  listeners.add(listen);
  if (latest !== undefined) listen(latest);
}

function tell(news: FindingsNews): void {
  latest = news;
  for (const listen of listeners) listen(news);
}

function textIn(folder: string, path: string): string | undefined {
  const file = readTextFile(join(folder, path));
  return isSentence(file) ? undefined : file.text;
}

function fileNews(group: Group, result: Result): FileNews {
  const count = (weight: ReturnType<typeof weightOf>) =>
    group.findings.filter((one) => weightOf(one) === weight).length;
  return {
    path: group.path,
    errors: count('error'),
    warnings: count('warning'),
    text: formatGroup(group, result, false),
  };
}
