import { type Dimension, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/**
 * What a value measures. Physical units keep their powers (元/平方米 is money¹ area⁻¹). Without powers the role says
 * whether it is a plain number, a rate, a difference of rates, a count of some kind, or a quotient of counts, which is
 * published as a rate (办结率) or as a count (人均办件).
 */
export interface DimensionOf {
  powers: ReadonlyMap<string, number>;
  role: 'physical' | 'number' | 'ratio' | 'change' | 'difference' | 'count' | 'quotient';
  /** Kind of things counted; `generic` goes with every kind. */
  kind: string | undefined;
}

const NONE: ReadonlyMap<string, number> = new Map();
export const NUMBER: DimensionOf = { powers: NONE, role: 'number', kind: undefined };
export const RATIO: DimensionOf = { powers: NONE, role: 'ratio', kind: undefined };
const QUOTIENT: DimensionOf = { powers: NONE, role: 'quotient', kind: undefined };

const PLAIN = new Set(['count', 'ratio', 'ratio-difference']);

const known = new WeakMap<UnitOfMeasure, DimensionOf>();

export function dimensionOf(unit: UnitOfMeasure): DimensionOf {
  const dimension = known.get(unit);
  if (dimension !== undefined) return dimension;
  const made = readDimension(unit);
  known.set(unit, made);
  return made;
}

function readDimension(unit: UnitOfMeasure): DimensionOf {
  const powers = new Map<string, number>();
  addPower(powers, unit.dimension, 1);
  const per = unit.per === undefined ? undefined : unitOfMeasure(unit.per);
  if (per !== undefined) addPower(powers, per.dimension, -1);
  if (powers.size > 0) return { powers, role: 'physical', kind: undefined };
  if (unit.dimension === 'ratio') return RATIO;
  if (unit.dimension === 'ratio-difference') return { powers: NONE, role: 'difference', kind: undefined };
  return { powers: NONE, role: 'count', kind: unit.kind };
}

/** Areas and volumes are powers of length: 长 × 宽 is an area. */
const LENGTHS: Readonly<Record<string, number>> = { length: 1, area: 2, volume: 3 };

function addPower(powers: Map<string, number>, dimension: Dimension, sign: 1 | -1): void {
  if (PLAIN.has(dimension)) return;
  const lengths = LENGTHS[dimension];
  const name = lengths === undefined ? dimension : 'length';
  const power = (powers.get(name) ?? 0) + sign * (lengths ?? 1);
  if (power === 0) powers.delete(name);
  else powers.set(name, power);
}

/** Dimension of a sum or difference, or undefined when the two may not meet. */
export function added(a: DimensionOf, b: DimensionOf, operator: '+' | '-'): DimensionOf | undefined {
  if (!samePowers(a, b)) return undefined;
  if (a.role === 'physical') return a;
  if (a.role === 'count' && b.role === 'count') return countsMeet(a, b) ? specific(a, b) : undefined;
  const roles = new Set([a.role, b.role]);
  if (roles.has('quotient')) return a.role === 'quotient' ? b : a;
  if (roles.has('count')) return roles.has('number') ? (a.role === 'count' ? a : b) : undefined;
  if (a.role === 'ratio' && b.role === 'ratio') return operator === '-' ? { ...a, role: 'change' } : a;
  if (a.role === 'number' && b.role === 'number') return a;
  return roles.size === 1 ? a : RATIO;
}

/** Whether values of the two dimensions may be compared. */
export function comparable(a: DimensionOf, b: DimensionOf): boolean {
  if (!samePowers(a, b)) return false;
  if (a.role === 'physical' || a.role === 'quotient' || b.role === 'quotient') return true;
  if (a.role === 'number' || b.role === 'number') return true;
  if (a.role === 'count' || b.role === 'count') return a.role === b.role && countsMeet(a, b);
  const roles = new Set([a.role, b.role]);
  return !(roles.has('ratio') && roles.has('difference'));
}

export function multiplied(a: DimensionOf, b: DimensionOf, sign: 1 | -1): DimensionOf {
  const powers = new Map(a.powers);
  for (const [name, power] of b.powers) {
    const sum = (powers.get(name) ?? 0) + sign * power;
    if (sum === 0) powers.delete(name);
    else powers.set(name, sum);
  }
  if (powers.size > 0) return { powers, role: 'physical', kind: undefined };
  if (a.role === 'physical' || b.role === 'physical') return sign === -1 && samePowers(a, b) ? RATIO : QUOTIENT;
  if (a.role === 'count' && b.role === 'count') return QUOTIENT;
  if (a.role === 'count') return a;
  if (b.role === 'count') return sign === 1 ? b : QUOTIENT;
  if (a.role === 'quotient' || b.role === 'quotient') return QUOTIENT;
  return a.role === 'number' && b.role === 'number' ? NUMBER : RATIO;
}

function samePowers(a: DimensionOf, b: DimensionOf): boolean {
  if (a.powers === b.powers) return true;
  return a.powers.size === b.powers.size && [...a.powers].every(([name, power]) => b.powers.get(name) === power);
}

function countsMeet(a: DimensionOf, b: DimensionOf): boolean {
  return a.kind === b.kind || a.kind === 'generic' || b.kind === 'generic';
}

function specific(a: DimensionOf, b: DimensionOf): DimensionOf {
  return a.kind === 'generic' ? b : a;
}
