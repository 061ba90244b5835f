import { describe, expect, it } from 'vitest';
import { numberText, outlineOf } from '#verify/outline.ts';
import { verifyReports } from './content-of.ts';

function outline(body: string) {
  const [report] = verifyReports([{ body }], {}, []).reports;
  if (report === undefined) throw new Error('not read');
  return outlineOf(report.subject).map(({ depth, number, title }) => [depth, number?.rank, number?.value, title]);
}

describe('the outline', () => {
  it.each([
    ['## 一、概况', [2, 1, 1, '概况']],
    ['## 十二、概况', [2, 1, 12, '概况']],
    ['### （三）机构', [3, 2, 3, '机构']],
    ['### (三) 机构', [3, 2, 3, '机构']],
    ['#### 4. 效益', [4, 3, 4, '效益']],
    ['#### 4、效益', [4, 3, 4, '效益']],
    ['(2) 支出管理。', [undefined, 4, 2, '支出管理。']],
    ['## 概况', [2, undefined, undefined, '概况']],
  ])('of %s', (body, entry) => {
    expect(outline(body)).toEqual([entry]);
  });

  it.each(['一是组织到位。', '1.23万元结转。', '2023年完成。', '正文（一）。', '| 一、 |\n|---|'])(
    'has nothing of %s',
    (body) => {
      expect(outline(body)).toEqual([]);
    },
  );
});

describe('a number', () => {
  it.each([
    [1, 1, '一、'],
    [1, 10, '十、'],
    [2, 12, '（十二）'],
    [2, 20, '（二十）'],
    [3, 4, '4.'],
    [4, 4, '（4）'],
  ] as const)('of rank %i and value %i is %s', (rank, value, written) => {
    expect(numberText(rank, value)).toBe(written);
  });
});
