import type { Language } from '#format/result.ts';
import type { Finding, Hypothesis } from '#schema/finding.ts';

/** How a hypothesis explains what was found; one that is not listed here is told without. */
const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  digit: { zh: '一位数字有误', en: 'a digit mistyped' },
  transposition: { zh: '相邻数字颠倒', en: 'digits transposed' },
  'decimal-point': { zh: '小数点错位', en: 'the decimal point misplaced' },
  'unit-slip': { zh: '单位写错', en: 'another unit' },
  sign: { zh: '正负号写反', en: 'the sign reversed' },
  'digit-missing': { zh: '漏了一位数字', en: 'a digit left out' },
  'digit-doubled': { zh: '多了一位数字', en: 'a digit too many' },
  'stale-value': { zh: '留用了上年数', en: 'last year’s value left in' },
  'stale-year': { zh: '留用了旧年份', en: 'an old year left in' },
  'part-omitted': { zh: '合计漏了一项', en: 'a part left out of the sum' },
  'part-doubled': { zh: '一项加了两次', en: 'a part counted twice' },
  'inverted-ratio': { zh: '分子分母颠倒', en: 'numerator and denominator swapped' },
  'other-base': { zh: '分母用错', en: 'another total as base' },
  'other-document': { zh: '另一份材料如此', en: 'as another document has it' },
  'cross-footing': { zh: '行与列都指向它', en: 'row and column both point to it' },
  'wrong-score': { zh: '得分有误', en: 'the score is wrong' },
  'wrong-weight': { zh: '分值有误', en: 'the weight is wrong' },
  'wrong-actual': { zh: '实际完成值有误', en: 'the actual value is wrong' },
  'wrong-total': { zh: '总分有误', en: 'the total is wrong' },
  'wrong-grade': { zh: '等级有误', en: 'the grade is wrong' },
  'list-count': { zh: '个数与列举不符', en: 'the count differs from the list' },
  direction: { zh: '升降写反', en: 'rise and fall mixed up' },
  'document-number': { zh: '文号写法', en: 'the form of document numbers' },
  fraction: { zh: '比率写成了小数', en: 'a ratio written as a fraction' },
  value: { zh: '按其他数据推算', en: 'calculated from the other figures' },
};

/** Their text is not the value of the figure they are about. */
const NAMELESS = ['stale-year', 'direction', 'document-number'];

const MOST = 3;

/**
 * “可能是基本支出 143.16万元 应为 143.06万元（一位数字有误）”, likeliest first; “也可能是” where the sentence itself tells the
 * likeliest.
 */
export function likelyCauses(finding: Finding, language: Language, label: (figure: string) => string): string[] {
  const { hypotheses, message, waived } = finding;
  if (waived !== null) return [];
  const told = (one: Hypothesis) => language === 'zh' && tells(message, one);
  const also = hypotheses.some(told);
  return hypotheses
    .slice(0, MOST)
    .filter((one) => one.score > 0 && !told(one))
    .map((one) =>
      language === 'zh' ? `${also ? '也' : ''}可能是${inChinese(one, label)}` : `perhaps ${inEnglish(one, label)}`,
    );
}

/** Whether a sentence holds the hypothesis already, in the words rules use for it. */
function tells(message: string, { kind, replace, with: other }: Hypothesis): boolean {
  if (kind === 'row-omitted') return message.includes(`漏了一行（${other}）`);
  if (kind === 'row-doubled') return message.includes(`多了一行：${replace}`);
  return message.includes(`${replace} 应为 ${other}`);
}

function inChinese(one: Hypothesis, label: (id: string) => string): string {
  const { kind, replace, with: other } = one;
  if (kind === 'row-omitted') return `漏了一行：${other}`;
  if (kind === 'row-doubled') return `多了一行：${replace}`;
  const why = KINDS[kind]?.zh;
  const should = other === '' ? '有误' : `应为 ${other}`;
  return `${nameOf(one, label)}${replace} ${should}${why === undefined ? '' : `（${why}）`}`;
}

function inEnglish(one: Hypothesis, label: (id: string) => string): string {
  const { kind, replace, with: other } = one;
  if (kind === 'row-omitted') return `a row is missing: ${other}`;
  if (kind === 'row-doubled') return `there is a row too many: ${replace}`;
  const why = KINDS[kind]?.en;
  const should = other === '' ? 'is wrong' : `should be ${other}`;
  return `${nameOf(one, label)}${replace} ${should}${why === undefined ? '' : ` (${why})`}`;
}

function nameOf({ figure, kind }: Hypothesis, label: (id: string) => string): string {
  return figure === null || NAMELESS.includes(kind) ? '' : `${label(figure)} `;
}
