import { addable } from '#quantity/unit-of-measure.ts';
import { samePeriod } from '#schema/date.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** x.part <= x */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  severity: 'error',
  waivable: true,
  title: { zh: '部分大于整体', en: 'a part exceeds its whole' },
  equation: '分项（编号为 x.y）≤ 总项（口径表中的 x，或名称写明“其中”的），单位同类、期间相同',
  explanation:
    '“其中”的数不会比总数大。即使报告没有列全各个分项、无法加总，这一条也能查出抄错行、漏小数点和单位写错。已由关系式校验过的一对数不重复列出。',
  example: { failing: '支出 438.39万元，其中项目支出 2953.3万元', passing: '支出 438.39万元，其中项目支出 295.33万元' },
  check(subject) {
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const [part, whole] of pairs(subject)) {
      if (isCovered(subject, part, whole)) continue;
      const check = checkPart(part, whole);
      checks.push(check);
      if (check.outcome === 'failed') problems.push(failure(subject, part, whole, check));
    }
    return { checks, problems };
  },
};

/** A plan or last year's number that is filed under its topic is no part of it. */
const NO_PART = /计划|目标|任务|预算|应|上年|去年|上一年/;

function pairs({ figures }: Subject): [ReportFigure, ReportFigure][] {
  const below = [...figures.values()].flatMap((part): [ReportFigure, ReportFigure][] => {
    const whole = figures.get(part.id.slice(0, Math.max(0, part.id.lastIndexOf('.'))));
    return whole === undefined ? [] : [[part, whole]];
  });
  // Where one part is negative (调减), another one may exceed the whole.
  const reduced = new Set(below.filter(([{ quantity }]) => quantity.value.isNegative).map(([, whole]) => whole));
  return below.filter(([part, whole]) => !reduced.has(whole) && isPart(part, whole));
}

/** Ids of the report's own group by topic as often as by part, so there the names must say so too. */
function isPart(part: ReportFigure, whole: ReportFigure): boolean {
  const named = part.label.startsWith('其中') || part.label.includes(whole.label);
  if (whole.metric === undefined && !named) return false;
  if (part.kind === 'ratio' || part.kind !== whole.kind || !samePeriod(part.period, whole.period)) return false;
  if (!NO_PART.test(whole.label) && NO_PART.test(part.label)) return false;
  const [a, b] = [part.quantity.unit, whole.quantity.unit];
  return addable(a, b) && a.kind === b.kind && a.per === undefined && b.per === undefined;
}

/** Whether the two take part in one relation that was evaluated. */
function isCovered(subject: Subject, part: ReportFigure, whole: ReportFigure): boolean {
  return appliedRelations(subject).some(
    ({ check }) =>
      check !== undefined &&
      check.outcome !== 'not-evaluated' &&
      check.figures.includes(part.id) &&
      check.figures.includes(whole.id),
  );
}

function checkPart(part: ReportFigure, whole: ReportFigure): Check {
  const figures = [part.id, whole.id];
  const statement = `${part.id} <= ${whole.id}`;
  return comparisonCheck(
    { rule: 'part-exceeds-whole', target: part.id, statement, figures },
    {
      published: part.interval,
      publishedText: part.quantity.text,
      comparison: '<=',
      calculated: whole.interval,
      unit: part.quantity.unit,
      decimals: part.quantity.decimals,
    },
  );
}

function failure({ report }: Subject, part: ReportFigure, whole: ReportFigure, { id, gap, limit }: Check): Problem {
  const expected = `≤ ${whole.quantity.text}`;
  const zh = `“${part.label}”${part.quantity.text} 大于它所属的“${whole.label}”${whole.quantity.text}，多出 ${gap}，舍入最多允许 ${limit ?? '不限'}；请核对两数和单位，不是分项的请改编号`;
  const en = `${part.id} ${part.quantity.text} exceeds ${whole.id} ${whole.quantity.text} by ${gap}, limit ${limit ?? 'none'}; correct one of them, or rename the figure if it is no part`;
  return {
    place: report.locate(['figures', part.id, 'value']),
    figure: part.id,
    check: id,
    found: part.quantity.text,
    expected,
    zh,
    en,
  };
}
