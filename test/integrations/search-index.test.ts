import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchIndex, type SearchPage } from '#integrations/search-index.ts';
import { foldText } from '#render/search/fold.ts';
import { readPageText } from '#render/search/page-text.ts';
import { search } from '#render/search/searcher.ts';
import { foundPages, openSite, publishPages, type SearchedSite, searchPage } from './search-site.ts';

const LONG = '为进一步规范财政资金管理，强化绩效意识，提高资金使用效益，本单位对整体支出绩效开展自评';
const REPORTS: [href: string, sample: boolean, main: string][] = [
  [
    '/reports/2023/centre/',
    false,
    `<h1>2023年度整体绩效自评报告</h1><p>依据廉财绩〔2024〕4号，${LONG}工作。</p><h2 id="s-1">一、政务服务</h2>
     <p>收入<a href="#figure-income">439.62万元</a>，12345热线办理1581件，办结率99.56%。</p><p>末</p>`,
  ],
  ['/reports/2022/centre/', false, `<h1>2022年度整体绩效自评报告</h1><p>${LONG}总结。共受理21581件，其中1581元。</p>`],
  [
    '/reports/2023/park/',
    true,
    '<h1>公园办结率报告21581</h1><p>热线21581件，一一二，末尾是办</p><p>结率另起一段，OFD 文件𠮷。</p>',
  ],
  [
    '/reports/2024/park.trees/',
    true,
    '<h1>行道树项目</h1><p>收入439.62万元。办结率 100%，办理1581件，一二一，二二二</p>',
  ],
];

let site: SearchedSite;

function page([href, sample]: (typeof REPORTS)[number]): SearchPage {
  return searchPage(href, { sample, title: href });
}

async function publish(reports = REPORTS): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  await publishPages(folder, reports);
  await buildSearchIndex({ outDir: folder, pages: reports.map(page), cacheDir: join(folder, '.cache') });
  return folder;
}

async function partsOf(folder: string): Promise<number> {
  return (await readdir(join(folder, 'pagefind/index'))).length;
}

function found(text: string, year?: string, unit?: string): Promise<string[]> {
  return foundPages(site, text, { ...(year && { year }), ...(unit && { unit }) });
}

beforeAll(async () => {
  site = await openSite(await publish());
});
afterAll(() => site.close());

describe('searching', () => {
  test.each([
    ['政务服务', ['2023/centre']],
    ['12345', ['2023/centre']],
    ['439.62', ['2023/centre', '2024/park.trees']],
    ['439.62万元，', ['2023/centre']],
    ['廉财绩', ['2023/centre']],
    ['廉财绩[2024]4号', ['2023/centre']],
    ['廉财绩【２０２４】４号', ['2023/centre']],
    ['办结率', ['2023/centre', '2023/park', '2024/park.trees']],
    ['办结率 热线', ['2023/centre', '2023/park']],
    ['办结率　439.62', ['2023/centre', '2024/park.trees']],
    ['21581', ['2022/centre', '2023/park']],
    ['2158', ['2022/centre', '2023/park']],
    ['末', ['2023/centre', '2023/park']],
    ['𠮷', ['2023/park']],
    ['ofd文件', ['2023/park']],
    ['OFD', ['2023/park']],
    ['一一', ['2023/park']],
    ['二二二', ['2024/park.trees']],
    ['二二二二', []],
    ['是办结', []],
    ['导航', []],
    ['服务政务', []],
    ['率办', []],
    [LONG, ['2022/centre', '2023/centre']],
    [`${LONG}工作`, ['2023/centre']],
    [`${LONG}工程`, []],
    ['，', ['2022/centre', '2023/centre', '2023/park', '2024/park.trees']],
  ])('%s', async (query, expected) => {
    expect((await found(query)).toSorted()).toEqual(expected);
  });

  test('real reports come before samples, titles before text', async () => {
    const { real } = await search(site.source, { text: '办结率', limits: {}, order: 'relevance' });
    expect(real).toBe(1);
    expect(await found('办结率')).toEqual(['2023/centre', '2023/park', '2024/park.trees']);
  });

  test('a whole number comes before a part of a longer one', async () => {
    expect(await found('1581', undefined, 'park')).toEqual(['2024/park.trees', '2023/park']);
    expect(await found('21581', undefined, 'park')).toEqual(['2023/park']);
  });

  test('year and unit narrow', async () => {
    expect(await found('办结率', '2023')).toEqual(['2023/centre', '2023/park']);
    expect(await found('办结率', undefined, 'park')).toHaveLength(2);
    expect(await found('办结率', '2022')).toEqual([]);
    expect(await found('办结率', '1999', 'nobody')).toEqual([]);
  });
});

test('every string of up to 12 characters of every page is found, and only where it is', async () => {
  const pages = REPORTS.map(([href, , main]) => {
    const text = readPageText(`<main>${main}</main>`);
    return { href, blocks: text?.blocks.map((block) => foldText(block.text).characters.join('')) ?? [] };
  });
  for (const { blocks } of pages) {
    for (const block of blocks) {
      for (let at = 0; at < block.length; at += 3) {
        const term = block.slice(at, at + 1 + (at % 12)).trim();
        if (/["\s\ud800-\udfff]|^$/.test(term)) continue;
        const truth = pages.filter((candidate) => candidate.blocks.some((text) => text.includes(term)));
        expect((await found(term)).toSorted(), term).toEqual(
          truth.map(({ href }) => href.replaceAll(/^\/reports\/|\/$/g, '')).toSorted(),
        );
      }
    }
  }
});

test('a fragment carries the natural text and its sections', async () => {
  const { hits } = await search(site.source, { text: '政务服务', limits: {}, order: 'relevance' });
  const fragment = await hits[0]?.load();
  expect(fragment?.content).toContain('依据廉财绩〔2024〕4号');
  expect(fragment?.sections).toContainEqual({ from: 2, id: 's-1', heading: '一、政务服务' });
  expect(fragment?.meta).toMatchObject({ year: '2023', sample: 'false' });
});

test('the same site gives the same bytes, and only the files that are used', async () => {
  const again = await publish();
  const names = (await readdir(join(site.folder, 'pagefind'), { recursive: true })).toSorted();
  expect((await readdir(join(again, 'pagefind'), { recursive: true })).toSorted()).toEqual(names);
  for (const name of names.filter((name) => /\.\w+$/.test(name))) {
    const [one, other] = await Promise.all(
      [site.folder, again].map((folder) => readFile(join(folder, 'pagefind', name))),
    );
    expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
  }
  expect(names.filter((name) => /ui|worker|highlight|playground/.test(name))).toEqual([]);
  await rm(again, { recursive: true, force: true });
});

test('Pagefind cuts its index finer than it does by itself', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  const report: (typeof REPORTS)[number] = ['/reports/2023/many/', true, `<p>${many}</p>`];
  const folder = await publish([report]);
  expect(await partsOf(folder)).toBeGreaterThan(4);
  await rm(folder, { recursive: true, force: true });
});

test('a report that was not published stops the build', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'search-index-'));
  const pages = REPORTS.map(page);
  const cacheDir = join(empty, '.cache');
  await expect(buildSearchIndex({ outDir: empty, pages, cacheDir })).rejects.toThrow(/ENOENT|index\.html/);
  await mkdir(join(empty, 'reports/2023/centre'), { recursive: true });
  await writeFile(join(empty, 'reports/2023/centre/index.html'), '<p>无</p>');
  await expect(buildSearchIndex({ outDir: empty, pages: pages.slice(0, 1), cacheDir })).rejects.toThrow(/no <main>/);
  await rm(empty, { recursive: true, force: true });
});
