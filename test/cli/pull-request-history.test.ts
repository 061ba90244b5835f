import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RevisionView } from '#derive/report-view.ts';
import { revisionsIn } from '#integrations/revisions.ts';
import { readVersionEntries } from '#render/version-store.ts';
import { reportText, SITE_TEXT } from './pull-request/report.ts';
import { CityRepository, CONTENT, type Files } from './pull-request/repository.ts';

const LIBRARY = 'reports/2023/library.mdx';
const MUSEUM = 'reports/2023/museum.mdx';
const MORE_LOANS = [
  ['loans: { label: 借出图书, value: 4529册', 'loans: { label: 借出图书, value: 4531册'],
  ['借出图书4529册', '借出图书4531册'],
  ['value: 99.27%', 'value: 99.23%'],
  ['归还率99.27%', '归还率99.23%'],
  [
    '---\n\n## 一',
    `corrections:
  - { figure: loans, from: 4529册, to: 4531册, type: error, reason: 原数漏记分馆两册, date: 2024-09-01 }
  - { figure: returned.rate, from: 99.27%, to: 99.23%, type: error, reason: 随借出图书更正, date: 2024-09-01 }
---

## 一`,
  ],
] as const;

let city: CityRepository;
let store: string;
beforeAll(() => {
  city = new CityRepository({
    'site.yaml': SITE_TEXT,
    [LIBRARY]: reportText('library', 2023),
    [MUSEUM]: reportText('museum', 2023),
    '../../.github/workflows/publish.yml': 'name: 发布\n',
  });
  store = mkdtempSync(join(tmpdir(), 'mingzhang-store-'));
  process.env['MINGZHANG_VIEWS'] = store;
  delete process.env['MINGZHANG_HISTORY'];
});
afterAll(() => {
  city.remove();
  rmSync(store, { recursive: true });
  delete process.env['MINGZHANG_VIEWS'];
});

/** Merges a proposal as a code host does, and reads what the page of the report will say: newest first. */
async function merged(subject: string, files: Files, path: string): Promise<readonly RevisionView[]> {
  city.propose(subject, files);
  return mergedBranch(subject, path);
}

async function mergedBranch(subject: string, path: string): Promise<readonly RevisionView[]> {
  city.git('checkout', '--quiet', 'main');
  const who = ['-c', 'user.name=王五', '-c', 'user.email=wang@city.example'];
  city.git(...who, 'merge', '--quiet', '--no-ff', '-m', `Merge pull request from 李四/${subject}`, subject);
  return (await revisionsIn(join(city.folder, CONTENT)))(path).revisions;
}

const subjects = (revisions: readonly RevisionView[]) => revisions.map(({ subject }) => subject);

describe('after it was merged', () => {
  it('a new report has one revision', async () => {
    const revisions = await merged(
      '公开档案馆报告',
      { 'reports/2023/archive.mdx': reportText('archive', 2023) },
      'reports/2023/archive.mdx',
    );
    expect(subjects(revisions)).toEqual(['公开档案馆报告']);
    expect(revisions[0]).toMatchObject({ href: null, changes: null });
  });

  it('a slip in prose that was mended is a revision without figures', async () => {
    const text = reportText('library', 2023, [['下一步加强宣传', '下一步多作宣传']]);
    const revisions = await merged('改文字', { [LIBRARY]: text }, LIBRARY);
    expect(subjects(revisions)).toEqual(['改文字', '公开']);
    expect(revisions[0]?.changes).toEqual([]);
  });

  it('a corrected figure is one with old and new value, and the version before stays readable', async () => {
    const revisions = await merged('更正借出图书', { [LIBRARY]: reportText('library', 2023, MORE_LOANS) }, LIBRARY);
    expect(subjects(revisions)).toEqual(['更正借出图书', '改文字', '公开']);
    expect(revisions[0]?.changes).toMatchObject([
      { figure: 'loans', before: '4529册', after: '4531册', difference: '+2册', percent: '+0.0%', corrected: 'error' },
      { figure: 'returned.rate', before: '99.27%', after: '99.23%', difference: '−0.04个百分点', corrected: 'error' },
    ]);
    expect(revisions[1]?.href).toMatch(/^\/reports\/2023\/library\/versions\/\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\/$/);
    expect((await readVersionEntries()).map(({ report }) => report)).toEqual(['2023/library', '2023/library']);
  });

  it('a waiver is a revision without figures', async () => {
    const text = reportText('museum', 2023, [
      ['支出129.75万元，', '支出129.57万元，'],
      [
        '---\n\n## 一',
        'waivers:\n  - { rule: near-miss, quote: 支出129.57万元, reason: 原文笔误，照录, by: 王五, date: 2024-09-01 }\n---\n\n## 一',
      ],
    ]);
    const revisions = await merged('说明笔误', { [MUSEUM]: text }, MUSEUM);
    expect(subjects(revisions)).toEqual(['说明笔误', '公开']);
    expect(revisions[0]?.changes).toEqual([]);
  });

  it('a changed metric and a changed workflow are no revisions of a report', async () => {
    const metric = "- id: returned.rate\n  label: 图书归还率\n  measure: '%'\n  kind: ratio\n";
    const before = subjects(await merged('口径', { 'metrics/library.yaml': metric }, LIBRARY));
    const after = await merged('流程', { '../../.github/workflows/publish.yml': 'name: 别的\n' }, LIBRARY);
    expect(subjects(after)).toEqual(before);
    expect(before[0]).toBe('更正借出图书');
  });

  it('a renamed report keeps its history', async () => {
    const next = 'reports/2023/lake-museum.mdx';
    city.propose('改名', {});
    city.rename(MUSEUM, next, (text) => text.replace('unit: museum', 'unit: lake-museum'));
    const revisions = await mergedBranch('改名', next);
    expect(subjects(revisions)).toEqual(['改名', '说明笔误', '公开']);
    expect(revisions[1]?.href).toContain('/reports/2023/lake-museum/versions/');
  });

  it('a deleted report has neither a page nor versions', async () => {
    await merged('撤回', { [LIBRARY]: null }, LIBRARY);
    const reports = (await readVersionEntries()).map(({ report }) => report);
    expect(reports).not.toContain('2023/library');
  });

  it('nobody is named', async () => {
    const revisionsOf = await revisionsIn(join(city.folder, CONTENT));
    const all = ['reports/2023/archive.mdx', 'reports/2023/lake-museum.mdx'].map(revisionsOf);
    expect(JSON.stringify(all)).not.toMatch(/李四|张三|city\.example/);
  });
});
