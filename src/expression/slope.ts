import { addIntervals, divideIntervals, multiplyIntervals, negateInterval } from '#expression/arithmetic.ts';
import type { Environment } from '#expression/evaluate.ts';
import { type Expression, figureKey, type Reference } from '#expression/syntax.ts';
import { type Interval, point } from '#quantity/interval.ts';
import { ONE, ZERO } from '#quantity/rational.ts';

interface Slope {
  value: Interval;
  /** Derivative with respect to one figure, over all values the figures may have. */
  slope: Interval;
}

const NOUGHT = point(ZERO);

/**
 * Whether the expression only rises or only falls with the figure, whatever values the figures stand for. Then its
 * extremes are at the ends of that figure; otherwise they may lie between (x × (1 − x)).
 */
export function isMonotone(expression: Expression, key: string, environment: Environment): boolean {
  const slope = slopeOf(expression, key, environment)?.slope;
  if (slope?.low === undefined || slope.high === undefined) return false;
  return slope.low.compare(ZERO) >= 0 || slope.high.compare(ZERO) <= 0;
}

function slopeOf(expression: Expression, key: string, environment: Environment): Slope | undefined {
  switch (expression.kind) {
    case 'number':
      return { value: point(expression.value), slope: NOUGHT };
    case 'figure':
      return ofFigure(expression.id, expression.at, key, environment);
    case 'negative': {
      const inner = slopeOf(expression.operand, key, environment);
      return inner && { value: negateInterval(inner.value), slope: negateInterval(inner.slope) };
    }
    case 'sum':
      return environment
        .parts(expression.prefix)
        .map((id) => ofFigure(id, expression.at, key, environment))
        .reduce((total, part) => total && part && plus(total, part), { value: NOUGHT, slope: NOUGHT });
    case 'growth': {
      const { id, at } = expression;
      const now = ofFigure(id, at, key, environment);
      const before = ofFigure(id, typeof at === 'number' ? at - 1 : 'prev', key, environment);
      const ratio = now && before && quotient(now, before);
      return ratio && plus(ratio, { value: point(ONE.neg()), slope: NOUGHT });
    }
    case 'binary':
      return ofBinary(expression, key, environment);
  }
}

function ofFigure(id: string, at: Reference, key: string, environment: Environment): Slope | undefined {
  const found = environment.figure(id, at);
  if ('missing' in found) return undefined;
  return { value: found.interval, slope: figureKey(id, at) === key ? point(ONE) : NOUGHT };
}

function ofBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  key: string,
  environment: Environment,
): Slope | undefined {
  const a = slopeOf(left, key, environment);
  const b = slopeOf(right, key, environment);
  if (a === undefined || b === undefined) return undefined;
  if (operator === '+') return plus(a, b);
  if (operator === '-') return plus(a, { value: negateInterval(b.value), slope: negateInterval(b.slope) });
  return operator === '*' ? product(a, b) : quotient(a, b);
}

function plus(a: Slope, b: Slope): Slope {
  return { value: addIntervals(a.value, b.value), slope: addIntervals(a.slope, b.slope) };
}

/** (ab)′ = a′b + ab′ */
function product(a: Slope, b: Slope): Slope | undefined {
  const value = multiplyIntervals(a.value, b.value);
  const first = multiplyIntervals(a.slope, b.value);
  const second = multiplyIntervals(a.value, b.slope);
  return value && first && second && { value, slope: addIntervals(first, second) };
}

/** (a/b)′ = (a′b − ab′) / b² */
function quotient(a: Slope, b: Slope): Slope | undefined {
  const value = divideIntervals(a.value, b.value);
  const square = multiplyIntervals(b.value, b.value);
  const first = multiplyIntervals(a.slope, b.value);
  const second = multiplyIntervals(a.value, b.slope);
  if (value === undefined || square === undefined || first === undefined || second === undefined) return undefined;
  const slope = divideIntervals(addIntervals(first, negateInterval(second)), square);
  return slope && { value, slope };
}
