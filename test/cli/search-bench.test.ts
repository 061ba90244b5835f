import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawQueries } from '#cli/bench/search-queries.ts';
import { isExact, type Trial, tally } from '#cli/bench/search-tally.ts';
import { compared, pagesWith, readTruth, type TruthPage } from '#cli/bench/search-truth.ts';
import { foldedText } from '#render/search/fold.ts';

let folder: string;
let pages: TruthPage[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  const mains = {
    'reports/2023/a':
      '<h1>甲报告</h1><p>收入<a href="#x">439.62万元</a>，廉财绩〔2024〕4号。</p><p hidden>无</p><nav>目录</nav>',
    'reports/2023/b':
      '<h1>乙报告</h1><table><tr><td>收入</td><td>OFD文件</td></tr></table><p>见<span data-pagefind-ignore>问题</span>下</p>',
  };
  for (const [path, main] of Object.entries(mains)) {
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `<!doctype html><html><body><p>外</p><main>${main}</main></body></html>`);
  }
  pages = readTruth(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the truth is the text of the published pages, block by block', () => {
  expect(pages.map(({ href, blocks }) => [href, blocks.map(({ written }) => written)])).toEqual([
    ['/reports/2023/a/', ['甲报告', '收入439.62万元，廉财绩〔2024〕4号。']],
    ['/reports/2023/b/', ['乙报告', '收入', 'OFD文件', '见下']],
  ]);
  expect([...pagesWith(pages, '收入')]).toEqual(['/reports/2023/a/', '/reports/2023/b/']);
  expect([...pagesWith(pages, '[2024]4号')]).toEqual(['/reports/2023/a/']);
  expect(pagesWith(pages, '收入OFD').size).toBe(0);
});

test.each([
  '廉财绩【２０２４】４号',
  '“三公”经费',
  '1月—11月',
  '12 345',
  'open  Data',
  '收入 439.62 万元',
  '㈠ 概况',
  '２０２３ 年',
])('the truth compares %j as the search does, by other means', (text) => {
  expect(compared(text)).toBe(foldedText(text));
});

test('queries are drawn from the pages, differ, and are the same for the same seed', () => {
  const drawn = drawQueries(pages, 40, '1');
  expect(new Set(drawn.map(({ text }) => text)).size).toBe(drawn.length);
  for (const { kind, text, truth } of drawn) {
    expect(truth.size > 0, `${kind} ${text}`).toBe(kind !== 'absent');
    expect([...truth]).toEqual([...pagesWith(pages, text)]);
  }
  expect(drawQueries(pages, 40, '1')).toEqual(drawn);
  expect(new Set(drawn.map(({ kind }) => kind)).size).toBeGreaterThan(6);
});

describe('the tally', () => {
  const cost = { near: 0, indexBytes: 2048, figureBytes: 0, resultBytes: 0, ms: 1 };
  const trial = (truth: string[], found: string[]): Trial => ({
    ...cost,
    ...{ kind: 'x', text: '', truth: new Set(truth), found: new Set(found) },
  });

  test.each([
    [[trial(['a', 'b'], ['a', 'b'])], 100, 100, 1],
    [[trial(['a', 'b'], ['a'])], 50, 100, 0],
    [[trial(['a'], ['a', 'b'])], 100, 50, 0],
    [[trial([], ['a'])], 100, 0, 0],
    [[trial([], [])], 100, 100, 1],
    [[trial(['a'], ['b'])], 0, 0, 0],
    [[trial(['a'], ['a']), trial(['b'], [])], 50, 100, 1],
  ])('case %#', (trials, recall, precision, exact) => {
    expect(tally(trials)).toMatchObject({ recall, precision, exact, queries: trials.length });
    expect(trials.filter(isExact)).toHaveLength(exact);
  });

  test('a miss among many is not 100 %', () => {
    const many = Array.from({ length: 99_999 }, (_, index) => String(index));
    expect(tally([trial([...many, 'x'], many)]).recall).toBeLessThan(100);
  });

  test('bytes are in KB, at the middle and at 95 of 100', () => {
    const trials = Array.from({ length: 100 }, (_, index) => ({ ...trial([], []), indexBytes: (index + 1) * 1024 }));
    expect(tally(trials).indexKb).toEqual({ median: 50, p95: 95 });
  });
});
