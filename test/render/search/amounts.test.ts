import { expect, test } from 'vitest';
import { amountsFile } from '#render/search/amounts.ts';

const IDS = new Map([
  ['/a/', 'zh-cn_1'],
  ['/b/', 'zh-cn_2'],
]);

test.each([
  ['438.39', '万元', [['zh-cn_1', '4383900']]],
  ['1.2', '亿元', [['zh-cn_1', '120000000']]],
  ['0', '元', [['zh-cn_1', '0']]],
  ['-3.5', '元', [['zh-cn_1', '-4']]],
  ['3', '不知道', []],
])('%s%s of expenditure', (number, measure, expected) => {
  expect(amountsFile([{ href: '/a/', figures: [{ id: 'expenditure', number, measure }] }], IDS)).toEqual(expected);
});

test('a report without expenditure or without a page has none', () => {
  const income = { id: 'income', number: '1', measure: '元' };
  expect(
    amountsFile(
      [
        { href: '/b/', figures: [income] },
        { href: '/c/', figures: [{ ...income, id: 'expenditure' }] },
      ],
      IDS,
    ),
  ).toEqual([]);
});
