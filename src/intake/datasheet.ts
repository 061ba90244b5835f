import type { MetricFinder } from '#intake/known-metric.ts';
import { isSecondHead, joinedHead } from '#intake/one-head.ts';
import { points, type ScoreRow } from '#intake/scorecard.ts';
import type { Grid, GridCell } from '#intake/source.ts';
import { type FundColumn, fundColumns } from '#intake/table-columns.ts';
import { dense } from '#intake/words.ts';
import { headerUnit } from '#prose/header-unit.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';
import { FigureId } from '#schema/id.ts';

/** A row of the datasheet as published. */
export interface FundRow {
  figure: string;
  label: string;
  original: string | undefined;
  adjusted: string | undefined;
  actual: string | undefined;
}

export interface DatasheetDraft {
  rows: FundRow[];
  /** 预算执行率 with its points, where it stands beside the money. */
  rate: ScoreRow | undefined;
  doubts: string[];
  /** First and last row of the grid that it was read from. */
  from: number;
  to: number;
}

const TOTAL =
  /^(?:年度|项目|全年)?(?:资金|预算|支出|收支)?(?:总额|合计|总计)$|^(?:项目|年度)资金(?:总额)?$|^(?:部门|单位)?整体支出$|^总额$/;
const SOURCES: ReadonlyArray<readonly [RegExp, string]> = [
  [/当年财政拨款|^财政(?:拨款|资金)$|^(?:一般公共预算)?财政拨款$|^中央|^省级|^市县?级财政/, 'funds.fiscal'],
  [/上年结转/, 'funds.carried'],
  [/专户/, 'funds.special'],
  [/单位资金|自有资金/, 'funds.own'],
  [/其他/, 'funds.other'],
];

/** Reads a table of budgets and spending, `above` are the lines over it; undefined for a table that is none. */
export function readDatasheet(
  { title, rows }: Grid,
  find: MetricFinder,
  above: readonly string[] = [],
): DatasheetDraft | undefined {
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    const second = next !== undefined && isSecondHead(row, next) ? next : undefined;
    const columns = fundColumns(second === undefined ? row : joinedHead(row, second));
    if (columns === undefined) continue;
    const index = second === undefined ? at : at + 1;
    const draft: DatasheetDraft = { rows: [], rate: undefined, doubts: [], from: at, to: index };
    const heads = rows.slice(0, index + 1).flatMap((head) => head.map(({ text }) => text));
    const caption = unitIn([title, ...heads, ...above]);
    for (const [offset, below] of rows.slice(index + 1).entries()) {
      const name = rowName(below, columns);
      if (name === '' && offset > 0 && below.every(({ text }) => text === '')) continue;
      if (!hasAmount(below, columns) && !isFund(name, find)) break;
      draft.to = index + 1 + offset;
      addRow(name, below, columns, caption, draft, find);
    }
    if (draft.rows.length > 0) return draft;
  }
  return undefined;
}

function isFund(name: string, find: MetricFinder): boolean {
  return TOTAL.test(name) || SOURCES.some(([pattern]) => pattern.test(name)) || find(name) !== undefined;
}

/** The last words before the first amount that name the row. */
function rowName(row: readonly GridCell[], columns: ReadonlyMap<FundColumn, number>): string {
  const first = Math.min(
    ...[...columns].flatMap(([column, at]) => (column === 'id' || column === 'measure' ? [] : [at])),
  );
  const names = row.slice(0, first).flatMap(({ text }, at) => (at === columns.get('id') ? [] : [dense(text)]));
  return (names.findLast((name) => name !== '' && !/^\d+$/.test(name)) ?? '').replace(
    /^其中[:：]?|^[-—–]+|[:：]$|\(.*?\)/g,
    '',
  );
}

function hasAmount(row: readonly GridCell[], columns: ReadonlyMap<FundColumn, number>): boolean {
  return (['original', 'adjusted', 'actual'] as const).some((column) =>
    /^-?[\d,]+(?:\.\d+)?/.test(dense(row[columns.get(column) ?? -1]?.text ?? '')),
  );
}

function addRow(
  name: string,
  row: readonly GridCell[],
  columns: ReadonlyMap<FundColumn, number>,
  caption: string | undefined,
  draft: DatasheetDraft,
  find: MetricFinder,
): void {
  const text = (column: FundColumn): string => dense(row[columns.get(column) ?? -1]?.text ?? '');
  const figure = FigureId.safeParse(row[columns.get('id') ?? -1]?.text).data ?? figureOf(name, find);
  if (figure === undefined || draft.rows.some((known) => known.figure === figure)) {
    draft.doubts.push(`数据表的行“${name}”没有对应的口径，未收`);
    return;
  }
  const cell = (column: 'original' | 'adjusted' | 'actual') =>
    amount(text(column), text('measure') || caption, `数据表“${name}”`, draft.doubts);
  const amounts = { original: cell('original'), adjusted: cell('adjusted'), actual: cell('actual') };
  if (Object.values(amounts).every((one) => one === undefined)) return;
  draft.rows.push({
    figure,
    label: columns.has('id') ? (row[(columns.get('id') ?? 0) + 1]?.text ?? name) : name,
    ...amounts,
  });
  const weight = points(text('weight'));
  const score = points(text('score'));
  if (draft.rate !== undefined || (weight === undefined && score === undefined)) return;
  const actual = /^[\d.]+%$/.test(text('rate'))
    ? text('rate')
    : /^[\d.]+$/.test(text('rate'))
      ? `${text('rate')}%`
      : undefined;
  draft.rate = {
    indicator: 'executionRate',
    label: '预算执行率',
    group: '预算执行率',
    subgroup: undefined,
    target: undefined,
    actual,
    weight,
    score,
    reason: text('reason') === '' ? undefined : text('reason'),
  };
}

function figureOf(name: string, find: MetricFinder): string | undefined {
  if (TOTAL.test(name)) return 'expenditure';
  const metric = find(name)?.id;
  const source = SOURCES.find(([pattern]) => pattern.test(name))?.[1];
  return metric === undefined || metric.startsWith('income') ? (source ?? metric) : metric;
}

function amount(text: string, caption: string | undefined, where: string, doubts: string[]): string | undefined {
  if (text === '' || /^[-—–/]+$/.test(text)) return undefined;
  if (parseQuantity(text).quantity !== undefined) return text;
  const written = caption === undefined ? text : text + caption;
  if (parseQuantity(written).quantity !== undefined) return written;
  const why = caption === undefined && /^-?[\d,.]+$/.test(text) ? '没有写明单位' : '不是金额';
  doubts.push(`${where}中的“${text}”${why}，未收；请补写单位后重新导入，或在文件里补上`);
  return undefined;
}

/** 单位：万元 above the table, （万元） in its heads. */
function unitIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const plain = dense(text);
    const named = /(?:金额)?单位[:：]?([^\s,，。;；()]{1,4}元)/.exec(plain)?.[1] ?? headerUnit(plain)?.name;
    const unit = named === undefined ? undefined : unitOfMeasure(named);
    if (unit?.dimension === 'money') return unit.name;
  }
  return undefined;
}
