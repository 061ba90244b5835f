import { decimalText, type Rational, ZERO } from '#quantity/rational.ts';
import type { Hypothesis, Place } from '#schema/finding.ts';
import type { ScoredItem } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** A value of the scorecard that may be the wrong one: where it stands and what would mend it. */
export interface Suspect {
  path: ReadonlyArray<string | number>;
  hypothesis: Hypothesis;
}

type Field = 'weight' | 'score' | 'target' | 'actual';

const MOST = 5;
const FIELDS: Readonly<Record<string, string>> = {
  'wrong-weight': '分值',
  'wrong-score': '得分',
  'wrong-target': '目标值',
  'wrong-actual': '完成值',
  'wrong-total': '总分',
};

export function suspect(
  { index }: ScoredItem,
  field: Field,
  replace: string,
  instead: string,
  score: number,
  figure: string | null = null,
): Suspect {
  const hypothesis = { kind: `wrong-${field}`, figure, replace, with: instead, score };
  return { path: ['scorecard', 'items', index, field], hypothesis };
}

/** Likeliest first. */
export function ranked(suspects: readonly Suspect[]): Suspect[] {
  return [...suspects].sort((a, b) => b.hypothesis.score - a.hypothesis.score).slice(0, MOST);
}

/** Points as they may stand in a scorecard; undefined below zero. */
export function points(value: Rational): string | undefined {
  return value.compare(ZERO) < 0 ? undefined : decimalText(value, 6);
}

/** Where a problem is shown and what may explain it: at the likeliest suspect, otherwise at `path`. */
export function blame(
  { report }: Subject,
  suspects: readonly Suspect[],
  path: ReadonlyArray<string | number>,
): { place: Place; hypotheses: Hypothesis[] } {
  const place = report.locate(suspects[0]?.path ?? path);
  return { place, hypotheses: suspects.map(({ hypothesis }) => hypothesis) };
}

/** `；最可能是满意度的得分 10 应为 9.81`, or nothing when there is no likely one. */
export function likely([first]: readonly Suspect[], items: readonly ScoredItem[]): string {
  if (first === undefined) return '';
  const { kind, replace, with: instead } = first.hypothesis;
  if (kind === 'row-omitted') return `；像是漏了一行（${instead}）`;
  if (kind === 'row-doubled') return `；像是多了一行：${replace}`;
  if (instead === '') return '';
  const [, , index] = first.path;
  const owner = items.find((item) => item.index === index);
  return `；最可能是${owner === undefined ? '' : `“${owner.label}”的`}${FIELDS[kind] ?? ''} ${replace} 应为 ${instead}`;
}
