import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText, SITE_TEXT } from './pull-request/report.ts';
import { annotationsOf, CityRepository, CONTENT, type Files, type Told } from './pull-request/repository.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const REPORT = 'reports/2023/library.mdx';
const SLIP = ['支出129.75万元，', '支出129.57万元，'] as const;
const MORE_LOANS = [
  ['loans: { label: 借出图书, value: 4529册', 'loans: { label: 借出图书, value: 4531册'],
  ['借出图书4529册', '借出图书4531册'],
  ['value: 99.27%', 'value: 99.23%'],
  ['归还率99.27%', '归还率99.23%'],
] as const;
const NOTE = `corrections:
  - { figure: loans, from: 4529册, to: 4531册, type: error, reason: 原数漏记分馆两册, date: 2024-09-01 }
  - { figure: returned.rate, from: 99.27%, to: 99.23%, type: error, reason: 随借出图书更正, date: 2024-09-01 }
---

## 一`;
const WAIVER = (by: string) => `waivers:
  - { rule: near-miss, quote: 支出129.57万元, reason: 原文笔误，照录, by: ${by}, date: 2024-09-01 }
---

## 一`;
const METRICS = `- id: returned.rate
  label: 图书归还率
  measure: '%'
  kind: ratio
  relations: [returned.rate = returned / visitors]
`;

let city: CityRepository;
beforeAll(() => {
  city = new CityRepository({
    'site.yaml': SITE_TEXT,
    [REPORT]: reportText('library', 2023),
    'reports/2023/museum.mdx': reportText('museum', 2023),
    '../../.github/workflows/publish.yml': 'name: 发布\n',
  });
});
afterAll(() => city.remove());

/** Proposes a change and has it checked as GitHub does. */
function proposed(name: string, files: Files, author?: string): Told & { rules: string[] } {
  city.propose(name, files, author);
  const told = city.check(['--annotations', 'github']);
  return { ...told, rules: annotationsOf(told.out).map(({ rule, level }) => `${level} ${rule}`) };
}

describe('what a city proposes', () => {
  it('a new report passes', () => {
    const told = proposed('new', { 'reports/2023/archive.mdx': reportText('archive', 2023) });
    expect(told).toMatchObject({ status: 0, rules: [], error: '' });
    expect(told.summary).toMatch(/^## ✅ 通过：/);
    expect(told.summary).toContain('东湖图书馆 2023年度 · 新');
  });

  it('a change of nothing passes', () => {
    expect(proposed('nothing', {})).toMatchObject({ status: 0, rules: [] });
  });

  it('a corrected figure without its note fails, and shows old and new', () => {
    const told = proposed('silent', { [REPORT]: reportText('library', 2023, MORE_LOANS) });
    expect(told.status).toBe(1);
    expect(told.rules).toContain('error uncorrected-change');
    expect(told.summary).toMatch(/借出图书 \| 4529册 \| 4531册 \| \+2册 \|/);
  });

  it('the same figure with its note passes', () => {
    const text = reportText('library', 2023, [...MORE_LOANS, ['---\n\n## 一', NOTE]]);
    const told = proposed('noted', { [REPORT]: text });
    expect(told).toMatchObject({ status: 0, rules: [] });
    expect(told.summary).toContain('4531册');
  });

  it('a slip in prose fails at its place', () => {
    const told = proposed('slip', { [REPORT]: reportText('library', 2023, [SLIP]) });
    expect(told.status).toBe(1);
    expect(annotationsOf(told.out)).toContainEqual(
      expect.objectContaining({ rule: 'near-miss', file: `${CONTENT}/${REPORT}`, line: 31 }),
    );
    expect(told.sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('near-miss');
  });

  it('a waiver by an approver passes, and is listed', () => {
    const text = reportText('library', 2023, [SLIP, ['---\n\n## 一', WAIVER('王五')]]);
    const told = proposed('waived', { [REPORT]: text });
    expect(told).toMatchObject({ status: 0, rules: ['notice near-miss'] });
    expect(told.summary).toContain('原文笔误，照录');
  });

  it.each([
    ['its own author', '李四', 'waiver-own-author'],
    ['a name that site.yaml does not list', '赵六', 'waiver-approver'],
  ])('a waiver by %s is pointed out', (_who, by, rule) => {
    const text = reportText('library', 2023, [SLIP, ['---\n\n## 一', WAIVER(by)]]);
    const told = proposed(`waived-${rule}`, { [REPORT]: text }, '李四');
    expect(told.rules.map((one) => one.split(' ')[1])).toContain(rule);
    expect(told.summary).toContain(by);
  });

  it('a changed metric has every report checked against it', () => {
    const told = proposed('metric', { 'metrics/library.yaml': METRICS });
    expect(told.status).toBe(1);
    const files = annotationsOf(told.out).filter(({ rule }) => rule === 'relation');
    expect(new Set(files.map(({ file }) => file))).toEqual(
      new Set([`${CONTENT}/${REPORT}`, `${CONTENT}/reports/2023/museum.mdx`]),
    );
  });

  it('a renamed file is pointed out with its old address', () => {
    city.propose('renamed', {});
    city.rename(REPORT, 'reports/2023/lake-library.mdx', (text) => text.replace('unit: library', 'unit: lake-library'));
    const { out, summary } = city.check(['--annotations', 'github']);
    expect(annotationsOf(out).map(({ rule }) => rule)).toContain('deleted-report');
    expect(summary).toContain('2023/lake-library');
  });

  it('a deleted report fails', () => {
    const told = proposed('deleted', { [REPORT]: null });
    expect(told).toMatchObject({ status: 1, rules: ['error deleted-report'] });
  });

  it('a change of content that also edits a workflow is pointed out', () => {
    const told = proposed('workflow', {
      'reports/2023/archive.mdx': reportText('archive', 2023),
      '../../.github/workflows/publish.yml': 'name: 别的\n',
    });
    expect(told).toMatchObject({ status: 0, rules: ['warning outside-content'] });
    expect(annotationsOf(told.out)[0]?.file).toBe('.github/workflows/publish.yml');
    expect(told.summary).toContain('.github/workflows/publish.yml');
  });
});

describe('the script', () => {
  it('prints the log of the command line where nobody annotates', () => {
    city.propose('log', { [REPORT]: reportText('library', 2023, [SLIP]) });
    const { out, status } = city.check();
    expect(status).toBe(1);
    expect(out).toMatch(/^东湖图书馆 2023年度 · 未通过\n[\s\S]*未通过：/);
    expect(out).not.toContain('::error');
  });

  it('links to the preview', () => {
    city.propose('linked', { [REPORT]: reportText('library', 2023, [SLIP]) });
    const told = city.check(['--preview', 'https://preview.example/17/']);
    expect(told.summary).toContain('https://preview.example/17/');
  });

  it.each([
    [['--base', 'nowhere'], /没有 nowhere 这个分支或提交/],
    [['--content', 'empty'], /没有内容文件夹/],
    [['--annotations', 'paper'], /没有标注方式 paper[\s\S]*用法/],
    [['--lang', 'fr'], /没有语言 fr/],
    [['--base', ''], /缺少 --base/],
    [['--fast'], /参数有误/],
  ])('says everywhere that it came to nothing: %j', (args, message) => {
    city.git('checkout', '--quiet', 'main');
    const { status, error, summary, sarif, steps, out } = city.check([...args]);
    expect(status).toBe(2);
    expect(error).toMatch(message);
    expect(error).not.toMatch(/\n\s+at /);
    for (const told of [summary, steps, out]) expect(told).toContain('未通过');
    expect(sarif.runs[0]?.invocations[0]?.executionSuccessful).toBe(false);
  });

  it('refuses a shallow clone without the base, with the command that mends it', () => {
    city.propose('far', { [REPORT]: reportText('library', 2023, [SLIP]) });
    const clone = join(dirname(city.folder), 'shallow');
    spawnSync('git', ['clone', '--quiet', '--depth=1', '--branch=far', `file://${city.folder}`, clone]);
    spawnSync('git', ['fetch', '--quiet', '--depth=1', 'origin', 'main:main'], { cwd: clone });
    const { status, error } = city.check([], clone);
    expect(status).toBe(2);
    expect(error).toContain('git fetch --unshallow');
  });
});

describe('the hook of a plain Git server', () => {
  /** The example of CONTRIBUTING, as it stands there. */
  const hook = /```sh\n(#!\/bin\/sh\n# hooks\/update[\s\S]*?)```/.exec(
    readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'),
  )?.[1];

  it('lets in what passes and refuses what does not', () => {
    if (hook === undefined) throw new Error('CONTRIBUTING.md has no example of hooks/update');
    const server = join(dirname(city.folder), 'server.git');
    spawnSync('git', ['clone', '--quiet', '--bare', '--branch=main', city.folder, server]);
    const text = hook
      .replace('program=/srv/mingzhang', `program='${ROOT}'`)
      .replace('content=content', `content='${CONTENT}'`);
    mkdirSync(join(server, 'hooks'), { recursive: true });
    writeFileSync(join(server, 'hooks/update'), text, { mode: 0o755 });
    const push = (branch: string) => {
      const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` };
      return spawnSync('git', ['push', server, branch], { cwd: city.folder, encoding: 'utf8', env });
    };
    city.propose('good', { 'reports/2023/archive.mdx': reportText('archive', 2023) });
    const good = push('good:main');
    expect(good.stderr).toContain('通过：');
    expect(good.status).toBe(0);
    city.propose('bad', { [REPORT]: reportText('library', 2023, [SLIP]) });
    city.git('rebase', '--quiet', 'good');
    const bad = push('bad:main');
    expect(bad.status).not.toBe(0);
    expect(bad.stderr).toContain('129.57万元');
    const kept = spawnSync('git', ['rev-parse', 'main'], { cwd: server, encoding: 'utf8' }).stdout;
    expect(kept).toBe(city.git('rev-parse', 'good'));
  });
});
