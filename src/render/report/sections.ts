import type { ReportView } from '#derive/report-view.ts';

export interface Section {
  id: string;
  title: string;
}

/** Sections that follow the narrative, in order; those without content, or placed in the narrative itself, are left out. */
export function sectionsOf(view: ReportView): Section[] {
  const placed = new Set(view.article.map((part) => (part.kind === 'component' ? part.name : null)));
  const all: (Section & { shown: boolean })[] = [
    { id: 'figures', title: '数据', shown: view.figures.length > 0 },
    { id: 'datasheet', title: '数据表', shown: view.datasheet.length > 0 && !placed.has('Datasheet') },
    { id: 'scorecard', title: '评分表', shown: view.scorecard !== null && !placed.has('Scorecard') },
    { id: 'checks', title: '校验', shown: true },
    { id: 'findings', title: '问题和说明', shown: view.findings.length > 0 },
    { id: 'corrections', title: '勘误', shown: view.corrections.length > 0 },
    { id: 'revisions', title: '修订记录', shown: view.revisions.length > 0 || view.historyNote !== null },
    { id: 'attachments', title: '附件', shown: view.attachments.length > 0 },
    { id: 'years', title: '其他年度', shown: view.siblings.length > 1 },
    { id: 'downloads', title: '下载', shown: true },
    { id: 'cite', title: '引用、许可和纠错', shown: true },
  ];
  return all.filter(({ shown }) => shown).map(({ id, title }) => ({ id, title }));
}
