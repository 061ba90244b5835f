const DAY = 86_400_000;
/** Figures are about the same few days. */
const known = new Map<string, number>();

/** Days from 1970-01-01 to a day, `2023-09-10`. */
export function dayNumber(day: string): number {
  const number = known.get(day) ?? Date.parse(`${day}T00:00:00Z`) / DAY;
  known.set(day, number);
  return number;
}
