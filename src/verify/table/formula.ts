import { only, rates, ratio, sameUnit } from '#verify/table/rate-formula.ts';
import { type Calculation, growth, sumOf } from '#verify/table/relation.ts';
import { partNames } from '#verify/table/sums.ts';
import type { Line } from '#verify/table.ts';

/** A way in which the numbers of a column (or row) may come from others of the same row (or column). */
export interface LineFormula {
  rule: 'table-row-total' | 'table-difference' | 'table-ratio' | 'table-growth';
  operands: readonly Line[];
  calculate: Calculation;
  words: string;
  /** The headers leave no doubt about the operands. */
  sure: boolean;
}

/** Formulas by which a line may have been made, the likeliest first; none where its name says nothing. */
export function formulasOf(line: Line, lines: readonly Line[]): LineFormula[] {
  const others = lines.filter((other) => other !== line && isAmount(other));
  const written = writtenFormula(line, lines);
  if (written.length > 0) return written;
  if (line.role === 'sum') return sums(line, others);
  if (line.role === 'difference') return differences(line, others);
  if (line.role === 'growth') return growths(line, others);
  return line.role === 'rate' ? rates(line, others) : [];
}

function isAmount({ role }: Line): boolean {
  return role === 'amount' || role === 'count' || role === 'sum';
}

const LINEAR = /^(?:[A-Z]|\d{1,2})(?:[+-](?:[A-Z]|\d{1,2}))*$/;

/** （B/A）, （3=1-2）, （（B-A）/A） over the letters of other columns. */
function writtenFormula({ formula }: Line, lines: readonly Line[]): LineFormula[] {
  if (formula === undefined) return [];
  const byLetter = (letter: string) => lines.find((other) => other.letter === letter);
  const [above = '', below, more] = formula.split('/').map((side) => side.replace(/^\((.*)\)$/, '$1'));
  if (more !== undefined || !LINEAR.test(above) || (below !== undefined && !LINEAR.test(below))) return [];
  const names = above.match(/[A-Z]|\d{1,2}/g) ?? [];
  const signs = [
    1 as const,
    ...(above.match(/[+-]/g) ?? []).map((sign) => (sign === '-' ? (-1 as const) : (1 as const))),
  ];
  const operands = names.flatMap((name) => byLetter(name) ?? []);
  if (operands.length !== names.length) return [];
  if (below === undefined) {
    if (operands.length < 2) return [];
    const rule = signs.includes(-1) ? 'table-difference' : 'table-row-total';
    const words = partNames(operands.map((operand, index) => [signs[index] ?? 1, operand.title]));
    return [{ rule, operands, calculate: sumOf(signs), words, sure: true }];
  }
  const base = byLetter(below);
  const [first, second, third] = operands;
  if (base === undefined || first === undefined || third !== undefined) return [];
  if (second === undefined) return [ratio(first, base, true)];
  return signs[1] === -1 && second === base ? [change(first, base, true)] : [];
}

/** 合计 against the amounts on one side of it, up to the next 合计, or those of its own group. */
function sums(line: Line, others: readonly Line[]): LineFormula[] {
  const like = others.filter((other) => other.role !== 'sum' && other.group === line.group && sameUnit(line, other));
  const made = (some: readonly Line[], sure: boolean): LineFormula[] => {
    const operands = some.filter(({ partOf }) => !partOf);
    if (operands.length < 2) return [];
    const words = partNames(operands.map(({ title }) => [1, title]));
    return [{ rule: 'table-row-total', operands, calculate: sumOf(operands.map(() => 1)), words, sure }];
  };
  const barriers = others.filter(({ role, group }) => role === 'sum' && group === line.group).map(({ index }) => index);
  const from = Math.max(-1, ...barriers.filter((index) => index < line.index));
  const to = Math.min(Number.POSITIVE_INFINITY, ...barriers.filter((index) => index > line.index));
  const left = like.filter(({ index }) => index < line.index && index > from);
  const right = like.filter(({ index }) => index > line.index && index < to);
  const plain =
    like.every(({ stage, year, role }) => stage === undefined && year === undefined && role !== 'count') ||
    line.group !== '';
  const counts = like.every(({ role }) => role === 'count');
  const alone = plain || counts;
  return [...made(left, alone && right.length === 0), ...made(right, alone && left.length === 0)];
}

/** 增减额 from last year to this one, 结余 from what was to be spent and what was; else from the two amounts before it. */
function differences(line: Line, all: readonly Line[]): LineFormula[] {
  const others = all.filter((other) => other.index < line.index && !other.partOf && sameUnit(line, other));
  const made = (a: Line, b: Line, sure: boolean): LineFormula => {
    const words = partNames([
      [1, a.title],
      [-1, b.title],
    ]);
    return { rule: 'table-difference', operands: [a, b], calculate: sumOf([1, -1]), words, sure };
  };
  const near = others.slice(-2);
  const [a, b] = near;
  if (a === undefined || b === undefined) return [];
  const alone = others.length === 2;
  const years = yearPair(a, b);
  if (years !== undefined) return bothWays(line, years.now, years.before, alone, made);
  const spent = near.find(({ stage }) => stage === 'executed');
  const planned = near.find(({ stage }) => stage === 'budget' || stage === 'adjusted' || stage === 'original');
  if (spent === undefined || planned === undefined) return [made(a, b, false), made(b, a, false)];
  const left = /结余|未|剩余|余额/.test(line.name);
  return left ? [made(planned, spent, alone)] : bothWays(line, spent, planned, false, made);
}

/** 减少额 may be published either way round, 增加额 only one. */
function bothWays(
  { name }: Line,
  a: Line,
  b: Line,
  sure: boolean,
  made: (a: Line, b: Line, sure: boolean) => LineFormula,
): LineFormula[] {
  const either = /^(?:差|.*(?:减少|下降|降低))/.test(name) && !/增/.test(name);
  return [made(a, b, sure && !either), ...(sure && !either ? [] : [made(b, a, false)])];
}

/** Growth from the year before; 预算调整率 from the budget as it was first approved. */
function growths(line: Line, all: readonly Line[]): LineFormula[] {
  const others = all.filter((other) => other.index < line.index && !other.partOf);
  if (/预算/.test(line.name)) {
    const original = others.filter(({ stage }) => stage === 'original');
    const adjusted = others.filter(({ stage }) => stage === 'adjusted');
    const [from, to] = [only(original), only(adjusted)];
    return /调整/.test(line.name) && from !== undefined && to !== undefined ? [change(to, from, true)] : [];
  }
  const near = others.slice(-2);
  const [a, b] = near;
  const years = a === undefined || b === undefined ? undefined : yearPair(a, b);
  if (years !== undefined) return [change(years.now, years.before, others.length === 2)];
  return a === undefined || b === undefined ? [] : [change(b, a, false), change(a, b, false)];
}

function change(now: Line, before: Line, sure: boolean): LineFormula {
  const words = `（${now.title} − ${before.title}）÷ ${before.title}`;
  return { rule: 'table-growth', operands: [now, before], calculate: growth, words, sure };
}

function yearPair(a: Line, b: Line): { before: Line; now: Line } | undefined {
  if (a.year !== undefined && b.year !== undefined) {
    if (a.year === b.year) return undefined;
    return a.year < b.year ? { before: a, now: b } : { before: b, now: a };
  }
  const isLast = (line: Line) => /上年|去年|上期|同期/.test(line.title);
  const isThis = (line: Line) => /本年|今年|当年|本期/.test(line.title);
  if (isLast(a) && isThis(b)) return { before: a, now: b };
  return isLast(b) && isThis(a) ? { before: b, now: a } : undefined;
}
