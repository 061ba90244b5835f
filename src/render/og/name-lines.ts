import { emWidth } from '#render/og/look.ts';

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A name on one line if `limit` ems are enough, else on two: broken before its bracket or between words near the middle. */
export function nameLines(name: string, limit: number): string[] {
  if (emWidth(name) <= limit) return [name];
  const breaks = breaksOf(name).filter((at) => emWidth(name.slice(0, at)) <= limit);
  const whole = breaks.filter((at) => emWidth(name.slice(at)) <= limit);
  const bracket = whole.find((at) => /[（(]/.test(name.charAt(at)));
  const at = bracket ?? evenest(name, whole) ?? breaks.at(-1);
  return at === undefined ? [name] : [name.slice(0, at).trimEnd(), name.slice(at).trimStart()];
}

/** Places between words where no line would start with closing punctuation or end with an opening one. */
function breaksOf(name: string): number[] {
  return [...words.segment(name)]
    .map(({ index }) => index)
    .filter(
      (at) => at > 0 && !/[\p{Pe}\p{Pf}\p{Po}]/u.test(name.charAt(at)) && !/[\p{Ps}\p{Pi}]/u.test(name.charAt(at - 1)),
    );
}

/** The place that leaves the shorter longest line. */
function evenest(name: string, places: readonly number[]): number | undefined {
  const longest = (at: number) => Math.max(emWidth(name.slice(0, at)), emWidth(name.slice(at)));
  return places.toSorted((a, b) => longest(a) - longest(b) || b - a)[0];
}
