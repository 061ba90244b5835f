/** What the search is doing: the value of `data-search-status`. */
export type SearchStatus = 'idle' | 'searching' | 'done';

/** The outcome in words, for the eye and for the screen reader. */
export const WORDS = {
  idle: '输入词语、数字或文号，即可在全部报告的正文、表格和数据里查找。',
  searching: '正在查找……',
  missing: '没有读到检索索引（本站尚未生成索引，或网络中断），暂时不能检索。请先按年度或单位查阅。',
  failed: '检索没有完成，可能是网络中断。请稍后重试，或按年度、单位查阅。',
} as const;

/** What a search came to. */
export interface Outcome {
  text: string;
  /** Reports found, or near ones. */
  found: number;
  real: number;
  isNear: boolean;
  /** Full names that were looked for as well. */
  names: readonly string[];
  /** Figures that answer it; undefined where it is no query for figures. */
  figures: { found: number; isCut: boolean } | undefined;
  /** Terms offered for pinyin initials. */
  suggestions: number;
}

/** How much was found; sample reports are never counted silently, and near ones never as found. */
export function outcomeInWords(outcome: Outcome): string {
  const offered = outcome.suggestions === 0 ? '' : `另有 ${outcome.suggestions} 个拼音首字母相符的词可选。`;
  return foundInWords(outcome) + offered;
}

function foundInWords(outcome: Outcome): string {
  const { figures, found } = outcome;
  if (figures === undefined || figures.found === 0) return reportsInWords(outcome);
  const data = `${figures.isCut ? '至少找到' : '找到'} ${figures.found} 项符合“${outcome.text}”的数据`;
  return found === 0 ? `${data}；没有报告的原文含这样的文字。` : `${data}。${reportsInWords(outcome)}`;
}

function reportsInWords({ text, found, real, isNear, names }: Outcome): string {
  const wanted = [text, ...names].map((one) => `“${one}”`).join('或');
  if (found === 0) return `没有找到含${wanted}的报告。可以缩短词语，或去掉年度、单位等限制。`;
  if (isNear) return `没有找到含${wanted}的报告。下面 ${found} 份是近似结果，只有相近的文字。`;
  const sample = found - real;
  if (sample === 0) return `找到 ${found} 份含${wanted}的报告。`;
  if (real === 0) return `找到 ${found} 份含${wanted}的报告，都是示例。`;
  return `找到 ${found} 份含${wanted}的报告，其中 ${sample} 份是示例，排在后面。`;
}
