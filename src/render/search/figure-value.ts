/** Parts of a base unit (元, 1, 小时 …) in which weights of units are whole numbers: seconds, 亩 and ‰ included. */
export const BASE_WEIGHT = 3_600_000_000_000n;

/** Decimals of a published number that are compared. */
const DECIMALS = 10;

/** The exact value of a number in units of a weight, comparable among units of one group. */
export function exactValue(number: string, weight: bigint): bigint {
  const [whole = '0', part = ''] = number.replace('-', '').split('.');
  const scaled = BigInt(whole + part.slice(0, DECIMALS).padEnd(DECIMALS, '0')) * weight;
  return number.startsWith('-') ? -scaled : scaled;
}

/** The digits of a value without trailing zeros: the same for 439.62万元, 4396200元 and 439.62. */
export function digitsOf(value: bigint): string {
  return value.toString().replace('-', '').replace(/0+$/, '');
}
