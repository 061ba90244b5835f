import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '#format/formats.ts';
import { rules } from '#verify/rules/index.ts';
import { reportFile, SITE } from '../verify/content-of.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const FIGURES = (total: string) =>
  `prepared: 2024-03-01\nfigures:\n  expenditure: ${total}\n  expenditure.basic: 49.70万元\n  expenditure.project: 80.05万元`;
const BODY = '支出129.75万元，其中基本支出49.70万元、项目支出80.05万元。';

const CLEAN = { 'site.yaml': SITE, ...Object.fromEntries([reportFile({ front: FIGURES('129.75万元'), body: BODY })]) };
const WRONG = { 'site.yaml': SITE, ...Object.fromEntries([reportFile({ front: FIGURES('129.57万元'), body: BODY })]) };
/** The same with every rule as a warning. */
const WARNED = { ...WRONG, 'site.yaml': `${SITE}severity:\n${rules.map(({ id }) => `  ${id}: warning\n`).join('')}` };

/** Folder of the user, with a Chinese name; each case is a content folder in it. */
let home: string;

function write(name: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(home, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

beforeAll(() => {
  home = join(mkdtempSync(join(tmpdir(), 'mingzhang-verify-')), '预算 公开');
  mkdirSync(join(home, '.git'), { recursive: true });
  mkdirSync(join(home, 'empty'));
  write('clean', CLEAN);
  write('wrong', WRONG);
  write('warned', WARNED);
  write('bad-site', { ...CLEAN, 'site.yaml': 'name: 只有名称\n' });
  write('broken', { ...CLEAN, 'reports/2023/archive.mdx': '---\ntitle: 没有结尾\n', '附件/说明.txt': 'x' });
});
afterAll(() => rmSync(dirname(home), { recursive: true, force: true }));

/** Runs the command as npm does: in the project's folder, called from the user's. */
function run(args: string[], { env = {}, node = [] }: { env?: Record<string, string>; node?: string[] } = {}) {
  const { GITHUB_STEP_SUMMARY: _summary, FORCE_COLOR: _colour, MINGZHANG_CONTENT: _content, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'src/cli/verify.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...own, INIT_CWD: home, ...env },
  });
  return { status, out: stdout, error: stderr };
}

/** Whether standard output is one whole document of its format. */
const WHOLE: Readonly<Record<(typeof FORMAT_NAMES)[number], (out: string) => boolean>> = {
  text: (out) => out === '' || /^(通过|未通过)：.*\n$/.test(out.slice(out.trimEnd().lastIndexOf('\n') + 1)),
  json: (out) => typeof JSON.parse(out) === 'object',
  sarif: (out) => (JSON.parse(out) as { version: string }).version === '2.1.0',
  junit: (out) => /^<\?xml [^>]*\?>\n<testsuites [\s\S]*<\/testsuites>\n$/.test(out),
  github: (out) =>
    out
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .every((line) => line.startsWith('::')),
  markdown: (out) => /^## [✅❌] .*\n/u.test(out),
  html: (out) => /^<!doctype html>[\s\S]*<\/html>\n$/.test(out),
};

describe.each(FORMAT_NAMES)('verify --format %s', (format) => {
  it.each([
    ['clean', 0],
    ['broken', 1],
  ])('of content that is %s ends with %i and nothing on standard error', (content, expected) => {
    const { status, out, error } = run(['--content', content, '--format', format]);
    expect(error).toBe('');
    expect(status).toBe(expected);
    expect(WHOLE[format](out), out.slice(-300)).toBe(true);
  });

  it('of a folder that is not there ends with 2, says why and still writes one document', () => {
    const { status, out, error } = run(['--content', 'missing', '--format', format]);
    expect(status).toBe(2);
    expect(error).toMatch(/^没有内容文件夹 .*\n$/);
    expect(WHOLE[format](out), out.slice(-300)).toBe(true);
    if (format !== 'text') expect(out).toContain('没有内容文件夹');
  });

  it('that meets a bug of ours ends with 3, a stack for us and one document', () => {
    const bug = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.readdirSync = () => { throw new Error('a bug'); }; syncBuiltinESMExports();`;
    const node = [`--import=data:text/javascript,${encodeURIComponent(bug)}`];
    const { status, out, error } = run(['--content', 'clean', '--format', format], { node });
    expect(status).toBe(3);
    expect(error).toMatch(/Error: a bug\n\s+at /);
    expect(WHOLE[format](out), out.slice(-300)).toBe(true);
    if (format !== 'text') expect(out).toContain('a bug');
  });
});

describe('the exit status', () => {
  it.each([
    ['a warning', 'warned', 0, /^$/],
    ['an error', 'wrong', 1, /^$/],
    ['an empty folder', 'empty', 2, /里没有 site\.yaml；.*\n$/],
    ['settings that cannot be read', 'bad-site', 2, /^site\.yaml:1:1 [^\n]*\n/],
  ])('of %s', (_name, content, expected, reason) => {
    const { status, out, error } = run(['--content', content, '--format', 'json']);
    expect(status).toBe(expected);
    expect(error).toMatch(reason);
    expect(JSON.parse(out)).toMatchObject({ version: 1, summary: { errors: expected === 0 ? 0 : expect.any(Number) } });
  });
});

describe('the command line of verify', () => {
  it.each([
    [['--format', 'pdf'], '没有格式 pdf'],
    [['--lang', 'fr'], '没有语言 fr'],
    [['--colour'], '--colour'],
    [['--format'], '--format'],
    [['--content', 'clean', 'reports/2023/none.mdx'], '没有报告 reports/2023/none.mdx'],
  ])('%j ends with 2 and how it is used', (args, reason) => {
    const { status, out, error } = run(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(reason);
    expect(error).toMatch(/\n用法：npm run verify -- .*--format text\|json\|sarif\|junit\|github\|html/);
  });

  it('keeps to the wanted format and language when the rest of it is wrong', () => {
    const { status, out, error } = run(['--lang', 'en', '--format=json', '--colour']);
    expect(status).toBe(2);
    expect(error).toContain('usage: npm run verify');
    expect(JSON.parse(out)).toMatchObject({ summary: { errors: 1 }, findings: [{ rule: 'unreadable-content' }] });
  });

  it('explains itself', () => {
    const { status, out, error } = run(['--help', '--lang', 'en']);
    expect([status, error]).toEqual([0, '']);
    expect(out).toMatch(/^usage: /);
  });

  it('speaks English about content that cannot be read', () => {
    expect(run(['--content', 'missing', '--lang', 'en']).error).toMatch(/^there is no content folder /);
  });

  it('takes folders and files from where the user stands, and files from the content folder', () => {
    const paths = (file: string) => {
      const { out } = run(['--content', 'broken', '--format', 'json', file]);
      const { reports, findings } = JSON.parse(out) as { reports: { path: string }[]; findings: object[] };
      return [...reports.map(({ path }) => path), findings.length];
    };
    expect(paths('broken/reports/2023/library.mdx')).toEqual(['reports/2023/library.mdx', 0]);
    expect(paths('reports/2023/archive.mdx')).toEqual(['reports/2023/archive.mdx', 0]);
    expect(paths(join(home, 'broken/reports/2023/library.mdx'))).toEqual(['reports/2023/library.mdx', 0]);
  });

  it('names files from the root of the repository, or of the user without one', () => {
    const uris = (folder: string, from: string) => {
      const { out } = run(['--content', join(home, folder), '--format', 'sarif'], { env: { INIT_CWD: from } });
      return [...out.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri);
    };
    const named = ['broken/%E9%99%84%E4%BB%B6/%E8%AF%B4%E6%98%8E.txt', 'broken/reports/2023/archive.mdx'];
    expect(uris('broken', ROOT)).toEqual(named);
    rmSync(join(home, '.git'), { recursive: true });
    expect(uris('broken', home)).toEqual(named);
    expect(uris('broken', join(home, 'clean'))).toEqual(named.map((uri) => uri.replace('broken/', '')));
    mkdirSync(join(home, '.git'));
  });

  it('shows the source line of a report that cannot be read', () => {
    expect(run(['--content', 'broken']).out).toContain('    1 │ ---\n      │ ^^^\n');
  });

  it('adds the full list to the summary of a GitHub step', () => {
    const summary = join(home, 'summary.md');
    writeFileSync(summary, 'before\n');
    const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
    run(['--content', 'broken', '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: summary, ...github } });
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^before\n## ❌ 未通过/);
    expect(text).toContain('(https://github.com/o/r/blob/abc/broken/reports/2023/archive.mdx?plain=1#L1)');
  });

  it('writes no colours where nobody looks', () => {
    expect(run(['--content', 'wrong']).out).not.toContain('\u001b');
  });

  it('is silent when its reader goes away', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      reportFile({ unit: `unit-${index}`, front: FIGURES('129.75万元'), body: BODY }),
    );
    write('many', { 'site.yaml': SITE, ...Object.fromEntries(many) });
    const command = `"${process.execPath}" src/cli/verify.ts --content many --format json | head -c 1; exit "\${PIPESTATUS[0]}"`;
    const env = { ...process.env, INIT_CWD: home };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8', env });
    expect([status, stdout, stderr]).toEqual([0, '{', '']);
  });
});
