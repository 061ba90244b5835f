import type { FigureDirectory } from '#render/search/figure-index.ts';
import type { FigureQuery } from '#render/search/figure-query.ts';
import { BASE_WEIGHT, digitsOf, exactValue } from '#render/search/figure-value.ts';

/** One thing that a query can mean: values between two ends, in groups of units. */
export interface Reading {
  /** Indexes of groups; undefined for any. */
  groups: Set<number> | undefined;
  /** The number is compared as it is written, whatever its unit. */
  asWritten: boolean;
  low: bigint | undefined;
  high: bigint | undefined;
  /** The ends do not belong to it. */
  open: boolean;
  /** Digits of the values that are equal to it, in whatever unit (`figure-value.ts`). */
  digits: string[];
}

const SCALES: ReadonlyArray<readonly [string, bigint]> = [
  ['万亿', 10n ** 12n],
  ['千万', 10n ** 7n],
  ['百万', 10n ** 6n],
  ['亿', 10n ** 8n],
  ['万', 10n ** 4n],
  ['千', 10n ** 3n],
  ['百', 10n ** 2n],
];
/** Other ways to write units, folded. */
const WRITTEN: Readonly<Record<string, string>> = { 元整: '元', 元人民币: '元', rmb: '元', cny: '元', 块钱: '元' };
/** 约 means five in a hundred, as in the checks. */
const ABOUT = 20n;

/** What the number and unit of a query can mean among the figures of a bundle; nothing for an unknown unit. */
export function readings(query: FigureQuery, directory: FigureDirectory): Reading[] {
  const lower = measuresOf(query, directory);
  const upper = query.upper && measuresOf({ ...query, measure: query.upper.measure }, directory)[0];
  return lower.flatMap(({ groups, weight, asWritten }) => {
    const end = query.upper && upper && exactValue(query.upper.number, upper.weight);
    const range = rangeOf(query.comparison, exactValue(query.number, weight), end);
    const weights = asWritten ? weightsInUse(directory) : [weight];
    const digits = weights.map((one) => digitsOf(exactValue(query.number, one)));
    return range === undefined ? [] : [{ groups, asWritten, ...range, digits }];
  });
}

/** Group and weight of a measure that rows refer to. */
export function measureReader({ measures }: FigureDirectory): (index: number) => { group: number; weight: bigint } {
  const read = measures.map(([, group, weight]) => ({ group, weight: BigInt(weight) }));
  return (index) => read[index] ?? { group: -1, weight: BASE_WEIGHT };
}

interface Measure {
  groups: Set<number> | undefined;
  weight: bigint;
  asWritten: boolean;
}

/** A number without unit is equal to the number as it is written and to the value in base units: 4396200 to 439.62万元. */
const AS_WRITTEN: Measure = { groups: undefined, weight: BASE_WEIGHT, asWritten: true };

/** The units that a name can be: with a scale word before it, a scale word alone, or none for the number as written. */
function measuresOf({ measure: name, comparison }: FigureQuery, directory: FigureDirectory): Measure[] {
  if (name === '') return comparison === 'equal' ? [AS_WRITTEN, { ...AS_WRITTEN, asWritten: false }] : [AS_WRITTEN];
  const unit = WRITTEN[name] ?? name;
  const known = unitOf(unit, 1n, directory);
  if (known !== undefined) return [known];
  const scale = SCALES.find(([word]) => unit.startsWith(word));
  if (scale === undefined) return [];
  const rest = unit.slice(scale[0].length);
  if (rest === '') return [{ groups: undefined, weight: BASE_WEIGHT * scale[1], asWritten: false }];
  const scaled = unitOf(WRITTEN[rest] ?? rest, scale[1], directory);
  return scaled === undefined ? [] : [scaled];
}

function unitOf(name: string, scale: bigint, directory: FigureDirectory): Measure | undefined {
  const found = directory.measures.find(([written]) => written === name);
  if (found === undefined) return undefined;
  const [, group, weight] = found;
  return { groups: comparableGroups(group, directory.groups), weight: BigInt(weight) * scale, asWritten: false };
}

/** 个 and 项 count anything, so a figure of either may be meant. */
function comparableGroups(group: number, groups: readonly string[]): Set<number> {
  const name = groups[group] ?? '';
  const GENERIC = 'count:generic';
  return new Set(
    groups.flatMap((other, index) => {
      const isCount = other.startsWith('count:') && name.startsWith('count:') && !other.includes('/');
      const meets = other === name || (isCount && (other === GENERIC || name === GENERIC) && !name.includes('/'));
      return meets ? [index] : [];
    }),
  );
}

function weightsInUse({ measures, used }: FigureDirectory): bigint[] {
  return [...new Set(measures.slice(0, used).map(([, , weight]) => weight))].map(BigInt);
}

function rangeOf(
  comparison: FigureQuery['comparison'],
  value: bigint,
  end: bigint | undefined,
): Pick<Reading, 'low' | 'high' | 'open'> | undefined {
  const margin = (value < 0n ? -value : value) / ABOUT;
  switch (comparison) {
    case 'equal':
      return { low: value, high: value, open: false };
    case 'about':
      return { low: value - margin, high: value + margin, open: false };
    case 'less':
      return { low: undefined, high: value, open: true };
    case 'at-most':
      return { low: undefined, high: value, open: false };
    case 'more':
      return { low: value, high: undefined, open: true };
    case 'at-least':
      return { low: value, high: undefined, open: false };
    case 'between':
      return end === undefined || end < value ? undefined : { low: value, high: end, open: false };
  }
}
