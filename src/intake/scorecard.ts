import type { MetricFinder } from '#intake/known-metric.ts';
import type { Naming } from '#intake/naming.ts';
import { uniqueId } from '#intake/slug.ts';
import type { Grid, GridCell } from '#intake/source.ts';
import { type ScoreColumn, type ScoreColumns, scoreColumns } from '#intake/table-columns.ts';
import { dense } from '#intake/words.ts';
import { FigureId } from '#schema/id.ts';

/** A row of a scorecard as published; texts as they stand under `scorecard:`. */
export interface ScoreRow {
  indicator: string;
  label: string;
  group: string | undefined;
  subgroup: string | undefined;
  target: string | undefined;
  actual: string | undefined;
  weight: string | undefined;
  score: string | undefined;
  reason: string | undefined;
}

export interface ScorecardDraft {
  items: ScoreRow[];
  total: string | undefined;
  grade: string | undefined;
  /** Rows that could not be read, as sentences. */
  doubts: string[];
}

const TOTAL = /^(?:总分|合计|总计|总得分|自评总分|自评总得分|得分合计|自评得分|综合得分|总分值|公布的总分)(?:\(.*\))?$/;

/** The first row below the heads of a scorecard, and its columns. */
export function findScorecard({ rows }: Grid): { first: number; columns: ScoreColumns } | undefined {
  for (const [index, row] of rows.entries()) {
    const columns = scoreColumns(row);
    if (columns === undefined) continue;
    // Heads of two rows: merged ones are the same in the second, which says the rest.
    const below = scoreColumns(rows[index + 1] ?? []);
    return below !== undefined && below.size >= columns.size
      ? { first: index + 2, columns: below }
      : { first: index + 1, columns };
  }
  return undefined;
}

/** Reads the indicators below the heads; undefined for a table that is no scorecard. */
export function readScorecard(grid: Grid, find: MetricFinder, naming: Naming): ScorecardDraft | undefined {
  const found = findScorecard(grid);
  if (found === undefined) return undefined;
  const card: ScorecardDraft = { items: [], total: undefined, grade: undefined, doubts: [] };
  const taken = new Set<string>();
  for (const row of grid.rows.slice(found.first)) {
    if (scoreColumns(row) !== undefined || row.every(({ text }) => text.trim() === '')) continue;
    if (isTotal(row)) readTotal(row, found.columns, card);
    else if (/^各项之和/.test(row[0]?.text ?? '')) continue;
    else if (/^小计/.test(dense(row.find(({ text }) => text !== '')?.text ?? '')))
      card.doubts.push(
        `评分表小计行未收：${row
          .filter(({ covered }) => !covered)
          .map(({ text }) => text)
          .join(' ')}`,
      );
    else addItem(row, found.columns, card, { find, naming, taken });
  }
  return card.items.length === 0 && card.total === undefined ? undefined : card;
}

function isTotal(row: readonly GridCell[]): boolean {
  const first = row.find(({ text }) => text.trim() !== '')?.text ?? '';
  return TOTAL.test(dense(first).replace(/[:：]$/, ''));
}

function readTotal(row: readonly GridCell[], columns: ScoreColumns, card: ScorecardDraft): void {
  const at = (column: ScoreColumn) => row[columns.get(column) ?? -1];
  const own = row.filter(({ covered }) => !covered);
  card.total ??= points(at('score')?.text) ?? own.toReversed().flatMap(({ text }) => points(text) ?? [])[0];
  card.grade ??= own
    .map(
      ({ text }) => /^(?:等级[:：]?)?([优良中差](?:秀|好|等)?|合格|不合格|基本合格)(?:。.*)?$/.exec(dense(text))?.[1],
    )
    .find((grade) => grade !== undefined);
}

interface Desk {
  find: MetricFinder;
  naming: Naming;
  taken: Set<string>;
}

function addItem(row: readonly GridCell[], columns: ScoreColumns, card: ScorecardDraft, desk: Desk): void {
  const text = (column: ScoreColumn): string =>
    (row[columns.get(column) ?? -1]?.text ?? '').replace(/\s*\n\s*/g, ' ').trim();
  const levels = [text('group'), text('subgroup'), text('label')];
  const label = labelOf(levels);
  const weight = points(text('weight'));
  const score = points(text('score'));
  if (label === '') {
    if (weight !== undefined || score !== undefined)
      card.doubts.push(`评分表有一行没有指标名称（分值 ${text('weight')}，得分 ${text('score')}），未收`);
    return;
  }
  // A line across the whole table heads what follows.
  if ([text('weight'), text('score'), text('target'), text('actual')].every((one) => one === '' || one === label))
    return;
  for (const [column, value] of [
    ['weight', weight],
    ['score', score],
  ] as const) {
    if (text(column) !== '' && value === undefined && !/^[-—–/]+$/.test(text(column)))
      card.doubts.push(`评分表“${label}”的${column === 'weight' ? '分值' : '得分'}“${text(column)}”不是分数，留空`);
  }
  const given = FigureId.safeParse(text('id')).data;
  const indicator = uniqueId(given ?? desk.find(label)?.id ?? desk.naming.figure(label), desk.taken);
  desk.taken.add(indicator);
  card.items.push({
    indicator,
    label,
    group: groupName(levels[0]),
    subgroup: levels[1] === label ? undefined : groupName(levels[1]),
    target: goal(text('nature'), text('target'), text('measure')),
    actual: goal('', text('actual'), text('measure')),
    weight,
    score,
    reason: blank(text('reason')),
  });
}

/** The deepest level that says something; 指标1： before it is a number. */
function labelOf(levels: readonly string[]): string {
  const deepest = levels.toReversed().find((level) => level !== '' && !/^[-—–/…\s]+$/.test(level)) ?? '';
  return deepest.replace(/^(?:指标\s*\d+\s*[：:.、]|\d+[.．、](?!\d)|[①-⑳])\s*/, '').trim();
}

function groupName(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text.replace(/\s+/g, '');
}

function blank(text: string): string | undefined {
  return text === '' || /^[-—–/\\]+$/.test(text) ? undefined : text;
}

/** Points as a plain decimal: 10分 and 10% are 10. */
export function points(text: string | undefined): string | undefined {
  const plain = dense(text ?? '').replace(/[分%]$/, '');
  return /^\d{1,4}(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  '≥': '≥',
  '>=': '≥',
  '>': '＞',
  '≤': '≤',
  '<=': '≤',
  '<': '＜',
  '=': '',
  '＝': '',
  大于等于: '≥',
  小于等于: '≤',
  等于: '',
  大于: '＞',
  小于: '＜',
};

/** 指标性质 ≥, 指标值 95, 度量单位 % are one target: ≥95%. */
function goal(nature: string, value: string, measure: string): string | undefined {
  const own = blank(value);
  if (own === undefined) return undefined;
  const plain = own.replace(/\s+/g, '');
  if (!/\d/.test(plain)) return own;
  const sign = /^[≥≤<>=＜＞]/.test(plain)
    ? ''
    : (SIGNS[dense(nature).replace(/[≧⩾]/g, '≥').replace(/[≦⩽]/g, '≤')] ?? '');
  const unit =
    measure !== '' && /[\d.]$/.test(plain) && !/^[-—/]/.test(measure) && !/^(?:无|定性)/.test(measure)
      ? measure.replace(/\s+/g, '')
      : '';
  return sign === '' && unit === '' ? own : `${sign}${plain}${unit}`;
}
