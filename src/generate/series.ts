import { seeded } from '#generate/random.ts';

/** A number that moves from year to year: whole units, from a first value in the range, up or down by a tenth or so. */
export interface Series {
  /** What the series is of: unit and subject. */
  seed: string;
  firstYear: number;
  low: number;
  high: number;
}

/** The value of the series in a year. */
export function valueIn({ seed, firstYear, low, high }: Series, year: number): number {
  let value = seeded(seed, 'first').integer(low, high);
  for (let past = firstYear + 1; past <= year; past += 1) {
    const random = seeded(seed, past);
    const moved = Math.round(value * (0.88 + random.next() * 0.27));
    // A figure that stays the same from one year to the next is the exception.
    value = moved === value ? moved + random.integer(1, 2) : Math.max(moved, 2);
  }
  return value;
}

/** The share of a whole, as whole units: between `low` and `high` of it. */
export function partOf(whole: number, seed: string, year: number, low: number, high: number): number {
  const share = low + seeded(seed, year, 'part').next() * (high - low);
  return Math.min(whole, Math.max(1, Math.round(whole * share)));
}

/** The whole divided into `count` parts of different size, each at least 1 where the whole allows it. */
export function divide(whole: number, count: number, seed: string, year: number): number[] {
  const random = seeded(seed, year, 'divide');
  const weights = Array.from({ length: count }, () => 1 + random.next() * 3);
  const all = weights.reduce((total, weight) => total + weight, 0);
  const parts = weights.slice(1).map((weight) => Math.max(1, Math.floor((whole * weight) / all)));
  return [whole - parts.reduce((total, part) => total + part, 0), ...parts];
}
