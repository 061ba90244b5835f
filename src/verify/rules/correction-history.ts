import { sameValue } from '#quantity/same-value.ts';
import type { Correction } from '#schema/report.ts';
import { newCorrections, sameCorrection } from '#verify/new-corrections.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Neighbour, Subject } from '#verify/subject.ts';

/** published corrections ⊆ proposed corrections; a new correction goes with a changed figure. Only where a change is verified. */
export const correctionHistory: Rule = {
  id: 'correction-history',
  severity: 'error',
  waivable: false,
  title: { zh: '勘误与实际的更改不符', en: 'corrections and changes do not agree' },
  equation: '已公布的勘误都还在；新加的勘误都对应一个这次改了的数',
  explanation:
    '勘误是公布以后更改过什么的记录，只能增加，不能删去或改写。新加的勘误说某个数改了，这个数就应当在同一次修改中由原数改为新数；数没有改而写了勘误，读者会以为看到的是改过的数。单独校验一份报告时没有可以对照的对象，不作评估。',
  example: {
    failing: '已公布的报告有一条 177321件 → 177231件 的勘误，这次提交把它删去了',
    passing: '原有的勘误保留，新的更改另写一条',
  },
  check(subject) {
    const { published } = subject.proposal ?? {};
    if (published === undefined) return {};
    return { problems: [...erased(subject, published), ...unfounded(subject, published)] };
  },
};

function erased({ report, figures }: Subject, published: Neighbour): Problem[] {
  const now = report.front.corrections;
  return published.report.front.corrections.flatMap((old): Problem[] => {
    if (now.some((one) => sameCorrection(old, one))) return [];
    const { figure, from, date } = old;
    const label = figures.get(figure)?.label ?? published.figures.get(figure)?.label ?? figure;
    const change = `${from.text} → ${old.to?.text ?? '不再公布'}`;
    const path = now.length > 0 ? ['corrections'] : figures.has(figure) ? ['figures', figure] : ['title'];
    const zh = `已公布的勘误不见了或改写了：“${label}” ${change}（${date}）；勘误只增不减，请恢复，再有更改请另写一条`;
    const en = `a published correction is gone or rewritten: ${figure} ${change} (${date}); restore it and add a new one for a further change`;
    return [{ place: report.locate(path, 'key'), figure, found: '', expected: change, zh, en }];
  });
}

function unfounded(subject: Subject, published: Neighbour): Problem[] {
  return newCorrections(subject, published).flatMap(({ correction, index }): Problem[] => {
    if (!isIdle(subject, published, correction)) return [];
    const { figure, from } = correction;
    const before = published.figures.get(figure)?.quantity.text;
    const label = subject.figures.get(figure)?.label ?? figure;
    const found = `${from.text} → ${correction.to?.text ?? '不再公布'}`;
    const state = before === undefined ? '还没有公布过' : `已公布的就是 ${before}，这次没有改`;
    const zh = `新加的勘误说“${label}” ${found}，这个数${state}；如果是补记以前的更改，可以保留，否则请删去这条勘误`;
    const en = `a new correction says ${figure} ${found}, but ${before === undefined ? 'it was not published' : `${before} is published already`}; keep it only to record an earlier change`;
    const place = subject.report.locate(['corrections', index, 'figure']);
    return [{ place, figure, found, expected: before ?? '', zh, en, severity: 'warning' }];
  });
}

/** The figure is published as it was, or was not published at all. */
function isIdle({ figures }: Subject, published: Neighbour, { figure }: Correction): boolean {
  const before = published.figures.get(figure);
  const now = figures.get(figure);
  return before === undefined || (now !== undefined && sameValue(before.quantity, now.quantity));
}
