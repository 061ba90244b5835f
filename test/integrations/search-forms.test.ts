import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { foldText } from '#render/search/fold.ts';
import { type Hits, search } from '#render/search/searcher.ts';
import { suggestTerms } from '#render/search/suggestions.ts';
import { openSite, publishPages, type SearchedSite, searchPage } from './search-site.ts';

/** One report whose words are typed in many ways, and one that has parts of them only. */
const PAGES = [
  [
    '/reports/2023/centre/',
    false,
    `<h1>2023年度整体绩效自评报告</h1><p>依据廉财绩〔2024〕4号，深化“放管服”改革，政务服务大厅办结率99.56%。</p>
     <p>OFD 文件（试行）在12345热线受理，时间1月—11月，合计21581件，收入 439.62 万元。</p>
     <p>该项工作著有成效，这么做的单位是云汀市医疗保障局。</p>`,
  ],
  [
    '/reports/2022/park/',
    false,
    '<h1>公园绿地养护</h1><p>公园养护面积1581亩，乾隆年间古树，後勤保障。政务服务不在此处。</p>',
  ],
] as const;

let site: SearchedSite;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-forms-'));
  await publishPages(folder, PAGES);
  await buildSearchIndex({
    outDir: folder,
    pages: PAGES.map(([href, sample]) => searchPage(href, { sample })),
    units: [
      { name: '云汀市医疗保障局', aliases: [] },
      { name: '云汀市公园绿地养护中心', aliases: ['园林所'] },
    ],
    cacheDir: join(folder, '.cache'),
  });
  site = await openSite(folder);
});
afterAll(() => site.close());

function searched(text: string): Promise<Hits> {
  return search(site.source, { text, limits: {}, order: 'relevance' });
}

async function units({ hits }: Hits): Promise<string[]> {
  return Promise.all(hits.map(async ({ load }) => (await load()).url.split('/')[3] ?? ''));
}

test.each([
  // Brackets.
  ['廉财绩〔2024〕4号', ['centre']],
  ['廉财绩[2024]4号', ['centre']],
  ['廉财绩【2024】4号', ['centre']],
  ['廉财绩(2024)4号', ['centre']],
  ['廉财绩（2024）4号', ['centre']],
  ['廉财绩｛2024｝4号', ['centre']],
  ['廉财绩〔2024〕5号', []],
  ['文件(试行)', ['centre']],
  // Full width, case, quotes, dashes.
  ['９９．５６％', ['centre']],
  ['１２３４５热线', ['centre']],
  ['ｏｆｄ', ['centre']],
  ['ofd文件', ['centre']],
  ['OFD 文件', ['centre']],
  ['「放管服」', ['centre']],
  ['“放管服”改革', ['centre']],
  ['1月-11月', ['centre']],
  ['1月–11月', ['centre']],
  // Traditional characters, in the query and in the page.
  ['政務服務大廳', ['centre']],
  ['政務服务大', ['centre']],
  ['辦結率', ['centre']],
  ['後勤保障', ['park']],
  ['后勤保障', ['park']],
  ['乾隆年間', ['park']],
  ['著有成效', ['centre']],
  ['着有成效', []],
  ['这么做', ['centre']],
  ['這麼做', ['centre']],
  // Spaces.
  ['收入439.62万元', ['centre']],
  ['收入 439.62 万元', ['centre']],
  ['  办结率　热线  ', ['centre']],
  ['公园 面积', ['park']],
  ['公园 热线', []],
  ['"收入 439.62"', ['centre']],
  ['"面积 公园"', []],
  // Numbers, single characters.
  ['1581', ['park', 'centre']],
  ['21581', ['centre']],
  ['署', []],
  ['亩', ['park']],
  // Other names of units.
  ['云汀市医保局', ['centre']],
  ['市医保局', ['centre']],
  ['医保局', ['centre']],
  ['医保署', []],
])('%j is found in %j', async (text, expected) => {
  const hits = await searched(text);
  expect(hits.isNear ? [] : await units(hits)).toEqual(expected);
});

test.each([
  // One wrong, missing or added character, or two exchanged.
  ['政务服努大厅', ['centre'], ['政务服', '大厅']],
  ['政务服务大厂办结率', ['centre'], ['政务服务大', '办结率']],
  ['廉财迹〔2024〕4号', ['centre'], ['廉财', '(2024)4号']],
  ['放管服改革', ['centre'], ['放管服', '改革']],
  ['公园绿地绿化养护', ['park'], ['公园绿地', '养护']],
  ['12354热线', ['centre'], ['123', '热线']],
  // Nothing in common, too short, or scattered.
  ['没有此事', [], []],
  ['图书', [], []],
  ['局障保疗医市汀云', [], []],
])('%j has near results in %j', async (text, expected, parts) => {
  const hits = await searched(text);
  expect(await units(hits)).toEqual(expected);
  expect(hits.isNear).toBe(expected.length > 0);
  expect(hits.hits[0]?.marks.map((part) => part.join('')) ?? []).toEqual(parts);
});

test('other names are said to be looked for', async () => {
  expect((await searched('医保局')).names).toEqual(['云汀市医疗保障局']);
  expect((await searched('医疗保障局')).names).toEqual([]);
});

test.each([
  ['fgf', '放管服'],
  ['FGF', '放管服'],
  ['zwfw', '政务服务'],
  ['ｇｙ', '公园'],
])('%s stands for %s', async (letters, term) => {
  const terms = await suggestTerms(site.source, letters);
  expect(terms).toContain(term);
  for (const one of terms) expect(foldText(PAGES.join()).characters.join('')).toContain(one);
});

test.each(['放管服', 'a', '12', 'xyzxyz'])('%s has no suggestions', async (text) => {
  expect(await suggestTerms(site.source, text)).toEqual([]);
});
