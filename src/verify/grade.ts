import { decimal, decimalText, type Rational, rational } from '#quantity/rational.ts';
import type { ResolvedScorecard } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { partialSum } from '#verify/sum-suspects.ts';

/** A grade word and the scores it stands for: from `from`, below `below`. */
export interface Band {
  grade: string;
  from: Rational;
  below: Rational | undefined;
}

/** In use everywhere unless a regime or the site says otherwise. */
const USUAL = [
  { grade: '优', from: '90' },
  { grade: '良', from: '80' },
  { grade: '中', from: '60' },
  { grade: '差', from: '0' },
];

/** Other words for the usual grades. */
const SAME: Readonly<Record<string, string>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  较差: '差',
};

/** Bands of the regime, else of the site, else the usual ones; best first. Undefined when they do not fit the points. */
export function bandsOf({ content, report }: Subject, { full }: ResolvedScorecard): Band[] | undefined {
  const own = content.regimes.get(report.front.regime ?? '')?.grades;
  if (own === undefined && !full.equals(rational(100n))) return undefined;
  const grades = (own ?? content.site.grades ?? USUAL).map(({ grade, from }) => ({ grade, from: decimal(from) }));
  grades.sort((a, b) => b.from.compare(a.from));
  return grades.map((band, index) => ({ ...band, below: grades[index - 1]?.from }));
}

/** The band that a grade word names: 优, 优秀, “优”, 优级. */
export function bandNamed(bands: readonly Band[], word: string): Band | undefined {
  const bare = word.normalize('NFKC').replace(/[“”"'‘’\s]/g, '');
  const short = bare.replace(/(?:等级|等次|档次|级|等|档)$/, '');
  const wanted = [bare, short].flatMap((name) => [name, SAME[name] ?? name]);
  return bands.find(({ grade }) => wanted.includes(grade) || wanted.includes(SAME[grade] ?? grade));
}

export function bandOf(bands: readonly Band[], score: Rational): Band | undefined {
  return bands.find(({ from }) => score.compare(from) >= 0);
}

/** `80分—90分以下` */
export function bandText({ from, below }: Band): string {
  const low = `${decimalText(from, 2)}分`;
  return below === undefined ? `${low}以上` : `${low}至不满${decimalText(below, 2)}分`;
}

/** The published total; without one the sum of the scores, if all are there. */
export function totalOf({ total, items }: ResolvedScorecard): Rational | undefined {
  if (total !== undefined) return total.value;
  const { sum, missing } = partialSum(items.map(({ score }) => score));
  return items.length === 0 || missing > 0 ? undefined : sum;
}
