import { type Group, groupsOf } from '#format/group.ts';
import { reportSection } from '#format/html-report.ts';
import { resultOf } from '#format/result.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { type Content, contentOf } from '#load/content-files.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { readStandards } from '#load/standards.ts';
import { rules } from '#verify/rules/index.ts';
import { figuresOfReport } from '#verify/subject.ts';
import { outcomeOf } from '#verify/suggest/proposal.ts';
import { suggestRelations } from '#verify/suggest.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

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

/** A report and what it is checked against. */
export interface Submission {
  path: string;
  /** Name of the file that was handed in, for a text that does not say which report it is. */
  name?: string | undefined;
  text: string;
  standards: StandardTexts;
  /** The unit's reports of the years beside it, by path. */
  context: Readonly<Record<string, string>>;
  /** The same report as the site publishes it: a figure that changes needs a correction. */
  published?: string | undefined;
}

/** Checks one report as `npm run verify` does; what lacks last year's report or an attachment is not evaluated. */
export function checkReport(submission: Submission): CheckedReport {
  const { path, text } = submission;
  const textOf = (file: string) => (file === path ? text : undefined);
  const result = resultOf(verified(submission), 'zh', { files: new Set([path]), rules, textOf });
  const verdict = verdictOf(result);
  const sections = groupsOf(result).map((group, index) => reportSection(named(group, submission), index, result).html);
  return { html: sections.join('\n'), summary: verdictLine(verdict, 'zh'), passed: verdict.passed };
}

/** A text that does not say which report it is stands under the name of its file. */
function named(group: Group, { name = '' }: Submission): Group {
  return group.heading?.year === 0 ? { ...group, heading: null, path: name === '' ? '未识别的报告' : name } : group;
}

/** Relations that the words of the report show and that hold, as the import proposes them. */
export function shownRelations(submission: Submission): string[] {
  return verified(submission)
    .reports.filter(({ subject }) => subject.report.path === submission.path)
    .flatMap(({ subject }) =>
      suggestRelations(subject)
        .map(({ relation }) => relation)
        .filter((relation) => ['exact', 'rounding'].includes(outcomeOf(subject, relation) ?? '')),
    );
}

function verified(submission: Submission): VerifiedContent {
  const { path, text, published } = submission;
  const before = published === undefined || published === text ? undefined : contentWith(submission, published);
  const report = before?.reports.find((one) => one.path === path);
  const was =
    before === undefined || report === undefined ? undefined : { report, figures: figuresOfReport(before, report) };
  const proposal = was === undefined ? undefined : { published: () => was, isAuthor: () => false };
  return verify(contentWith(submission, text), rules, (one) => one.path === path, proposal);
}

function contentWith({ path, standards, context }: Submission, text: string): Content {
  const texts = folderInMemory({ ...standards.own, ...context, [path]: text });
  const files = { ...texts, attachmentsElsewhere: true };
  return contentOf(files, readStandards(folderInMemory(standards.builtIn)));
}
