import { groupsOf } from '#format/group.ts';
import { reportSection } from '#format/html-report.ts';
import { resultOf } from '#format/result.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { contentOf } from '#load/content-files.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { readStandards } from '#load/standards.ts';
import { rules } from '#verify/rules/index.ts';
import { verify } from '#verify/verify.ts';

/** The site's own settings and standards, and those of the program, as texts by path. */
export interface StandardTexts {
  own: Readonly<Record<string, string>>;
  builtIn: Readonly<Record<string, string>>;
}

export interface CheckedReport {
  /** The section of the HTML report: verdict, findings with their lines, checks with their numbers. */
  html: string;
  /** The same in one sentence. */
  summary: string;
  passed: boolean;
}

/**
 * Checks one report as `npm run verify` does. `context` are the unit's reports of the years beside it, by path; without
 * them, and without the attachments, what needs them is not evaluated.
 */
export function checkReport(
  path: string,
  text: string,
  standards: StandardTexts,
  context: Readonly<Record<string, string>>,
): CheckedReport {
  const files = folderInMemory({ ...standards.own, ...context, [path]: text });
  const verified = verify(contentOf(files, readStandards(folderInMemory(standards.builtIn))));
  const textOf = (file: string) => (file === path ? text : undefined);
  const result = resultOf(verified, 'zh', { files: new Set([path]), rules, textOf });
  const verdict = verdictOf(result);
  const sections = groupsOf(result).map((group, index) => reportSection(group, index, result).html);
  return { html: sections.join('\n'), summary: verdictLine(verdict, 'zh'), passed: verdict.passed };
}
