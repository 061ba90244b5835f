import { decimalText } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import { COLUMN_LABELS, nameOfCell } from '#verify/datasheet-cells.ts';
import { sumOf } from '#verify/datasheet-equations.ts';
import { type DatasheetGap, datasheetGaps, hasRoom } from '#verify/datasheet-gaps.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** total of the datasheet - the parts it lists = 0: no part without a row */
export const datasheetRowMissing: Rule = {
  id: 'datasheet-row-missing',
  severity: 'error',
  waivable: true,
  title: { zh: '数据表漏了一行', en: 'a row is missing from the datasheet' },
  equation: '数据表合计行 − 所列各分项行 = 0；正文公布的分项，数据表都有一行',
  explanation:
    '数据表的合计比所列各项多出一块，多出的正好是正文公布的某一项，就是漏了这一行，读者从表里看不到这笔钱花在哪里。多出的数同正文对不上，或者正文公布的分项表里没有，是提醒。',
  example: {
    failing: '数据表：基本支出 143.06万元、支出合计 438.39万元；正文：项目支出 295.33万元',
    passing: '数据表：基本支出 143.06万元、项目支出 295.33万元、支出合计 438.39万元',
  },
  check(subject) {
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const gap of datasheetGaps(subject)) {
      const check = gap.certain ? checkOf(subject, gap) : undefined;
      if (check !== undefined) checks.push(check);
      problems.push(problemOf(subject, gap, check));
    }
    return { checks, problems };
  },
};

/** The listed parts against the total: failed, since they lack a part. */
function checkOf(subject: Subject, { part, equation }: DatasheetGap): Check {
  const { total, terms } = equation;
  const { unit, decimals, text } = total.quantity;
  const listed = terms.map(({ cell }) => cell.label).join(' + ');
  const about = {
    rule: 'datasheet-row-missing',
    target: `${part}.${total.column}`,
    statement: `数据表“${COLUMN_LABELS[total.column]}”栏：${total.label} = ${listed}（没有“${labelOf(subject, part)}”一行）`,
    figures: [total.figure, part],
  };
  return comparisonCheck(about, {
    published: total.interval,
    publishedText: text,
    comparison: '=',
    calculated: sumOf(terms),
    unit,
    decimals,
  });
}

function problemOf(subject: Subject, gap: DatasheetGap, check: Check | undefined): Problem {
  const { part, equation, stated, certain } = gap;
  const { total, terms } = equation;
  const label = labelOf(subject, part);
  const lacking = restText(gap);
  const value = stated !== undefined && (certain || !hasRoom(gap)) ? stated.quantity.text : lacking;
  const listed = terms.map(({ cell }) => `${cell.label} ${cell.quantity.text}`).join('、');
  const sum = `数据表“${nameOfCell(total)}”${total.quantity.text}`;
  const head = hasRoom(gap) ? `${sum}，所列各项（${listed}）少 ${lacking}` : `${sum}，只有所列各项（${listed}）`;
  const there = stated === undefined ? '' : `正文的“${stated.label}”是 ${stated.quantity.text}，`;
  const zh = certain
    ? `${head}，正好是正文的“${label}”；数据表漏了一行，请补上 figure: ${part}`
    : `${head}；${there}数据表没有“${label}”一行，请核对后补上 figure: ${part}`;
  const en = `the parts listed in the datasheet (${total.column}) lack ${lacking} of ${total.figure} ${total.quantity.text}${certain ? `, just what ${part} is` : ''}; add a row for ${part}`;
  const score = certain ? 0.95 : 0.6;
  const problem: Problem = {
    place: subject.report.locate(['datasheet', total.row]),
    figure: part,
    found: '',
    expected: value,
    zh,
    en,
    hypotheses: [{ kind: 'row-omitted', figure: part, replace: '', with: `${label} ${value}`, score }],
  };
  return check === undefined ? { ...problem, severity: 'warning' } : { ...problem, check: check.id };
}

/** What is missing, in the unit and with the decimals of the total. */
function restText({ rest, equation }: DatasheetGap): string {
  const { unit, decimals } = equation.total.quantity;
  return decimalText(rest.nominal.div(unit.factor), decimals, decimals) + unit.name;
}

function labelOf({ figures, content }: Subject, id: string): string {
  return figures.get(id)?.label ?? content.metrics.get(id)?.label ?? id;
}
