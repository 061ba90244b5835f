import { expect, test } from 'vitest';
import { readFigureQueries } from '#render/search/figure-query.ts';

test.each([
  ['439.62万元', 'equal', '439.62', '万元', []],
  ['439.62 万元', 'equal', '439.62', '万元', []],
  ['１，０９８，７９８件', 'equal', '1098798', '件', []],
  ['¥4,396,200', 'equal', '4396200', '', []],
  ['执行率 <90%', 'less', '90', '%', ['执行率']],
  ['执行率低于90%', 'less', '90', '%', ['执行率']],
  ['满意度不低于95%', 'at-least', '95', '%', ['满意度']],
  ['满意度 95%以上', 'at-least', '95', '%', ['满意度']],
  ['支出不超过300万元', 'at-most', '300', '万元', ['支出']],
  ['支出300万元以内', 'at-most', '300', '万元', ['支出']],
  ['收入约440万元', 'about', '440', '万元', ['收入']],
  ['收入 为 439.62万元', 'equal', '439.62', '万元', ['收入']],
  ['支出 300至500万元', 'between', '300', '万元', ['支出']],
  ['支出 300万元~1亿元', 'between', '300', '万元', ['支出']],
  ['差额 -3万元', 'equal', '-3', '万元', ['差额']],
])('%j is %s %s %s of %j', (text, comparison, number, measure, words) => {
  expect(readFigureQueries(text)[0]).toMatchObject({ comparison, number, measure, words });
});

test.each(['政务服务', '廉财绩〔2024〕4号', '2023年1月—11月', '>100', '', '1'.repeat(61)])('%j is none', (text) => {
  expect(readFigureQueries(text)).toEqual([]);
});
