import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSearchIndex, type SearchPage } from '#integrations/search-index.ts';
import { searchFigures } from '#render/search/figure-search.ts';
import { search } from '#render/search/searcher.ts';
import { foundPages, openSite, publishPages, type SearchedSite, searchPage } from './search-site.ts';

const YEARS = [2021, 2022, 2023, 2024];
const UNITS = ['centre', 'park', 'school'];
const PAGES = YEARS.flatMap((year) =>
  UNITS.map((unit, index) => {
    const main = `<h1>${year}年度自评报告</h1><p>政务服务${unit}，编号${year}${index}，共${'一二三'[index]}项。</p>`;
    return [`/reports/${year}/${unit}/`, unit !== 'centre', main] as const;
  }),
);

let folder: string;
let bundled: SearchedSite;
let single: SearchedSite;

function pageOf(href: string, sample: boolean): SearchPage {
  const [, , year = '', unit = ''] = href.split('/');
  const number = `${(Number(year) - 2000) * 10 + UNITS.indexOf(unit)}.5`;
  const figures = [{ id: 'expenditure', label: '本年支出', text: `${number}万元`, number, measure: '万元' }];
  return searchPage(href, {
    sample,
    grade: unit === 'park' ? '良' : '优',
    figures: figures as unknown as SearchPage['figures'],
  });
}

async function publish(name: string, bundleSize: number): Promise<SearchedSite> {
  const outDir = join(folder, name);
  await publishPages(outDir, PAGES);
  const pages = PAGES.map(([href, sample]) => pageOf(href, sample));
  await buildSearchIndex({ outDir, pages, bundleSize, cacheDir: join(folder, 'cache') });
  return openSite(outDir);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-bundles-'));
  single = await publish('single', 100);
  bundled = await publish('bundled', 5);
});
afterAll(async () => {
  await bundled.close();
  await single.close();
  await rm(folder, { recursive: true, force: true });
});

test('a site of more reports than a bundle holds has one a year', async () => {
  expect(single.source.site.bundles.map(({ path }) => path)).toEqual(['/pagefind/']);
  expect(bundled.source.site.bundles.map(({ path, years }) => [path, years])).toEqual(
    YEARS.toReversed().map((year) => [`/pagefind/${year}/`, [String(year)]]),
  );
  const programs = (await readdir(join(bundled.folder, 'pagefind'), { recursive: true })).filter((name) =>
    /pagefind\.js$|wasm/.test(name),
  );
  expect(programs.toSorted()).toEqual(['pagefind.js', 'wasm.unknown.pagefind']);
});

test('only the years asked for are loaded', async () => {
  const site = await openSite(bundled.folder);
  expect(await foundPages(site, '政务服务', { year: '2023' })).toEqual(['2023/centre', '2023/park', '2023/school']);
  const loaded = site.requests.filter((path) => /^\/pagefind\/\d+\//.test(path)).map((path) => path.split('/')[2]);
  expect([...new Set(loaded)]).toEqual(['2023']);
  expect(site.requests.filter((path) => path.includes('wasm'))).toEqual(['/pagefind/wasm.unknown.pagefind']);
  await searchFigures(site.source, { text: '236.5万元', limits: { year: '2023' }, order: 'relevance' });
  expect(site.requests.filter((path) => /^\/pagefind\/20(?!23)/.test(path))).toEqual([]);
});

test.each([
  ['政务服务', {}],
  ['政务服务', { year: '2022' }],
  ['政务服务', { unit: 'park' }],
  ['20231', {}],
  ['三项', {}],
  ['没有的', {}],
  ['政务', { grade: '良', scope: 'whole-unit' }],
  ['政务', { grade: '良', verdict: 'failed' }],
] as const)('bundles find %j in %j as one index does', async (text, limits) => {
  const expected = await foundPages(single, text, limits);
  expect((await foundPages(bundled, text, limits)).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['year', '2024/centre', '2021/school'],
  ['amount', '2024/centre', '2021/park'],
] as const)('ordered by %s over all years, real reports first', async (order, first, last) => {
  for (const site of [single, bundled]) {
    const found = await foundPages(site, '政务服务', {}, order);
    expect(found).toHaveLength(PAGES.length);
    expect([found[0], found.at(-1)]).toEqual([first, last]);
    expect(found.slice(0, YEARS.length)).toEqual(YEARS.toReversed().map((year) => `${year}/centre`));
  }
});

test('reports are counted by year, whatever year is asked for', async () => {
  const all = YEARS.toReversed().map((year) => [String(year), UNITS.length]);
  const query = { text: '政务服务', limits: {}, order: 'relevance' } as const;
  for (const site of [single, bundled]) expect((await search(site.source, query)).years).toEqual(all);
  const limited = { ...query, limits: { year: '2023' } };
  expect((await search(single.source, limited)).years).toEqual(all);
  expect((await search(bundled.source, limited)).years).toEqual([['2023', UNITS.length]]);
});

test('figures are found in every year', async () => {
  for (const site of [single, bundled]) {
    const found = await searchFigures(site.source, { text: '支出 >231万元', limits: {}, order: 'relevance' });
    expect(found?.figures.map(({ report }) => report.href.slice(9, -1))).toEqual([
      '2024/centre',
      ...['2024/school', '2024/park', '2023/school', '2023/park'],
    ]);
  }
});

test('near results come from all years', async () => {
  const { hits, isNear } = await search(bundled.source, { text: '政务报务', limits: {}, order: 'relevance' });
  expect([isNear, hits]).toEqual([false, []]);
  const longer = await search(bundled.source, { text: '政务服努centre', limits: {}, order: 'relevance' });
  const urls = await Promise.all(longer.hits.map(async ({ load }) => (await load()).url));
  expect(longer.isNear).toBe(true);
  expect(urls.slice(0, 4).toSorted()).toEqual(YEARS.map((year) => `/reports/${year}/centre/`));
});
