import { addIntervals, divideIntervals, hull, multiplyIntervals, negateInterval } from '#expression/arithmetic.ts';
import { added, comparable, type DimensionOf, multiplied, NUMBER, RATIO } from '#expression/dimension.ts';
import { isMonotone } from '#expression/slope.ts';
import {
  type Expression,
  figureKey,
  type Reference,
  type Relation,
  RelationError,
  references,
} from '#expression/syntax.ts';
import { type Interval, point } from '#quantity/interval.ts';
import { ONE, ZERO } from '#quantity/rational.ts';

export interface Value {
  interval: Interval;
  dimension: DimensionOf;
}

/** Why something could not be evaluated, in both languages of the findings. */
export interface Missing {
  missing: string;
  missingEn: string;
}

export interface Environment {
  /** Value of a figure, or why there is none. */
  figure(id: string, at: Reference): Value | Missing;
  /** Ids of the direct parts of `prefix` that the report or the standard metrics declare. */
  parts(prefix: string): readonly string[];
}

export interface Sides {
  left: Value;
  right: Value;
}

/** Figures named more than once whose ends are tried one by one; more would be 2ⁿ evaluations. */
const MOST_REPEATED = 4;

/**
 * Both sides of a relation as intervals in base units, or why they cannot be had. Throws a RelationError when the units do
 * not fit. A figure named more than once has one value: where the side only rises or only falls with it, its ends are tried
 * one by one, so that `g / (v - g)` is not wider than it is.
 */
export function evaluateRelation(relation: Relation, environment: Environment): Sides | Missing {
  const cache = new Map<string, Value | Missing>();
  const remember: Environment = {
    parts: (prefix) => environment.parts(prefix),
    figure: (id, at) => {
      const key = figureKey(id, at);
      const known = cache.get(key);
      if (known !== undefined) return known;
      const value = environment.figure(id, at);
      cache.set(key, value);
      return value;
    },
  };
  const left = evaluateSide(relation.left, remember);
  if ('missing' in left) return left;
  const right = evaluateSide(relation.right, remember);
  if ('missing' in right) return right;
  if (comparable(left.dimension, right.dimension)) return { left, right };
  throw new RelationError(1, '等号两边的单位不同，不能比较', 'the units of the two sides differ');
}

function evaluateSide(side: Expression, environment: Environment): Value | Missing {
  const natural = evaluate(side, environment);
  if ('missing' in natural || namesEachOnce(side)) return natural;
  const repeated = repeatedFigures(side, environment);
  if (repeated.length === 0 || repeated.length > MOST_REPEATED) return natural;
  let tightest: Interval | undefined;
  for (let corner = 0; corner < 2 ** repeated.length; corner += 1) {
    const fixed = new Map(
      repeated.map(({ key, interval }, bit) => [key, point((corner >> bit) & 1 ? interval.high : interval.low)]),
    );
    const value = evaluate(side, {
      parts: (prefix) => environment.parts(prefix),
      figure: (id, at) => {
        const known = environment.figure(id, at);
        const interval = fixed.get(figureKey(id, at));
        return interval === undefined || 'missing' in known ? known : { ...known, interval };
      },
    });
    if ('missing' in value) return natural;
    tightest = tightest === undefined ? value.interval : hull(tightest, value.interval);
  }
  return tightest === undefined
    ? natural
    : { ...natural, interval: { ...tightest, nominal: natural.interval.nominal } };
}

const once = new WeakMap<Expression, boolean>();

/** Whether no figure can be there twice, whatever the parts of a sum are; found once for an expression. */
function namesEachOnce(side: Expression): boolean {
  const known = once.get(side);
  if (known !== undefined) return known;
  const names = references(side);
  const keys = new Set(names.flatMap((named) => (named.kind === 'figure' ? [figureKey(named.id, named.at)] : [])));
  const made = keys.size === names.length;
  once.set(side, made);
  return made;
}

interface Repeated {
  key: string;
  interval: { low: NonNullable<Interval['low']>; high: NonNullable<Interval['high']> };
}

function repeatedFigures(side: Expression, environment: Environment): Repeated[] {
  const seen = new Set<string>();
  const repeated = new Map<string, { id: string; at: Reference }>();
  const count = (id: string, at: Reference) => {
    const key = figureKey(id, at);
    if (seen.has(key)) repeated.set(key, { id, at });
    seen.add(key);
  };
  for (const named of references(side)) {
    if (!('id' in named)) for (const id of environment.parts(named.prefix)) count(id, named.at);
    else count(named.id, named.at);
    if (named.kind === 'growth') count(named.id, typeof named.at === 'number' ? named.at - 1 : 'prev');
  }
  return [...repeated].flatMap(([key, { id, at }]) => {
    const value = environment.figure(id, at);
    if ('missing' in value) return [];
    const { low, high } = value.interval;
    if (low === undefined || high === undefined || low.compare(high) === 0) return [];
    if (!isMonotone(side, key, environment)) return [];
    return [{ key, interval: { low, high } }];
  });
}

function evaluate(expression: Expression, environment: Environment): Value | Missing {
  switch (expression.kind) {
    case 'number':
      return { interval: point(expression.value), dimension: NUMBER };
    case 'figure':
      return environment.figure(expression.id, expression.at);
    case 'negative':
      return negative(evaluate(expression.operand, environment));
    case 'sum':
      return sumOfParts(expression, environment);
    case 'growth':
      return growth(expression, environment);
    case 'binary':
      return binary(expression, environment);
  }
}

function negative(value: Value | Missing): Value | Missing {
  return 'missing' in value ? value : { ...value, interval: negateInterval(value.interval) };
}

function sumOfParts(
  { prefix, at, column }: Extract<Expression, { kind: 'sum' }>,
  environment: Environment,
): Value | Missing {
  const ids = environment.parts(prefix);
  if (ids.length === 0) return { missing: `没有 ${prefix} 的分项`, missingEn: `${prefix} has no parts` };
  let total: Value | undefined;
  for (const id of ids) {
    const part = environment.figure(id, at);
    if ('missing' in part) return part;
    total = total === undefined ? part : add(total, part, '+', column);
  }
  return total ?? { missing: `没有 ${prefix} 的分项`, missingEn: `${prefix} has no parts` };
}

function growth({ id, at }: Extract<Expression, { kind: 'growth' }>, environment: Environment): Value | Missing {
  const now = environment.figure(id, at);
  if ('missing' in now) return now;
  const before = environment.figure(id, typeof at === 'number' ? at - 1 : 'prev');
  if ('missing' in before) return before;
  if (!comparable(now.dimension, before.dimension)) return OTHER_UNIT;
  const quotient = divideIntervals(now.interval, before.interval);
  if (quotient === undefined) return divisionFailure(before);
  return { interval: addIntervals(quotient, point(ONE.neg())), dimension: RATIO };
}

function binary(node: Extract<Expression, { kind: 'binary' }>, environment: Environment): Value | Missing {
  const left = evaluate(node.left, environment);
  if ('missing' in left) return left;
  const right = evaluate(node.right, environment);
  if ('missing' in right) return right;
  if (node.operator === '+' || node.operator === '-') return add(left, right, node.operator, node.column);
  const times = node.operator === '*';
  const interval = (times ? multiplyIntervals : divideIntervals)(left.interval, right.interval);
  if (interval === undefined) return times ? UNBOUNDED : divisionFailure(right);
  return { interval, dimension: multiplied(left.dimension, right.dimension, times ? 1 : -1) };
}

const OTHER_UNIT: Missing = { missing: '两年的单位不同，无从比较', missingEn: 'the units of the two years differ' };
const UNBOUNDED: Missing = { missing: '参与的数只有上限或下限', missingEn: 'a number has no upper or no lower bound' };

function divisionFailure({ interval }: Value): Missing {
  if (interval.nominal.compare(ZERO) === 0) return { missing: '除数为零', missingEn: 'division by zero' };
  if (interval.low === undefined || interval.high === undefined) return UNBOUNDED;
  return { missing: '除数在公布精度内可能为零', missingEn: 'the divisor may be zero within its precision' };
}

function add(left: Value, right: Value, operator: '+' | '-', column: number): Value {
  const dimension = added(left.dimension, right.dimension, operator);
  if (dimension === undefined) {
    throw new RelationError(
      column,
      `“${operator}”两边的单位不同，不能相${operator === '+' ? '加' : '减'}`,
      `the units on the two sides of ${operator} differ`,
    );
  }
  const other = operator === '+' ? right.interval : negateInterval(right.interval);
  return { interval: addIntervals(left.interval, other), dimension };
}
