/** What the search is doing: the value of `data-search-status`. */
export type SearchStatus = 'idle' | 'searching' | 'done';

/** The outcome in words, for the eye and for the screen reader. */
export const WORDS = {
  idle: '输入词语、数字或文号，即可在全部报告的正文、表格和数据里查找。',
  searching: '正在查找……',
  missing: '没有读到检索索引（本站尚未生成索引，或网络中断），暂时不能检索。请先按年度或单位查阅。',
  failed: '检索没有完成，可能是网络中断。请稍后重试，或按年度、单位查阅。',
} as const;

/** How many reports were found; sample ones are never counted silently. */
export function countInWords(text: string, found: number, real: number): string {
  if (found === 0) return `没有找到含“${text}”的报告。可以缩短词语，或去掉年度、单位的限制。`;
  const sample = found - real;
  if (sample === 0) return `找到 ${found} 份含“${text}”的报告。`;
  if (real === 0) return `找到 ${found} 份含“${text}”的报告，都是示例。`;
  return `找到 ${found} 份含“${text}”的报告，其中 ${sample} 份是示例，排在后面。`;
}
