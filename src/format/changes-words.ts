import type { ContentChanges, FileChange, OutcomeChange, ReportChange } from '#derive/content-changes.ts';
import type { FigureChange } from '#derive/figure-changes.ts';
import type { ParticularChange } from '#derive/particular-changes.ts';
import type { Language } from '#format/result.ts';
import { OUTCOMES } from '#format/words.ts';
import type { Outcome } from '#verify/check.ts';
import type { Coverage } from '#verify/verified-report.ts';

type Words = Readonly<Record<Language, string>>;

export const CHANGES: Readonly<Record<ReportChange['change'], Words>> = {
  added: { zh: '新报告', en: 'new' },
  modified: { zh: '有修改', en: 'changed' },
  renamed: { zh: '改名', en: 'renamed' },
  deleted: { zh: '删去', en: 'deleted' },
  affected: { zh: '受影响', en: 'affected' },
};

export const FILES: Readonly<Record<FileChange['status'], Words>> = {
  added: { zh: '新增', en: 'added' },
  modified: { zh: '修改', en: 'modified' },
  renamed: { zh: '改名', en: 'renamed' },
  deleted: { zh: '删除', en: 'deleted' },
};

/** Headings and sentences of what a change does. */
export const SAID = {
  zh: {
    title: '这次修改',
    figures: '数字的变化',
    figureColumns: ['数据', '原数', '新数', '差', '增减', '勘误'],
    checks: '校验结果的变化',
    checkColumns: ['校验项', '原来', '现在'],
    waiversAdded: '新加的说明',
    waiversRemoved: '去掉的说明',
    waiverColumns: ['规则', '针对', '理由', '批准人', '日期', '请注意'],
    particulars: '其他变化',
    particularColumns: ['文件', '项', '原来', '现在'],
    files: '文件',
    outside: '内容文件夹以外的文件',
    preview: '预览',
    shared: (files: string) => `改了 ${files}，全部报告重新校验过`,
    unreadable: {
      after: '读不了，未比较；先改好上面指出的问题，再看数字的变化',
      before: '原来的版本读不了，未比较',
    },
    nothing: '内容没有变化。',
    none: '—',
    noCorrection: '没有勘误',
    sameValue: '数值未变',
    fresh: '新增',
    gone: '不再公布',
    revision: '数据修订',
    error: '差错更正',
  },
  en: {
    title: 'This change',
    figures: 'Figures',
    figureColumns: ['Figure', 'Before', 'Now', 'Difference', 'Change', 'Correction'],
    checks: 'Checks',
    checkColumns: ['Check', 'Before', 'Now'],
    waiversAdded: 'Waivers added',
    waiversRemoved: 'Waivers removed',
    waiverColumns: ['Rule', 'About', 'Reason', 'By', 'Date', 'Note'],
    particulars: 'Other changes',
    particularColumns: ['File', 'Key', 'Before', 'Now'],
    files: 'Files',
    outside: 'Files outside the content folder',
    preview: 'Preview',
    shared: (files: string) => `${files} changed: all reports were verified again`,
    unreadable: {
      after: 'cannot be read and was not compared; mend what is found in it first',
      before: 'could not be read as it was and was not compared',
    },
    nothing: 'The content is the same.',
    none: '–',
    noCorrection: 'none',
    sameValue: 'same value',
    fresh: 'new',
    gone: 'no longer published',
    revision: 'revision',
    error: 'error',
  },
} as const;

/** Figure, before, now, difference, change in %, correction; for a table. */
export function figureCells(change: FigureChange, report: ReportChange, language: Language): string[] {
  const { label, before, after, difference, percent } = change;
  const said = SAID[language];
  return [
    label,
    before ?? said.none,
    after ?? said.gone,
    difference ?? '',
    percent ?? '',
    correctionCell(change, report, language),
  ];
}

function correctionCell(
  { before, same, corrected, figure }: FigureChange,
  report: ReportChange,
  language: Language,
): string {
  const said = SAID[language];
  if (before === null || report.change === 'added') return report.change === 'added' ? '' : said.fresh;
  if (same) return said.sameValue;
  if (corrected !== null) return said[corrected];
  // Scores have no corrections, they belong to no figure.
  return figure.startsWith('score/') ? said.none : said.noCorrection;
}

/** Keys that reviewers of reports know by another word. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['title', '标题'],
  ['unit', '单位'],
  ['unitName', '单位名称'],
  ['name', '名称'],
  ['aliases', '别名'],
  ['parent', '上级'],
  ['predecessor', '前身'],
  ['region', '地区'],
  ['level', '级别'],
  ['code', '代码'],
  ['year', '年度'],
  ['prepared', '填报日期'],
  ['published', '公开日期'],
  ['basis', '依据'],
  ['regime', '评价体系'],
  ['relations', '勾稽关系'],
  ['attachments', '附件'],
  ['sample', '示例'],
]);

/** File, key, before, now; for a table. */
export function particularCells({ path, key, before, after }: ParticularChange, language: Language): string[] {
  const word = language === 'zh' ? KEYS.get(key) : undefined;
  const { none } = SAID[language];
  return [path, word === undefined ? key : `${word} ${key}`, before ?? none, after ?? none];
}

export function outcomeWord(outcome: Outcome | null, language: Language): string {
  return outcome === null ? SAID[language].none : OUTCOMES[outcome][language];
}

/** What matters most stands first: what fails now. */
export function byUrgency(a: OutcomeChange, b: OutcomeChange): number {
  const urgency = ({ before, after }: OutcomeChange) => (after === 'failed' ? 0 : before === 'failed' ? 1 : 2);
  return urgency(a) - urgency(b);
}

/** `54/54` of the numbers bound, `31` in checks. */
export function coverageText({ numbers, bound, checked }: Coverage, language: Language): string {
  const share = numbers === 0 ? '' : ` ${Math.floor((100 * bound) / numbers)}%`;
  return language === 'zh'
    ? `${numbers} 个数中 ${bound} 个对上数据${share === '' ? '' : `（${share.trim()}）`}，${checked} 个参加校验`
    : `${bound} of ${numbers} numbers bound${share === '' ? '' : ` (${share.trim()})`}, ${checked} checked`;
}

/** The change in one line: files, figures, checks, waivers. */
export function changeLine({ files, outside, summary, unreadable }: ContentChanges, language: Language): string {
  const { figures, corrected, outcomes, waiversAdded, waiversRemoved } = summary;
  const parts =
    language === 'zh'
      ? [
          `改动 ${files.length} 个文件`,
          ...(unreadable.length > 0 ? [`其中 ${unreadable.length} 份报告读不了，未比较`] : []),
          `已公布的数改了 ${figures} 个（有勘误 ${corrected} 个）`,
          `校验结果变了 ${outcomes} 项`,
          `说明加 ${waiversAdded} 条、去 ${waiversRemoved} 条`,
          ...(outside.length > 0 && files.length > 0 ? [`另改了内容文件夹以外的 ${outside.length} 个文件`] : []),
        ]
      : [
          `${files.length} files changed`,
          ...(unreadable.length > 0 ? [`${unreadable.length} reports cannot be read and were not compared`] : []),
          `${figures} published figures changed (${corrected} with a correction)`,
          `${outcomes} checks came out differently`,
          `${waiversAdded} waivers added, ${waiversRemoved} removed`,
          ...(outside.length > 0 && files.length > 0 ? [`${outside.length} files outside the content folder`] : []),
        ];
  return parts.join(language === 'zh' ? '；' : '; ');
}
