import type { Check } from '#verify/check.ts';

/** Parts from which a wide limit can hide a small mistake. */
const MANY_PARTS = 4;
const MOST_OF_LIMIT = 0.8;

/** What came out of a check, in a sentence for readers. */
export function checkSentence(check: Check): string {
  const { outcome, published, calculated, gap, limit, reason } = check;
  if (outcome === 'not-evaluated') return `没有计算：${reason ?? '缺少所需的数据'}。`.replace('。。', '。');
  const bound = /<=|>=|[≤≥]/.test(check.statement);
  const second = bound ? '界限' : '算得';
  const numbers = published !== null && calculated !== null ? `公布${published}，${second}${calculated}` : null;
  if (outcome === 'exact') return numbers === null ? '检查成立。' : `${numbers}，${bound ? '没有越过' : '完全一致'}。`;
  if (numbers === null) return outcome === 'rounding' ? '在公布的精度之内成立。' : closing(check, '与所述不符');
  const distance = gap === null ? '' : `，相差${gap}`;
  if (outcome === 'rounding') return `${numbers}${distance}，没有超过公布位数允许的${limit ?? '舍入差'}。`;
  return closing(check, `${numbers}${distance}${limit === null ? '' : `，公布位数只能解释${limit}`}`);
}

function closing(check: Check, sentence: string): string {
  return check.outcome === 'waived' ? `${sentence}；原因已公开说明。` : `${sentence}。`;
}

/** Whether the check holds only because many rounded parts allow a wide gap, most of which is used. */
export function isLoose(check: Check): boolean {
  const { outcome, ratio, figures } = check;
  return outcome === 'rounding' && figures.length > MANY_PARTS && ratio !== null && Number(ratio) >= MOST_OF_LIMIT;
}
