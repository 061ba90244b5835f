/** What is counted; 人员 and 件数 are words. */
export const COUNTED = '(?:人(?![员才口均民大])|件(?!数)|户(?!籍)|次(?![数序])|名(?![称单])|[吨台套亩])';
/** Runs of marks other than Roman ones and fractions, which are written in any order. */
const RUN = /(?:(?!\p{Nl}|[¼-¾⅐-⅟〇])[\p{No}]|[〡-〩]){2,}/gu;
const RAISED = /^[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089]/;
const BEHIND = new RegExp(`^\\s?${COUNTED}`, 'u');
const CHINESE = '〇一二三四五六七八九十';

/**
 * 完成①②③三项 names items and ④③⑧ is a number in disguise: what is enumerated rises. A run that is counted with (③④⑤人) is
 * a number in any order; raised digits are notes, unless they count.
 */
export function enumerationSlip(line: string): { column: number; zh: string; en: string } | undefined {
  for (const { 0: run, index } of line.matchAll(RUN)) {
    const counts = BEHIND.test(line.slice(index + run.length, index + run.length + 4));
    if (!counts && (RAISED.test(run) || isRising([...run].map(numberOf)))) continue;
    return { column: index, zh: '带圈、带括号的数字不能连起来当作数', en: 'marks of items in a row are no number' };
  }
  return undefined;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value));
}

/** The number of a mark: 4 of ④, ⑷, ⒋, ㈣ and ㊃; of others their place in the table of characters, which rises alike. */
function numberOf(mark: string): number {
  const plain = mark.normalize('NFKC');
  const digits = /\d+/.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE.indexOf(plain.replace(/[()]/g, ''));
  return chinese >= 0 ? chinese : (mark.codePointAt(0) ?? 0);
}
