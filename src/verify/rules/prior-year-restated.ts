import { restatedIntervals } from '#quantity/interval.ts';
import { samePeriod } from '#schema/date.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** last year's figure in this report = what last year's report published */
export const priorYearRestated: Rule = {
  id: 'prior-year-restated',
  severity: 'error',
  waivable: true,
  title: { zh: '上年数与上年报告不符', en: 'last year’s figure restated differently' },
  equation: '本报告引用的上年数 = 上年度报告公布的同一个数（在公布精度内）',
  explanation:
    '报告拿上年数作比较时，应当用上年度报告公布过的数。两份报告对不上，不是抄错，就是上年数后来作了调整；调整过的要公开说明，增长率才有意义。',
  example: {
    failing: '2023年度报告写上年受理 163920件，2022年度报告公布的是 163902件',
    passing: '2023年度报告写上年受理 163902件，与2022年度报告相同',
  },
  check(subject) {
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const { figure, before, check } of restatements(subject)) {
      checks.push(check);
      if (check.outcome === 'failed' && before !== undefined) problems.push(failure(subject, figure, before, check));
    }
    return { checks, problems };
  },
};

interface Restatement {
  figure: ReportFigure;
  before: ReportFigure | undefined;
  check: Check;
}

/** Figures that say to be last year's by name or id, and those of last year that have a counterpart. */
function restatements(subject: Subject): Restatement[] {
  const last = subject.report.front.year - 1;
  const dated = [...subject.figures.values()].filter(
    ({ hasOwnPeriod, period }) =>
      hasOwnPeriod && period.from.startsWith(String(last)) && period.to.startsWith(String(last)),
  );
  if (dated.length === 0) return [];
  const published = subject.neighbour(last)?.figures;
  const related = relatedToLastYear(subject);
  return dated.flatMap((figure): Restatement[] => {
    if (related.has(figure.id)) return [];
    const before = counterpart(figure, last, published);
    const says = nameOf(figure.label, last) !== figure.label || idOf(figure.id) !== figure.id;
    return before === undefined && !says
      ? []
      : [{ figure, before, check: compare(subject, figure, before, published) }];
  });
}

/** `上年村卫生室用药目录` → `村卫生室用药目录`, `2022年受理量` → `受理量`. */
function nameOf(label: string, year: number): string {
  return label
    .replace(new RegExp(`^(?:上一年度?|上年度?|去年|${year}年度?)的?|[（(](?:上年|去年|${year}年度?)[）)]$`), '')
    .replace(/[“”"\s]/g, '');
}

function idOf(id: string): string {
  return id.replace(/\.(?:last|lastYear|previous|previousYear|prior|before)$/, '');
}

function counterpart(
  figure: ReportFigure,
  year: number,
  published: ReadonlyMap<string, ReportFigure> | undefined,
): ReportFigure | undefined {
  if (published === undefined) return undefined;
  const name = nameOf(figure.label, year);
  const candidates = [
    published.get(idOf(figure.id)),
    ...[...published.values()].filter(({ names }) => names.includes(name)),
  ];
  return candidates.find(
    (other) =>
      other !== undefined &&
      samePeriod(other.period, figure.period) &&
      other.quantity.unit.dimension === figure.quantity.unit.dimension,
  );
}

/** Figures that a relation compares with `@prev` already. */
function relatedToLastYear(subject: Subject): Set<string> {
  const statements = appliedRelations(subject).flatMap(({ check }) => (check?.statement.includes('@') ? [check] : []));
  return new Set(statements.flatMap(({ figures }) => figures));
}

function compare(
  { report, rounding }: Subject,
  figure: ReportFigure,
  before: ReportFigure | undefined,
  lastYears: ReadonlyMap<string, ReportFigure> | undefined,
): Check {
  const year = report.front.year - 1;
  const { id, label, quantity } = figure;
  const about = {
    rule: 'prior-year-restated',
    target: id,
    statement: `“${label}” = ${year}年度报告公布的数`,
    figures: [id],
  };
  if (lastYears === undefined) return notEvaluated(about, `没有同一单位${year}年度的报告`);
  if (before === undefined) return notEvaluated(about, `${year}年度报告没有公布“${nameOf(label, year)}”`);
  const [published, calculated] = restatedIntervals(quantity, before.quantity, rounding);
  return comparisonCheck(about, {
    published,
    publishedText: quantity.text,
    comparison: '=',
    calculated,
    unit: quantity.unit,
    decimals: quantity.decimals,
  });
}

function failure(
  { report }: Subject,
  { id, label, quantity }: ReportFigure,
  before: ReportFigure,
  check: Check,
): Problem {
  const [found, expected] = [quantity.text, before.quantity.text];
  const year = report.front.year - 1;
  const allowed = check.limit === null ? '' : `，舍入最多允许 ${check.limit}`;
  const zh = `“${label}”${found}，${year}年度报告公布的“${before.label}”是 ${expected}，相差 ${check.gap}${allowed}；请更正，上年数作过调整的请在 waivers 中说明`;
  const en = `${id} ${found}, the report for ${year} published ${before.id} ${expected}, gap ${check.gap}, limit ${check.limit ?? 'none'}; correct it, or explain the restatement under waivers`;
  const hypotheses = [{ kind: 'other-document', figure: id, replace: found, with: expected, score: 0.8 }];
  return {
    place: report.locate(['figures', id, 'value']),
    figure: id,
    check: check.id,
    found,
    expected,
    zh,
    en,
    hypotheses,
  };
}
