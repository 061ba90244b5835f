import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER } from '#expression/dimension.ts';
import { type Environment, evaluateRelation } from '#expression/evaluate.ts';
import { type Expression, figureKey } from '#expression/syntax.ts';
import { below, type Interval } from '#quantity/interval.ts';
import { ONE, type Rational, rational, ZERO } from '#quantity/rational.ts';
import { sliceOf } from '../depth.ts';
import { fractionText } from '../quantity/fraction-text.ts';

const IDS = ['a', 'b', 'c', 'x.p', 'x.q'];
const column = 1;

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...IDS).map((id): Expression => ({ kind: 'figure', id, at: undefined, column })),
  fc.constantFrom('a', 'b').map((id): Expression => ({ kind: 'figure', id, at: 'prev', column })),
  fc.constantFrom('a', 'b').map((id): Expression => ({ kind: 'growth', id, at: undefined, column })),
  fc.constant<Expression>({ kind: 'sum', prefix: 'x', at: undefined, column }),
  fc
    .integer({ min: -3, max: 9 })
    .map((value): Expression => ({ kind: 'number', value: rational(BigInt(value)), column })),
);

/** Figures occur again and again, so that dependence between the parts matters. */
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    { arbitrary: leaf, weight: 2 },
    { arbitrary: tie('tree').map((operand): Expression => ({ kind: 'negative', operand, column })), weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, column })),
      weight: 5,
    },
  ),
}));

/** An interval around a number, and a place in it from 0 to 16. */
const known = fc.tuple(
  fc.integer({ min: -40, max: 400 }),
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 16 }),
);
const KEYS = [...IDS.map((id) => figureKey(id, undefined)), figureKey('a', 'prev'), figureKey('b', 'prev')];
const worlds = fc.tuple(...KEYS.map(() => known));

type World = ReadonlyMap<string, { interval: Interval; truth: Rational }>;

function worldOf(drawn: readonly (readonly [number, number, number])[]): World {
  return new Map(
    KEYS.map((key, index) => {
      const [middle = 0, width = 0, place = 0] = drawn[index] ?? [];
      const low = rational(BigInt(2 * middle - width), 2n);
      const high = rational(BigInt(2 * middle + width), 2n);
      const truth = low.add(high.sub(low).mul(rational(BigInt(place), 16n)));
      return [key, { interval: { low, nominal: rational(BigInt(middle)), high }, truth }];
    }),
  );
}

function environmentOf(world: World): Environment {
  return {
    parts: (prefix) => IDS.filter((id) => id.startsWith(`${prefix}.`)),
    figure: (id, at) => {
      const interval = world.get(figureKey(id, at))?.interval;
      return interval === undefined ? { missing: id, missingEn: id } : { interval, dimension: NUMBER };
    },
  };
}

/** The result for the true values; undefined when it divides by zero. */
function truthOf(expression: Expression, world: World): Rational | undefined {
  const figure = (id: string, at: 'prev' | number | undefined) => world.get(figureKey(id, at))?.truth ?? ZERO;
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'figure':
      return figure(expression.id, expression.at);
    case 'sum':
      return figure('x.p', undefined).add(figure('x.q', undefined));
    case 'growth': {
      const before = figure(expression.id, 'prev');
      return before.isZero ? undefined : figure(expression.id, undefined).div(before).sub(ONE);
    }
    case 'negative':
      return truthOf(expression.operand, world)?.neg();
    case 'binary': {
      const left = truthOf(expression.left, world);
      const right = truthOf(expression.right, world);
      if (left === undefined || right === undefined) return undefined;
      if (expression.operator === '/') return right.isZero ? undefined : left.div(right);
      return expression.operator === '+'
        ? left.add(right)
        : expression.operator === '-'
          ? left.sub(right)
          : left.mul(right);
    }
  }
}

function evaluated(expression: Expression, world: World): Interval | undefined {
  const left: Expression = { kind: 'number', value: ZERO, column };
  const sides = evaluateRelation({ text: '', comparison: '=', left, right: expression }, environmentOf(world));
  return 'missing' in sides ? undefined : sides.right.interval;
}

describe('interval evaluation', () => {
  it('contains the result for every choice of true values', () => {
    let compared = 0;
    fc.assert(
      fc.property(tree, worlds, (expression, drawn) => {
        const world = worldOf(drawn);
        const interval = evaluated(expression, world);
        const truth = truthOf(expression, world);
        if (interval === undefined || truth === undefined) return;
        compared += 1;
        expect(below(interval.low, truth) && below(truth, interval.high)).toBe(true);
      }),
      { numRuns: sliceOf(3000, 15000), seed: 20240910 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('is a point where every figure is', () => {
    fc.assert(
      fc.property(tree, worlds, (expression, drawn) => {
        const world = worldOf(drawn.map(([middle]) => [middle, 0, 0] as const));
        const interval = evaluated(expression, world);
        if (interval === undefined) return;
        expect([fractionText(interval.low), fractionText(interval.high)]).toEqual([
          fractionText(truthOf(expression, world)),
          fractionText(truthOf(expression, world)),
        ]);
      }),
      { numRuns: sliceOf(200, 5000), seed: 20240910 },
    );
  });

  it('never widens when a figure is known better', () => {
    const narrower = fc.tuple(tree, worlds).filter(([expression]) => expression.kind !== 'number');
    fc.assert(
      fc.property(narrower, ([expression, drawn]) => {
        const wide = evaluated(expression, worldOf(drawn));
        const narrow = evaluated(expression, worldOf(drawn.map(([middle]) => [middle, 0, 0] as const)));
        if (wide === undefined || narrow === undefined) return;
        expect(below(wide.low, narrow.low) && below(narrow.high, wide.high)).toBe(true);
      }),
      { numRuns: sliceOf(200, 5000), seed: 20240910 },
    );
  });
});
