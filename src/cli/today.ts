const FURTHEST_EAST = 14 * 3_600_000;

/** The latest day that it is anywhere (UTC+14): a date after it is yet to come for everybody. */
export function today(now: number = Date.now()): string {
  return new Date(now + FURTHEST_EAST).toISOString().slice(0, 10);
}
