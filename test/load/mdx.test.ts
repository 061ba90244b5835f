import { describe, expect, it } from 'vitest';
import { readMdx } from '#load/mdx.ts';

/** Honest prose that MDX takes for code: where, and how it is to be written. */
describe('prose that begins like code', () => {
  it.each([
    ['支出情况表{单位：万元}', '1:6', '支出情况表（单位：万元）'],
    ['得分<90分', '1:3', '得分＜90分'],
    ['第一段。\n\n满意度<95%的窗口', '3:4', '满意度＜95%的窗口'],
    ['| 指标 | 值 |\n|---|---|\n| 时限 | <5天 |', '3:8', '| 时限 | ＜5天 |'],
    ['- 预算数{万元', '1:6', '- 预算数（万元'],
  ])('%j is refused at its sign, with the corrected text', (text, place, mended) => {
    const [first, ...others] = readMdx(text).refusals;
    expect(others).toEqual([]);
    expect(first?.rule).toBe('mdx-syntax');
    expect(`${first?.place.line}:${first?.place.column}`).toBe(place);
    expect(first?.expected).toBe(mended);
    expect(first?.zh).toContain(mended);
    const corrected = text
      .split('\n')
      .with((first?.place.line ?? 1) - 1, mended)
      .join('\n');
    expect(readMdx(corrected).refusals).toEqual([]);
  });
});

describe('a long line', () => {
  it('is not shown whole: what to change in it is', () => {
    const rest = '本单位认真组织开展绩效自评工作'.repeat(6);
    const [first, ...others] = readMdx(`${rest}支出情况表{单位：万元}${rest}。`).refusals;
    expect(others).toEqual([]);
    expect(first?.expected).toBe('（单位：万元）');
    expect(first?.zh).toContain('请只改这一处，这一行的其他文字不动：把“{单位：万元}”改为“（单位：万元）”');
  });
});

describe('bare addresses', () => {
  const linksOf = (text: string) => JSON.stringify(readMdx(text).root).match(/"url":"[^"]*"/g) ?? [];

  it('are text unless they are plain https', () => {
    expect(linksOf('详见www.gov.cn和http://www.gov.cn/a。')).toEqual([]);
    expect(linksOf('详见https://www.gov.cn/a，其中')).toEqual([]);
    expect(linksOf('see https://www.gov.cn/a now')).toEqual(['"url":"https://www.gov.cn/a"']);
  });

  it('that are written as links are judged as such', () => {
    expect(readMdx('[甲](http://www.gov.cn)').refusals).toHaveLength(1);
    expect(readMdx('[javascript:alert(1)](javascript:alert(1))').refusals).toHaveLength(1);
  });
});
