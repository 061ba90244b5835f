import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import type { Rule } from '#verify/rule.ts';
import type { Proposal } from '#verify/subject.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

/** Parts of a report that a test writes; the rest is filled in. */
export interface ReportParts {
  year?: number;
  unit?: string;
  /** Frontmatter lines besides title, unit, year and scope: YAML. */
  front?: string;
  /** The narrative: MDX. */
  body?: string;
}

export const SITE = 'name: 测试站\npublisher: 测试\naddress: https://test.example\napprovers: [编者]\n';

/** A report as a file: its path and its text. */
export function reportFile({ year = 2023, unit = 'library', front = '', body = '' }: ReportParts): [string, string] {
  const [, project] = /^project: (\S+)$/m.exec(front) ?? [];
  const scope = project === undefined ? 'whole-unit' : 'project';
  const head = `title: 自评报告\nunit: ${unit}\nunitName: 测试单位\nyear: ${year}\nscope: ${scope}\n`;
  const path = `reports/${year}/${unit}${project === undefined ? '' : `.${project}`}.mdx`;
  return [path, `---\n${head}${front.trim()}\n---\n${body.trim()}\n`];
}

/** Verifies reports written in a test, with other files (`site.yaml`, `regimes/x.yaml` …) beside them. */
export function verifyReports(
  reports: readonly ReportParts[],
  files: Readonly<Record<string, string>> = {},
  rules?: readonly Rule[],
  proposal?: Proposal,
  today?: string,
): VerifiedContent {
  const all = { 'site.yaml': SITE, ...Object.fromEntries(reports.map(reportFile)), ...files };
  return verify(readContent(folderInMemory(all)), rules, undefined, proposal, today);
}
