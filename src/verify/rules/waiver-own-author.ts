import type { Waiver } from '#schema/report.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** a new waiver's `by` ≠ author of the change. Only where a change is verified, against the authors that Git records. */
export const waiverOwnAuthor: Rule = {
  id: 'waiver-own-author',
  severity: 'warning',
  waivable: false,
  title: { zh: '说明由提交的人自己批准', en: 'a waiver approved by its own author' },
  equation: '新加说明的批准人 ≠ 提交这次修改的人',
  explanation:
    '接受一个问题要有另一个人负责：写说明的人不批准自己写的说明。审核修改时，把新加说明的批准人与提交修改的人对照，是同一个人就提醒审核人另请人确认。提交人的姓名只在审核时用来比对，不在网站上公开。单独校验一份报告时不知道是谁提交的，不作评估。',
  example: {
    failing: '李某提交的修改里，新加的说明写 by: 李某',
    passing: '李某提交的修改里，新加的说明写 by: 王某，由王某审核',
  },
  check({ report, proposal }) {
    if (proposal === undefined) return {};
    const old = proposal.published?.report.front.waivers ?? [];
    const problems = report.front.waivers.flatMap((waiver, index): Problem[] => {
      if (old.some((one) => sameWaiver(one, waiver)) || !proposal.isAuthor(waiver.by)) return [];
      const { by, rule } = waiver;
      const zh = `这条说明（${rule}）的批准人“${by}”就是提交这次修改的人；请由另一位批准人确认`;
      const en = `the waiver of ${rule} is approved by ${by}, who is the author of this change; have another approver confirm it`;
      return [{ place: report.locate(['waivers', index, 'by']), found: by, expected: '', zh, en }];
    });
    return { problems };
  },
};

/** The same acceptance by the same person; a reason that was put in other words is looked at again. */
function sameWaiver(a: Waiver, b: Waiver): boolean {
  const keys = ['rule', 'quote', 'figure', 'relation', 'reason', 'by', 'date'] as const;
  return keys.every((key) => a[key] === b[key]);
}
