import { expect, test } from 'vitest';
import { countInWords } from '#render/search/status.ts';

test.each([
  [0, 0, '没有找到含“办结率”的报告。可以缩短词语，或去掉年度、单位的限制。'],
  [1, 1, '找到 1 份含“办结率”的报告。'],
  [3, 1, '找到 3 份含“办结率”的报告，其中 2 份是示例，排在后面。'],
  [2, 0, '找到 2 份含“办结率”的报告，都是示例。'],
])('%i found, %i real: %s', (found, real, words) => {
  expect(countInWords('办结率', found, real)).toBe(words);
});
