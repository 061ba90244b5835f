import { expect, test } from 'vitest';
import { outcomeInWords } from '#render/search/status.ts';

const NOTHING = { text: '办结率', found: 0, real: 0, isNear: false, names: [], figures: undefined, suggestions: 0 };

test.each([
  [{}, '没有找到含“办结率”的报告。可以缩短词语，或去掉年度、单位等限制。'],
  [{ found: 1, real: 1 }, '找到 1 份含“办结率”的报告。'],
  [{ found: 3, real: 1 }, '找到 3 份含“办结率”的报告，其中 2 份是示例，排在后面。'],
  [{ found: 2 }, '找到 2 份含“办结率”的报告，都是示例。'],
  [{ found: 1, real: 1, names: ['行政服务中心'] }, '找到 1 份含“办结率”或“行政服务中心”的报告。'],
  [{ found: 2, real: 2, isNear: true }, '没有找到含“办结率”的报告。下面 2 份是近似结果，只有相近的文字。'],
  [{ figures: { found: 0, isCut: false } }, '没有找到含“办结率”的报告。可以缩短词语，或去掉年度、单位等限制。'],
  [{ figures: { found: 4, isCut: false } }, '找到 4 项符合“办结率”的数据；没有报告的原文含这样的文字。'],
  [
    { found: 1, real: 1, figures: { found: 90, isCut: true } },
    '至少找到 90 项符合“办结率”的数据。找到 1 份含“办结率”的报告。',
  ],
  [
    { suggestions: 2 },
    '没有找到含“办结率”的报告。可以缩短词语，或去掉年度、单位等限制。另有 2 个拼音首字母相符的词可选。',
  ],
])('%j: %s', (outcome, words) => {
  expect(outcomeInWords({ ...NOTHING, ...outcome })).toBe(words);
});
