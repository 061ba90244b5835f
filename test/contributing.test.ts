import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent, readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { rules } from '#verify/rules/index.ts';
import { verify } from '#verify/verify.ts';

const ROOT = join(import.meta.dirname, '..');
const TEXT = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const FIRST = TEXT.slice(0, TEXT.indexOf('## 二、开发'));
const SITE = 'name: 本站\npublisher: 市财政局\naddress: https://city.example\n';

/** Findings that come before any rule and are named in the guide. */
const READING = ['frontmatter-schema', 'frontmatter-syntax'];

describe('the guide for clerks', () => {
  it('shows a report that passes with nothing to say about it', () => {
    const report = /```mdx\n([\s\S]*?)```/.exec(FIRST)?.[1] ?? '';
    const { reports, findings } = verify(
      readContent(folderInMemory({ 'site.yaml': SITE, 'reports/2024/east-lake-library.mdx': report })),
    );
    expect(findings).toEqual([]);
    expect(reports.map(({ status, findings: own }) => [status, own.map(({ message }) => message)])).toEqual([
      ['verified', []],
    ]);
  });

  it('lists every regime with its sections and the points of its groups', () => {
    const { regimes } = loadContent(join(ROOT, 'content'));
    const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim());
    const rows = new Map(FIRST.split('\n').map((line) => [cellsOf(line)[1] ?? '', cellsOf(line).slice(2, 5)]));
    for (const [id, { title, sections, scorecard }] of regimes) {
      const groups = (scorecard?.groups ?? []).map(({ group, weight }) => `${group}${weight}`);
      const words = (list: readonly string[]) => (list.length === 0 ? '没有规定' : list.join('、'));
      expect(rows.get(`\`${id}\``), id).toEqual([title, words(sections), words(groups)]);
    }
  });

  it('says the grades that every regime has', () => {
    const { regimes } = loadContent(join(ROOT, 'content'));
    const bands = [...regimes.values()].flatMap(({ grades }) => (grades === undefined ? [] : [grades]));
    expect(bands.length).toBeGreaterThan(3);
    for (const grades of bands)
      for (const { grade, from } of grades.filter((one) => one.from !== '0'))
        expect(FIRST).toContain(`**${grade}**（${from}分起）`);
  });

  it('names only rules that exist', () => {
    const table = FIRST.slice(FIRST.indexOf('### 常见的问题和改法'), FIRST.indexOf('### 写法对照'));
    const named = [...table.matchAll(/（`([a-z-]+)`(?: 等)?）/g)].map(([, id]) => id ?? '');
    expect(named.length).toBeGreaterThan(10);
    const known = [...rules.map(({ id }) => id), ...READING];
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has its pictures, small enough to load anywhere', () => {
    const pictures = [...TEXT.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => join(ROOT, path));
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(path) || statSync(path).size > 100_000)).toEqual([]);
  });
});
