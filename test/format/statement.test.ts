import { describe, expect, it } from 'vitest';
import { isRelation, relationInWords } from '#format/statement.ts';

const LABELS: Readonly<Record<string, string>> = { a: '甲', 'a.b': '乙', summary: '概要' };
const label = (id: string) => LABELS[id] ?? id;

describe('a statement in words', () => {
  it.each([
    ['a = a.b / summary', '甲 = 乙 ÷ 概要'],
    ['a >= a.b - 2.50 * a@prev', '甲 ≥ 乙 − 2.50 × 甲（上年）'],
    ['a = sum(a.*)', '甲 = 合计(甲的各部分)'],
    ['a.b = growth(a)', '乙 = 增长率(甲)'],
    ['a <= a@2022', '甲 ≤ 甲（2022年）'],
    ['other = a', 'other = 甲'],
  ])('%s', (statement, expected) => {
    expect(relationInWords(statement, label)).toBe(expected);
  });

  it('is left alone where it is a sentence', () => {
    expect(isRelation('数据表与正文一致')).toBe(false);
    expect(isRelation('标题的年份 2022 = 评价年度 2022')).toBe(false);
    expect(isRelation('a = b')).toBe(true);
  });
});
