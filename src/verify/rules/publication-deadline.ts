import type { Rule } from '#verify/rule.ts';

/** published <= deadline of the site, a day of the year after the fiscal year */
export const publicationDeadline: Rule = {
  id: 'publication-deadline',
  severity: 'warning',
  waivable: true,
  title: { zh: '公开晚于期限', en: 'published after the deadline' },
  equation: '公开日期 ≤ 次年的公开期限（site.yaml 的 deadline）',
  explanation: '自评结果拖得越久，对下一年的预算越没有用。公开的期限由本站设定，晚于期限公开的报告在这里列出。',
  example: { failing: '2023年度报告2025年3月公开，期限为9月30日', passing: '2023年度报告2024年9月30日公开' },
  check({ report, content }) {
    const { published, year } = report.front;
    const { deadline } = content.site;
    if (published === undefined || deadline === undefined) return {};
    const last = `${year + 1}-${deadline}`;
    if (published <= last) return {};
    const zh = `公开日期 ${published} 晚于期限 ${last}；日期写错请更正，确实迟了请在 waivers 中公开说明`;
    const en = `published ${published} is after the deadline ${last}; correct the date or explain the delay under waivers`;
    return { problems: [{ place: report.locate(['published']), found: published, expected: `≤ ${last}`, zh, en }] };
  },
};
