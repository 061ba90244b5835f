import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchIndex, type SearchPage } from '#integrations/search-index.ts';
import { type FoundFigures, searchFigures } from '#render/search/figure-search.ts';
import type { Query } from '#render/search/query.ts';
import { openSite, publishPages, type SearchedSite, searchPage } from './search-site.ts';

type Figures = Record<string, [label: string, text: string, number: string, measure: string]>;

const CENTRE: Figures = {
  income: ['本年收入', '439.62万元', '439.62', '万元'],
  expenditure: ['本年支出', '438.39万元', '438.39', '万元'],
  'expenditure.project': ['项目支出', '295.33万元', '295.33', '万元'],
  executionRate: ['预算执行率', '99.72%', '99.72', '%'],
  'hall.completionRate': ['政务服务大厅办结率', '99.56%', '99.56', '%'],
  'hall.accepted': ['受理业务量', '177,321件', '177321', '件'],
  'hall.area': ['大厅面积', '约1000平方米', '1000', '平方米'],
  seats: ['坐席', '八个', '8', '个'],
  growth: ['支出增长', '1.5个百分点', '1.5', '个百分点'],
  wait: ['平均等候', '12分钟', '12', '分钟'],
};
const PARK: Figures = {
  expenditure: ['本年支出', '0.1205亿元', '0.1205', '亿元'],
  executionRate: ['预算执行率', '88.5%', '88.5', '%'],
  'park.area': ['养护面积', '1.5亩', '1.5', '亩'],
  'park.rate': ['绿化覆盖率', '90%', '90', '%'],
  visits: ['游园人次', '12万人次', '12', '万人次'],
  trees: ['行道树', '1000株', '1000', '株'],
  cost: ['每株养护费', '120.50元/株', '120.50', '元/株'],
  balance: ['收支差额', '-3.00万元', '-3.00', '万元'],
};
const PAGES = [
  ['/reports/2023/centre/', CENTRE, '政务服务中心'],
  ['/reports/2022/park/', PARK, '公园管理处'],
] as const;

let site: SearchedSite;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-figures-'));
  await publishPages(
    folder,
    PAGES.map(([href]) => [href, false, '<p>报告</p>'] as const),
  );
  const metrics = [{ id: 'executionRate', aliases: ['支付进度'] }];
  const pages = PAGES.map(([href, figures, name]) => pageOf(href, figures, name));
  await buildSearchIndex({ outDir: folder, pages, metrics, cacheDir: join(folder, '.cache') });
  site = await openSite(folder);
});
afterAll(() => site.close());

function pageOf(href: string, figures: Figures, unitName: string): SearchPage {
  const page = searchPage(href);
  const published = Object.entries(figures).map(([id, [label, text, number, measure]]) => ({
    id,
    label,
    text,
    number,
    measure,
  }));
  return { ...page, unit: { ...page.unit, name: unitName }, figures: published as unknown as SearchPage['figures'] };
}

function answers(text: string, limits: Query['limits'] = {}): Promise<FoundFigures | undefined> {
  return searchFigures(site.source, { text, limits, order: 'relevance' });
}

async function ids(text: string, limits: Query['limits'] = {}): Promise<string[] | undefined> {
  return (await answers(text, limits))?.figures.map(({ report, id }) => `${report.href.split('/')[3]} ${id}`);
}

describe('a figure is found however it is written', () => {
  test.each([
    ['439.62', ['centre income']],
    ['439.62万元', ['centre income']],
    ['439.62 万元', ['centre income']],
    ['４３９．６２万元', ['centre income']],
    ['439.620万元', ['centre income']],
    ['439.62万', ['centre income']],
    ['4396200元', ['centre income']],
    ['4,396,200元', ['centre income']],
    ['4396200', ['centre income']],
    ['¥4,396,200', ['centre income']],
    ['4396.2千元', ['centre income']],
    ['0.043962亿元', ['centre income']],
    ['439.62萬元', ['centre income']],
    ['439.62件', []],
    ['439.63万元', []],
    ['1205万元', ['park expenditure']],
    ['12050000元', ['park expenditure']],
    ['0.1205亿', ['park expenditure']],
    ['99.56%', ['centre hall.completionRate']],
    ['99.56', ['centre hall.completionRate']],
    ['995.6‰', ['centre hall.completionRate']],
    ['0.9956', ['centre hall.completionRate']],
    ['177321件', ['centre hall.accepted']],
    ['17.7321万件', ['centre hall.accepted']],
    ['177321项', ['centre hall.accepted']],
    ['177321人', []],
    ['120000人次', ['park visits']],
    ['8个', ['centre seats']],
    ['1000平方米', ['centre hall.area', 'park park.area']],
    ['1.5亩', ['centre hall.area', 'park park.area']],
    ['0.2小时', ['centre wait']],
    ['-3万元', ['park balance']],
    ['120.5元/株', ['park cost']],
    ['1.5个百分点', ['centre growth']],
    ['收入 439.62', ['centre income']],
    ['本年收入为439.62万元', ['centre income']],
    ['支出 439.62', []],
  ])('%s', async (text, expected) => {
    expect((await ids(text))?.toSorted()).toEqual(expected);
  });
});

describe('figures are compared', () => {
  test.each([
    ['执行率 <90%', ['park executionRate']],
    ['执行率<90%', ['park executionRate']],
    ['执行率 ＜ ９０％', ['park executionRate']],
    ['<90% 执行率', ['park executionRate']],
    ['执行率低于90%', ['park executionRate']],
    ['执行率 不足 90%', ['park executionRate']],
    ['执行率 90%以下', ['park executionRate']],
    ['执行率 <88.5%', []],
    ['执行率 ≤88.5%', ['park executionRate']],
    ['执行率 >=88.5%', ['centre executionRate', 'park executionRate']],
    ['执行率 >90', ['centre executionRate']],
    ['支付进度 <90%', ['park executionRate']],
    ['≥95%', ['centre executionRate', 'centre hall.completionRate']],
    ['95%以上', ['centre executionRate', 'centre hall.completionRate']],
    ['>99.6%', ['centre executionRate']],
    ['<90%', ['park executionRate']],
    ['≤90%', ['park park.rate', 'park executionRate'].toReversed()],
    ['支出 >500万元', ['park expenditure']],
    ['支出 超过 0.04亿元', ['park expenditure', 'centre expenditure']],
    ['支出 400万元至500万元', ['centre expenditure']],
    ['支出 400-500万元', ['centre expenditure']],
    ['约440万元', ['centre income', 'centre expenditure']],
    ['公园 支出 >1万元', ['park expenditure']],
    ['公园 执行率 >90%', []],
    ['>100人次', ['park visits']],
    ['<0元', ['park balance']],
  ])('%s', async (text, expected) => {
    expect(await ids(text)).toEqual(expected);
  });

  test('within year and unit', async () => {
    expect(await ids('执行率 >1%', { year: '2023' })).toEqual(['centre executionRate']);
    expect(await ids('执行率 >1%', { unit: 'park' })).toEqual(['park executionRate']);
    expect(await ids('执行率 >1%', { unit: 'park', year: '2023' })).toEqual([]);
    expect(await ids('执行率 >1%', { year: '1999' })).toEqual([]);
  });
});

test.each(['政务服务', '廉财绩〔2024〕4号', '>100', '第1季度和第2季度', '12345热线', '2023年1月—11月', ''])(
  '%j is no query for figures, or finds none',
  async (text) => {
    expect((await ids(text)) ?? []).toEqual([]);
  },
);

test('a figure leads to its row, with the text it is published with', async () => {
  const found = await answers('17.7321万件');
  expect(found?.figures[0]).toMatchObject({
    id: 'hall.accepted',
    label: '受理业务量',
    text: '177,321件',
    report: { href: '/reports/2023/centre/', unitName: '政务服务中心' },
  });
});

test('words alone load no figures', async () => {
  site.requests.length = 0;
  expect(await answers('政务服务')).toBeUndefined();
  expect(site.requests).toEqual([]);
});
