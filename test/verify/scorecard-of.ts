import type { ReportParts } from './content-of.ts';

/** A report with a scorecard: rows are lines of YAML flow maps without the braces. */
export function scorecard(rows: readonly string[], rest: Record<string, string> = {}, front = ''): ReportParts {
  const items = rows.map((row) => `    - { ${row} }`).join('\n');
  const own = Object.entries(rest)
    .map(([key, value]) => `\n  ${key}: ${value}`)
    .join('');
  const list = rows.length === 0 ? '' : `\n  items:\n${items}`;
  return { front: `${front === '' ? '' : `${front}\n`}scorecard:${list}${own}` };
}

/** The fields of one indicator: target, actual, weight, score. */
export function row(
  indicator: string,
  [target, actual, weight, score]: readonly [string | null, string | null, number | null, number | string | null],
  more = '',
): string {
  const field = (key: string, value: string | number | null) => (value === null ? '' : `, ${key}: "${value}"`);
  const fields = field('target', target) + field('actual', actual) + field('weight', weight) + field('score', score);
  return `indicator: ${indicator}${fields}${more === '' ? '' : `, ${more}`}`;
}

/** A regime file with the given lines under `scorecard`. */
export function regime(lines: string, more = ''): Record<string, string> {
  const text = `title: 测试评价体系\nscope: whole-unit\nscorecard:\n${lines.replace(/^/gm, '  ')}\n${more}\n`;
  return { 'regimes/test.yaml': text };
}

export const FOLLOWS = 'regime: test';
