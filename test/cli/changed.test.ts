import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentChanges } from '#derive/content-changes.ts';
import { GitRepository } from '../integrations/git-repository.ts';
import { reportFile, SITE } from '../verify/content-of.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const report = (year: number, closing: string, more = '') =>
  reportFile({
    year,
    front: `prepared: ${year + 1}-03-01\nfigures:\n  carryover.opening: 5.00万元\n  carryover.closing: ${closing}\n${more}`,
    body: `年末结转和结余${closing}。`,
  })[1];
const NOTE =
  'corrections:\n  - { figure: carryover.closing, from: 5.00万元, to: 6.00万元, type: revision, reason: 决算批复后调整, date: 2023-09-01 }\n';

let repository: GitRepository;
beforeAll(() => {
  repository = new GitRepository();
  repository.commit('2024-06-01', '公开', {
    'site.yaml': SITE,
    'reports/2022/library.mdx': report(2022, '5.00万元'),
    'reports/2023/library.mdx': report(2023, '5.00万元'),
    'reports/2023/archive.mdx': reportFile({ unit: 'archive' })[1],
    'units/archive.yaml': 'name: 档案馆\naliases: [市档案馆]\npredecessor: papers\n',
    'units/papers.yaml': 'name: 文书处\n',
    'units/letters.yaml': 'name: 信函处\n',
  });
});
afterAll(() => repository.remove());

interface Document {
  version: number;
  summary: { reports: number; errors: number; warnings: number };
  reports: { path: string; findings: { rule: string; line: number; column: number; message: string }[] }[];
  findings: { path: string; rule: string; severity: string }[];
  changes: ContentChanges;
}

function run(args: readonly string[], folder = repository.content, more: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/verify.ts', '--content', folder, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, CI: '', GITHUB_STEP_SUMMARY: '', ...more },
  });
  return { status, out: stdout, error: stderr };
}

/** Puts files of the content folder in place, verifies the change, and puts everything back. */
function changed(files: Readonly<Record<string, string | null>>, ...args: string[]) {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  const told = run(['--changed', ...args, '--format', 'json']);
  repository.git('checkout', '--quiet', '--', '.');
  repository.git('clean', '--quiet', '-fd');
  const json = JSON.parse(told.out) as Document;
  return { ...told, json, rules: json.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)) };
}

describe('verify --changed', () => {
  it('of nothing reports nothing, and says what it was held against', () => {
    const { status, json } = changed({});
    expect(status).toBe(0);
    expect(json.summary.reports).toBe(0);
    expect(json.changes).toMatchObject({ files: [], outside: [], reports: [], baseProblem: null });
    expect(json.changes.base).toEqual({ name: 'main', commit: repository.git('rev-parse', 'main').trim() });
  });

  it('reports what changed and the next year that depends on it, not committed yet', () => {
    const { status, json, rules } = changed({ 'reports/2022/library.mdx': report(2022, '6.00万元', NOTE) }, 'main');
    expect(status).toBe(1);
    expect(json.reports.map(({ path }) => path)).toEqual(['reports/2022/library.mdx', 'reports/2023/library.mdx']);
    expect(rules).not.toContain('uncorrected-change');
    const [own, next] = json.changes.reports;
    expect(own).toMatchObject({ path: 'reports/2022/library.mdx', change: 'modified', name: '测试单位 2022年度' });
    expect(own?.figures).toEqual([
      {
        figure: 'carryover.closing',
        label: '年末结转和结余',
        before: '5.00万元',
        after: '6.00万元',
        difference: '+1.00万元',
        percent: '+20.0%',
        same: false,
        corrected: 'revision',
      },
    ]);
    expect(next).toMatchObject({ path: 'reports/2023/library.mdx', change: 'affected', figures: [] });
    expect(next?.checks).toEqual([
      expect.objectContaining({
        statement: 'carryover.opening = carryover.closing@prev',
        before: 'exact',
        after: 'failed',
      }),
    ]);
    expect(json.changes.summary).toMatchObject({ figures: 1, corrected: 1, outcomes: 1 });
  });

  it('is an error for a published figure without its correction', () => {
    const { status, json, rules } = changed({ 'reports/2023/library.mdx': report(2023, '5.10万元') });
    expect(status).toBe(1);
    expect(rules).toContain('uncorrected-change');
    const found = json.reports.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'uncorrected-change');
    expect(found).toMatchObject({ line: 10, column: 22 });
  });

  it('verifies every report after a change that all may depend on', () => {
    const metrics = '- { id: visits, label: 到馆, measure: 人次, kind: count }\n';
    const { json } = changed({ 'metrics/library.yaml': metrics });
    expect(json.changes.shared).toEqual(['metrics/library.yaml']);
    expect(json.summary.reports).toBe(3);
  });

  it('refuses a deleted report, and lets a withdrawal with its reason pass', () => {
    const gone = { 'reports/2023/archive.mdx': null };
    const deleted = changed(gone);
    expect(deleted.status).toBe(1);
    expect(deleted.json.findings).toMatchObject([{ rule: 'deleted-report', path: 'reports/2023/archive.mdx' }]);
    const entry = 'withdrawn:\n  - { report: 2023/archive, reason: 与图书馆的报告重复, date: 2024-09-01 }\n';
    const withdrawn = changed({ ...gone, 'site.yaml': SITE + entry });
    expect(withdrawn).toMatchObject({ status: 0, json: { findings: [] } });
    const still = changed({ 'site.yaml': SITE + entry });
    expect(still.json.findings).toMatchObject([{ rule: 'withdrawn-report', path: 'site.yaml' }]);
  });

  it('shows what a report, a unit and the settings say differently of themselves', () => {
    const files = {
      'reports/2023/library.mdx': report(
        2023,
        '5.00万元',
        'relations:\n  - carryover.closing >= 0\npublished: 2024-06-30\n',
      ).replace('prepared: 2024-03-01', 'prepared: 2024-03-02'),
      'units/archive.yaml': 'name: 档案馆\naliases: [市档案馆, 城建档案馆]\npredecessor: letters\n',
      'site.yaml': `${SITE}deadline: 09-30\n`,
    };
    const { json } = changed(files);
    expect(json.changes.particulars.map(({ path, key, before, after }) => [path, key, before, after])).toEqual([
      ['reports/2023/library.mdx', 'prepared', '2024-03-01', '2024-03-02'],
      ['reports/2023/library.mdx', 'published', null, '2024-06-30'],
      ['reports/2023/library.mdx', 'relations', null, 'carryover.closing >= 0'],
      ['site.yaml', 'deadline', null, '09-30'],
      ['units/archive.yaml', 'aliases', null, '城建档案馆'],
      ['units/archive.yaml', 'predecessor', 'papers', 'letters'],
    ]);
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    const told = run(['--changed']).out;
    const comment = run(['--changed', '--format', 'markdown']).out;
    repository.git('checkout', '--quiet', '--', '.');
    expect(told).toMatch(/units\/archive\.yaml +前身 predecessor +papers +letters\n/);
    expect(comment).toContain('| units/archive.yaml | 前身 predecessor | papers | letters |');
    expect(comment).toContain('| reports/2023/library.mdx | 公开日期 published | — | 2024-06-30 |');
  });

  it('points out an approver who comes with the change', () => {
    const { status, json } = changed({ 'site.yaml': SITE.replace('[编者]', '[编者, 赵某]') });
    expect(status).toBe(0);
    expect(json.findings).toMatchObject([{ rule: 'approver-added', severity: 'warning', path: 'site.yaml' }]);
  });

  it('points out a rule that the change itself makes a warning', () => {
    const files = {
      'site.yaml': `${SITE}severity:\n  uncorrected-change: warning\n`,
      'reports/2023/library.mdx': report(2023, '5.10万元'),
    };
    const { status, json, rules } = changed(files);
    expect(status).toBe(0);
    expect(rules).toContain('uncorrected-change');
    expect(json.findings).toMatchObject([{ rule: 'severity-lowered', path: 'site.yaml' }]);
  });

  it('says what stands outside the content folder only where content changed', () => {
    repository.write('../server.conf', 'x');
    expect(run(['--changed', '--format', 'json']).out).toMatch(/"outside": \[\s*"server.conf"\s*\]/);
    const alone = JSON.parse(run(['--changed', '--format', 'json']).out) as Document;
    expect(alone.findings).toEqual([]);
    const { json } = changed({ 'reports/2024/library.mdx': report(2024, '5.00万元') });
    expect(json.findings).toMatchObject([{ rule: 'outside-content', severity: 'warning', path: '../server.conf' }]);
  });

  it('proposes a correction as lines that can be copied as they are', () => {
    const path = 'reports/2023/library.mdx';
    const wanted = [
      'corrections:',
      '  - figure: carryover.closing',
      '    from: 5.00万元',
      '    to: 6.00万元',
      '    type: error',
      '    reason: 写明原因',
      '    date: 更正日期',
    ];
    repository.write(path, report(2023, '6.00万元'));
    const text = run(['--changed']).out;
    const markdown = run(['--changed', '--format', 'markdown']).out;
    repository.git('checkout', '--quiet', '--', '.');
    expect(text).toContain(`\n${wanted.join('\n')}\n`);
    // A block of code within an item of a list.
    expect(markdown).toContain(['```yaml', ...wanted, '```'].map((line) => `\n  ${line}`).join(''));
    const filled = `${wanted.join('\n')}\n`.replace('写明原因', '决算批复后调整').replace('更正日期', '2024-08-01');
    expect(changed({ [path]: report(2023, '6.00万元', filled) }).rules).not.toContain('uncorrected-change');
  });

  it('compares nothing of a report that cannot be read', () => {
    const path = 'reports/2023/library.mdx';
    const bad = report(2023, '6.00万元', 'corrections:\n  figure: carryover.closing\n from：5.00万元\n');
    const { status, json } = changed({ [path]: bad });
    expect(status).toBe(1);
    expect(json.changes.unreadable).toEqual([{ path, side: 'after' }]);
    expect(json.changes.reports.map((one) => one.path)).not.toContain(path);
    expect(json.changes.summary).toMatchObject({ figures: 0, corrected: 0 });
    repository.write(path, bad);
    const told = { text: run(['--changed']).out, markdown: run(['--changed', '--format', 'markdown']).out };
    repository.git('checkout', '--quiet', '--', '.');
    for (const out of Object.values(told)) {
      expect(out).toContain(' · 读不了，未比较');
      expect(out).toContain('其中 1 份报告读不了，未比较');
      expect(out).not.toContain('不再公布');
      expect(out).not.toContain('删去');
    }
  });

  it('compares nothing with a report that could not be read', () => {
    const path = 'reports/2023/library.mdx';
    repository.git('checkout', '--quiet', '-b', 'unread');
    repository.commit('2024-07-01', '读不了', { [path]: report(2023, '6.00万元', 'corrections: 更正\n') });
    const { json } = changed({ [path]: report(2023, '6.00万元', NOTE) }, 'unread');
    repository.git('checkout', '--quiet', 'main');
    expect(json.changes.unreadable).toEqual([{ path, side: 'before' }]);
    expect(json.changes.reports.map((one) => one.path)).not.toContain(path);
  });

  it('has no member changes without it', () => {
    expect(JSON.parse(run(['--format', 'json']).out)).not.toHaveProperty('changes');
  });

  it('takes what can be read of a base that cannot', () => {
    repository.git('checkout', '--quiet', '-b', 'broken');
    repository.commit('2024-07-01', '坏了', { 'site.yaml': 'name: 只有名称\n' });
    repository.commit('2024-07-02', '修好', { 'site.yaml': SITE });
    const told = run(['--changed', 'broken~1', '--format', 'json']);
    expect(told.status).toBe(0);
    expect((JSON.parse(told.out) as Document).changes.baseProblem).toContain('site.yaml:');
    repository.git('checkout', '--quiet', 'main');
  });

  it.each([
    [['--changed', 'nowhere'], /没有 nowhere 这个分支或提交/],
    [['--changed', '--suggest'], /--changed 和 --suggest 不能同时使用/],
    [['--changed', '--preview', 'ftp:/x'], /--preview 应为网址/],
    [['--changed', '--lang', 'en', '--output=x'], /usage:/],
  ])('%j ends with 2 and a sentence', (args, message) => {
    const { status, error, out } = run([...args]);
    expect(status).toBe(2);
    expect(error).toMatch(message);
    expect(out).toBe('');
  });

  it('needs a repository, and says so', () => {
    const plain = mkdtempSync(join(tmpdir(), 'mingzhang-plain-'));
    spawnSync('cp', ['-r', repository.content, join(plain, 'content')]);
    const { status, error } = run(['--changed'], join(plain, 'content'));
    expect(status).toBe(2);
    expect(error).toContain('内容文件夹不在 Git 版本库中');
    rmSync(plain, { recursive: true });
  });

  it.each([
    ['content', join('..', 'elsewhere')],
    ['content', 'other'],
  ])('refuses a folder %s that is a link to %s, and one below it', (name, target) => {
    const own = new GitRepository();
    try {
      own.commit('2024-06-01', '公开', { 'site.yaml': SITE, 'reports/2023/library.mdx': report(2023, '5.00万元') });
      const moved = join(own.folder, target);
      renameSync(own.content, moved);
      symlinkSync(target, join(own.folder, name));
      for (const folder of [own.content, join(own.content, 'reports')]) {
        const { status, error, out } = run(['--changed', 'main'], folder);
        expect([status, out]).toEqual([2, '']);
        expect(error).toContain('内容文件夹经过符号链接');
      }
      expect(run([], own.content).status).toBe(0);
      const isOutside = target.startsWith('..');
      expect(run([], own.content, { CI: 'true' }).status).toBe(isOutside ? 2 : 0);
      if (isOutside) rmSync(moved, { recursive: true });
    } finally {
      own.remove();
    }
  });

  it('prints a table for people, in both languages', () => {
    repository.write('reports/2023/library.mdx', report(2023, '5.10万元'));
    const zh = run(['--changed', 'main', 'reports/2023/library.mdx']).out;
    expect(zh).toMatch(/数据 +原数 +新数 +差 +增减 +勘误\n/);
    expect(zh).toMatch(/年末结转和结余 +5\.00万元 +5\.10万元 +\+0\.10万元 +\+2\.0% +没有勘误\n/);
    const en = run(['--changed', '--lang', 'en', '--format', 'markdown', '--preview', 'https://p.example/1/']).out;
    expect(en).toContain('| 年末结转和结余 | 5.00万元 | 5.10万元 | +0.10万元 | +2.0% | none |');
    expect(en).toContain('[Open the preview](https://p.example/1/)');
    repository.git('checkout', '--quiet', '--', '.');
  });
});
