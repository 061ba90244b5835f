import type { Group } from '#format/group.ts';
import type { Language, Result } from '#format/result.ts';
import type { Finding } from '#schema/finding.ts';
import type { Outcome } from '#verify/check.ts';

type Words = Readonly<Record<Language, string>>;

export const OUTCOMES: Readonly<Record<Outcome, Words>> = {
  exact: { zh: '精确成立', en: 'exact' },
  rounding: { zh: '舍入内成立', en: 'rounding' },
  failed: { zh: '不成立', en: 'failed' },
  waived: { zh: '已说明', en: 'waived' },
  'not-evaluated': { zh: '未评估', en: 'not evaluated' },
};

export const STATUSES: Readonly<Record<Group['status'], Words>> = {
  verified: { zh: '已校验', en: 'verified' },
  waived: { zh: '有说明', en: 'waived' },
  failed: { zh: '未通过', en: 'failed' },
  unverified: { zh: '未作校验', en: 'not verified' },
  broken: { zh: '无法读取', en: 'cannot be read' },
  file: { zh: '其他文件', en: 'not a report' },
};

/** What a person has to do with a finding. */
export type Weight = 'error' | 'warning' | 'waived';

export const WEIGHTS: Readonly<Record<Weight, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  waived: { zh: '已说明', en: 'waived' },
};

export function weightOf({ waived, severity }: Finding): Weight {
  return waived === null ? severity : 'waived';
}

/** “说明：…（编者，2026-11-23）” */
export function waiverText({ waived }: Finding, language: Language): string | undefined {
  if (waived === null) return undefined;
  const { reason, by, date } = waived;
  return language === 'zh' ? `说明：${reason}（${by}，${date}）` : `waiver: ${reason} (${by}, ${date})`;
}

/** `东湖图书馆 2023年度`; of a badly named report its file name, of other files the kind of file. */
export function headingOf({ heading, status }: Group, language: Language): string {
  if (heading === null) return STATUSES[status][language];
  const { unit, project, year } = heading;
  const name = project === null ? unit : `${unit} ${project}`;
  if (year === 0) return name;
  return language === 'zh' ? `${name} ${year}年度` : `${name} ${year}`;
}

/** Name of a figure in a report: its label, else its id. */
export function figureLabel({ report }: Group, figure: string): string {
  const { figures, content } = report?.subject ?? {};
  return figures?.get(figure)?.label ?? content?.metrics.get(figure)?.label ?? figure;
}

/** Title of a rule, or what a finding of the reader of files is about. */
export function ruleTitle(rule: string, { rules, language }: Pick<Result, 'rules' | 'language'>): string {
  return rules.find(({ id }) => id === rule)?.title[language] ?? READING[rule]?.[language] ?? rule;
}

/** Findings that come before any rule: files that cannot be read, waivers, settings. */
const READING: Readonly<Record<string, Words>> = {
  'frontmatter-syntax': { zh: '文件头写法有误', en: 'the frontmatter is not written as YAML' },
  'frontmatter-schema': { zh: '内容与格式不符', en: 'a value of the wrong shape' },
  'mdx-syntax': { zh: '正文写法有误', en: 'the text is not valid MDX' },
  'mdx-safety': { zh: '正文含有不允许的内容', en: 'the text holds what is not allowed' },
  'report-path': { zh: '文件名与内容不符', en: 'file name and content disagree' },
  'duplicate-metric': { zh: '口径重复', en: 'a metric declared twice' },
  'unit-register': { zh: '单位登记互相矛盾', en: 'units that contradict one another' },
  'unreadable-file': { zh: '文件无法读取', en: 'a file that cannot be read' },
  'unknown-file': { zh: '不认识的文件', en: 'a file that nothing reads' },
  'site-severity': { zh: '严重程度设置有误', en: 'severity of a rule that does not exist' },
  'waiver-target': { zh: '说明的对象有误', en: 'a waiver that names nothing' },
  'waiver-unmatched': { zh: '说明没有对应的问题', en: 'a waiver that matches no finding' },
  'waiver-approver': { zh: '说明人无权说明', en: 'a waiver by someone who is no approver' },
  'deleted-report': { zh: '删去了已公布的报告', en: 'a published report was deleted' },
  'withdrawn-report': { zh: '撤回的报告还在刊登', en: 'a withdrawn report is still there' },
  'taken-down': { zh: '刊登了已撤下的版本', en: 'a version that was taken down' },
  'outside-content': { zh: '内容的修改还动了别的文件', en: 'a change of content touches other files' },
  'severity-lowered': { zh: '规则降为提醒', en: 'a rule made a warning' },
  'approver-added': { zh: '增加了批准人', en: 'an approver was added' },
  'unreadable-content': { zh: '内容无法读取', en: 'the content cannot be read' },
  'internal-error': { zh: '程序出错', en: 'an error of the program' },
};
