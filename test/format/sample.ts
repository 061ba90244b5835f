import { type Language, type Result, resultOf } from '#format/result.ts';
import type { Finding } from '#schema/finding.ts';
import { relation } from '#verify/rules/relation.ts';
import { yearInProse } from '#verify/rules/year-in-prose.ts';
import { SITE, verifyReports } from '../verify/content-of.ts';

/** Of the many rules two: what the formats print must not change with every new rule. */
export const RULES = [relation, yearInProse];

const figures = (expenditure: string) =>
  `figures:\n  expenditure: ${expenditure}\n  expenditure.basic: 49.70万元\n  expenditure.project: 80.05万元`;

const LAST_YEAR = { year: 2022, front: figures('129.75万元'), body: '支出129.75万元，其中基本支出49.70万元。' };

const WRONG = {
  front: `${figures('129.57万元')}
  rate: { label: 办结率, value: 99.56% }
  done: { label: 办结, value: 176544件 }
  all: { label: 受理, value: 177321件 }
  total: { label: 合计, value: 8件 }
  a: { label: 甲, value: 3件 }
  b: { label: 乙, value: 4件 }
relations:
  - rate = done / all
  - total = a + b
waivers:
  - { rule: relation, relation: total = a + b, reason: 原文“如此”，<照录>。, by: 编者, date: 2024-05-01 }`,
  body: '本单位的各项收支均按照年初预算和有关财经制度执行，2022年支出129.57万元，基本支出49.70万元，办结率99.56%。',
};

const BROKEN =
  '---\ntitle: 自评报告\nunit: archive\nyear: 2023\nscope: whole-unit\nfigures:\n  income: 439.62\n---\n正文\n';

const FILES: Readonly<Record<string, string>> = {
  'site.yaml': SITE,
  'reports/2023/archive.mdx': BROKEN,
  '附件/自评 报告(一),100%.docx': '',
};

const SCOPE = { rules: RULES, prefix: 'content/', version: '1.2.3', textOf: (path: string) => FILES[path] };
const WITH_FINDINGS = verifyReports([LAST_YEAR, WRONG], FILES, RULES);
const WITHOUT = verifyReports([LAST_YEAR], {}, RULES);

/** A sound report, a wrong one with a waiver, one that cannot be read, and a file that is none, with a Chinese name. */
export function sampleResult(language: Language = 'zh'): Result {
  return resultOf(WITH_FINDINGS, language, SCOPE);
}

/** Content without any finding. */
export function cleanResult(): Result {
  return resultOf(WITHOUT, 'zh', SCOPE);
}

/** The same result with other words: what a clerk's file may hold is up to nobody. */
export function withText(result: Result, text: string): Result {
  const change = (finding: Finding): Finding => ({
    ...finding,
    path: `${finding.path}${text}`,
    found: text,
    expected: text,
    message: text,
    messageEn: text,
    waived: finding.waived === null ? null : { reason: text, by: text, date: text },
    hypotheses: finding.hypotheses.map((one) => ({ ...one, replace: text, with: text })),
  });
  return {
    ...result,
    reports: result.reports.map((report) => ({
      ...report,
      findings: report.findings.map(change),
      checks: report.checks.map((check) => ({ ...check, statement: text, published: text, reason: text })),
    })),
    broken: result.broken.map((report) => ({ ...report, unit: text, findings: report.findings.map(change) })),
    findings: result.findings.map(change),
  };
}
