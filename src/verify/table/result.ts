import type { Check } from '#verify/check.ts';
import { type CheckSubject, comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import type { Problem } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';
import { type Culprit, crossings } from '#verify/table/culprit.ts';
import { evaluateLines } from '#verify/table/rates.ts';
import type { CellRelation, Evaluation } from '#verify/table/relation.ts';
import { evaluateShares } from '#verify/table/shares.ts';
import { evaluateSums } from '#verify/table/sums.ts';
import { hypothesisOf, shown, suspectsOf, writtenLike } from '#verify/table/suspect.ts';
import { type DataTable, type TableCell, tablesOf } from '#verify/table.ts';

/** What came of one rule in all tables of a report. */
export interface TableResult {
  checks: Check[];
  problems: Problem[];
}

const made = new WeakMap<Subject, Map<string, TableResult>>();

/** Checks and problems of one of the rules that compare cells with one another. */
export function tableResult(subject: Subject, rule: string): TableResult {
  const known = made.get(subject) ?? compare(subject);
  made.set(subject, known);
  return known.get(rule) ?? { checks: [], problems: [] };
}

function compare(subject: Subject): Map<string, TableResult> {
  const results = new Map<string, TableResult>();
  const add = (rule: string, check: Check, problem: Problem | undefined) => {
    const result = results.get(rule) ?? { checks: [], problems: [] };
    result.checks.push(check);
    if (problem !== undefined) result.problems.push(problem);
    results.set(rule, result);
  };
  for (const table of tablesOf(subject)) {
    const all = [...evaluateSums(table), ...evaluateLines(table), ...evaluateShares(table)];
    const found = crossings(all);
    const explained = new Set(found.flatMap(({ explains }) => explains));
    for (const culprit of found) add('table-cross-footing', ...crossing(culprit));
    for (const one of all) {
      if (explained.has(one)) continue;
      const check = checkOf(one);
      add(one.relation.rule, check, check.outcome === 'failed' ? failure(subject, one, check, all) : undefined);
    }
  }
  return results;
}

function checkOf({ relation, calculated, reason }: Evaluation): Check {
  const about = subjectOf(relation);
  const { published, operands, comparison } = relation;
  if (calculated === undefined || published.interval === undefined) return notEvaluated(about, reason ?? '');
  const { unit, decimals } = published.quantity ?? operands[0]?.quantity ?? { unit: undefined, decimals: 2 };
  const publishedText = shown(published);
  return comparisonCheck(about, {
    published: published.interval,
    publishedText,
    comparison,
    calculated,
    unit,
    decimals,
  });
}

function subjectOf(relation: CellRelation): CheckSubject {
  const { rule, table, published, operands, comparison, along, formula } = relation;
  const row = rowTitle(table, published);
  const column = columnTitle(table, published);
  const sign = comparison === '=' ? '=' : comparison === '<=' ? '≤' : '≥';
  const left =
    rule === 'table-share-total' && published.quantity === undefined ? '100%' : along === 'row' ? column : row;
  // A row's own rate in a table that stands the other way round is told by its column.
  const where = along === 'row' ? `${row}` : column;
  const statement = `${table.title}“${where}”：${left} ${sign} ${formula}`;
  return {
    rule,
    target: `${table.number}/${nameInTable(table, published)}`,
    statement,
    figures: figuresOf([published, ...operands]),
  };
}

/** Row and column of a cell; with their numbers where names are not unique. */
function nameInTable(table: DataTable, { row, column }: TableCell): string {
  const title = table.rows.find(({ line }) => line.index === row)?.line.title ?? '';
  const heading = table.columns[column]?.title ?? '';
  const rows = table.rows.filter(({ line }) => line.title === title).length;
  const columns = table.columns.filter((line) => line.title === heading).length;
  return `${title}${rows > 1 ? `#${row}` : ''}/${heading}${columns > 1 ? `#${column + 1}` : ''}`;
}

export function rowTitle({ rows }: DataTable, { row }: TableCell): string {
  return rows.find(({ line }) => line.index === row)?.line.title ?? `第${row + 1}行`;
}

export function columnTitle({ columns }: DataTable, { column }: TableCell): string {
  return columns[column]?.title ?? `第${column + 1}列`;
}

function figuresOf(cells: readonly TableCell[]): string[] {
  return [...new Set(cells.flatMap(({ figures }) => (figures.length === 1 ? figures : [])))];
}

function failure({ rounding }: Subject, failed: Evaluation, check: Check, all: readonly Evaluation[]): Problem {
  const { relation } = failed;
  const suspects = relation.rule === 'table-share-total' ? [] : suspectsOf(failed, all, rounding);
  const [first] = suspects;
  // 100 % need not stand anywhere in the table.
  const stated = relation.published.quantity === undefined ? relation.operands.at(-1) : relation.published;
  const cell = first?.cell ?? stated ?? relation.published;
  const hypotheses = suspects.map(hypothesisOf);
  const expected = hypotheses[0]?.with ?? check.calculated ?? '';
  const { published, calculated, gap, limit } = check;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const compared = relation.comparison === '=' ? '计算得' : '应不大于';
  const name = `“${rowTitle(relation.table, cell)}”的“${columnTitle(relation.table, cell)}”`;
  const likely = first === undefined ? '' : `最可能是${name} ${shown(cell)} 应为 ${shownValue(cell, first.value)}；`;
  const zh = `${check.statement} 不成立：公布 ${published}，${compared} ${calculated}，相差 ${gap}${allowed}；${likely}请更正，或在 waivers 中公开说明`;
  const likeliest = first === undefined ? '' : `likeliest ${shown(cell)} should be ${expected}; `;
  const en = `${check.statement} does not hold: published ${published}, calculated ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; ${likeliest}correct it or explain it under waivers`;
  return { place: cell.place, ...figureOf(cell), check: check.id, found: cell.text, expected, zh, en, hypotheses };
}

function crossing({ cell, value, explains }: Culprit): [Check, Problem] {
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
