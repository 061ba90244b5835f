import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import type { Problem } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';
import type { Culprit } from '#verify/table/culprit.ts';
import type { Evaluation } from '#verify/table/relation.ts';
import { rowSlipOf } from '#verify/table/row-slip.ts';
import { checkOf, columnTitle, figuresOf, nameInTable, rowTitle } from '#verify/table/statement.ts';
import { hypothesisOf, shown, suspectsOf, writtenLike } from '#verify/table/suspect.ts';
import type { TableCell } from '#verify/table.ts';

/** A failed relation, at the cell most likely wrong. */
export function failure(subject: Subject, failed: Evaluation, check: Check, all: readonly Evaluation[]): Problem {
  const { relation } = failed;
  const suspects = relation.rule === 'table-share-total' ? [] : suspectsOf(failed, all, subject.rounding);
  const [first] = suspects;
  const slip = rowSlipOf(subject, failed);
  // 100 % need not stand anywhere in the table.
  const stated = relation.published.quantity === undefined ? relation.operands.at(-1) : relation.published;
  const cell = slip?.cell ?? first?.cell ?? stated ?? relation.published;
  const hypotheses = [...(slip === undefined ? [] : [slip.hypothesis]), ...suspects.map(hypothesisOf)];
  const expected = hypotheses[0]?.with ?? check.calculated ?? '';
  const { published, calculated, gap, limit } = check;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const compared = relation.comparison === '=' ? '计算得' : '应不大于';
  const name = `“${rowTitle(relation.table, cell)}”的“${columnTitle(relation.table, cell)}”`;
  const cause = first === undefined ? '' : `最可能是${name} ${shown(cell)} 应为 ${shownValue(cell, first.value)}；`;
  const likely = slip === undefined ? cause : slip.zh;
  const zh = `${check.statement} 不成立：公布 ${published}，${compared} ${calculated}，相差 ${gap}${allowed}；${likely}请更正，或在 waivers 中公开说明`;
  const likeliest =
    slip !== undefined
      ? `${slip.hypothesis.kind}: ${slip.hypothesis.figure ?? shown(cell)}; `
      : first === undefined
        ? ''
        : `likeliest ${shown(cell)} should be ${expected}; `;
  const en = `${check.statement} does not hold: published ${published}, calculated ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; ${likeliest}correct it or explain it under waivers`;
  return { place: cell.place, ...figureOf(cell), check: check.id, found: cell.text, expected, zh, en, hypotheses };
}

/** One check and one problem in place of all the failed relations that cross in a cell. */
export function crossing({ cell, value, explains }: Culprit): [Check, Problem] {
  const [first] = explains;
  const relations = explains.map(({ relation }) => relation);
  const table = first?.relation.table;
  if (table === undefined || cell.interval === undefined) throw new Error('a crossing explains nothing');
  const name = `“${rowTitle(table, cell)}”的“${columnTitle(table, cell)}”`;
  const statement = `${table.title}${name} = ${shownValue(cell, value.nominal)}（${explains.length}个关系在此交叉）`;
  const figures = figuresOf([cell, ...relations.flatMap(({ published, operands }) => [published, ...operands])]);
  const about = {
    rule: 'table-cross-footing',
    target: `${table.number}/${nameInTable(table, cell)}`,
    statement,
    figures,
  };
  const { unit, decimals } = cell.quantity ?? { unit: undefined, decimals: 0 };
  const sides = {
    published: cell.interval,
    publishedText: shown(cell),
    comparison: '=' as const,
    calculated: value,
    unit,
    decimals,
  };
  const check: Check = { ...comparisonCheck(about, sides), outcome: 'failed' };
  const expected = writtenLike(cell, value.nominal);
  const broken = explains.map((one) => brokenBy(one)).join('；');
  const zh = `${table.title}${name}是 ${shown(cell)}：${broken}；改为 ${shownValue(cell, value.nominal)} 后都成立；请更正这一格，或在 waivers 中公开说明`;
  const en = `table ${table.number}: ${shown(cell)} breaks ${explains.length} relations of its row and its column, which all hold with ${expected}; correct this cell or explain it under waivers`;
  const hypotheses = [{ ...hypothesisOf({ cell, kind: 'cross-footing', value: value.nominal, score: 0.95 }) }];
  return [
    check,
    { place: cell.place, ...figureOf(cell), check: check.id, found: cell.text, expected, zh, en, hypotheses },
  ];
}

function brokenBy(one: Evaluation): string {
  const { statement, gap } = checkOf(one);
  return `${statement.slice(one.relation.table.title.length)} 差 ${gap}`;
}

function shownValue(cell: TableCell, value: CellValue): string {
  const own = cell.content.kind === 'number' && cell.content.own !== undefined;
  return writtenLike(cell, value) + (own ? '' : (cell.quantity?.unit.name ?? ''));
}
type CellValue = Parameters<typeof writtenLike>[1];

function figureOf({ figures: [id, other] }: TableCell): { figure?: string } {
  return id === undefined || other !== undefined ? {} : { figure: id };
}
