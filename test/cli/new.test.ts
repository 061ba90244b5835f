import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYaml } from '#load/yaml.ts';
import { periodText } from '../../src/cli/new/figures.ts';
import { scalar } from '../../src/cli/new/yaml-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'mingzhang-new-'));
  cpSync(join(ROOT, 'test/site/two-years/content'), join(home, 'content'), { recursive: true });
  mkdirSync(join(home, 'first'));
  writeFileSync(join(home, 'first/site.yaml'), 'name: 新站\npublisher: 某市财政局\naddress: https://new.example\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const { MINGZHANG_CONTENT: _content, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, INIT_CWD: home },
  });
  return { status, out: stdout, error: stderr };
}

const create = (...args: string[]) => run('new', ...args, '--content', 'content');
const read = (path: string) => readFileSync(join(home, 'content', path), 'utf8');

interface Verified {
  reports: { path: string; findings: { rule: string; line: number; found: string; message: string }[] }[];
}

/** Findings of one report of the folder. */
function findingsOf(path: string) {
  const { out } = run('verify', '--content', 'content', '--format', 'json', path);
  return (JSON.parse(out) as Verified).reports.find((one) => one.path === path)?.findings ?? [];
}

/** The unit of the content and its latest report. */
const UNIT = 'east-lake-library';
const YEAR = 2023;
const LATEST = `reports/${YEAR}/${UNIT}.mdx`;
const NEXT = `reports/${YEAR + 1}/${UNIT}.mdx`;

describe('new', () => {
  it('writes a skeleton with the last report beside the blanks, all of which the checker finds', () => {
    const { status, out, error } = create(UNIT, String(YEAR + 1));
    expect({ status, out }).toEqual({ status: 0, out: `content/${NEXT}\n` });
    expect(error).toContain(`旁注取自 ${YEAR} 年的报告`);
    const text = read(NEXT);
    const published = /^ {2}expenditure: (\S+)/m.exec(read(LATEST))?.[1] ?? '';
    expect(published).not.toBe('');
    expect(text).toMatch(new RegExp(`^  expenditure: 待填写 # .*上年 ${published}`, 'm'));
    const blanks = text.split('\n').flatMap((line, index) => (/: 待填写(?: |,|$)/.test(line) ? [index + 1] : []));
    const findings = findingsOf(NEXT);
    const shape = findings.filter(({ message }) => message.includes('还没有填写'));
    expect(shape.length).toBeGreaterThan(5);
    expect(shape.every(({ line }) => blanks.includes(line))).toBe(true);
    expect(new Set(shape.map(({ line, message }) => `${line}:${message}`)).size).toBe(shape.length);
  });

  it('has its blanks of words found once the numbers are filled in', () => {
    const filled = read(NEXT)
      .replace(/^prepared: 待填写/m, `prepared: ${YEAR + 2}-03-12`)
      .replace(/(weight|score|total): 待填写/g, '$1: 10')
      .replace(/: 待填写(?= #.*(?:万元|元（))/g, ': 1.00万元')
      .replace(/(original|adjusted|actual): 待填写/g, '$1: 1.00万元')
      .replace(/(^ {2}[a-zA-Z.]+: (?:\{.*?value: )?)待填写/gm, '$11%');
    writeFileSync(join(home, 'content', NEXT), filled);
    const found = findingsOf(NEXT).filter(({ rule }) => rule === 'placeholder');
    const prompts = filled.match(/【请填写：/g) ?? [];
    expect(found.filter(({ found: words }) => words.startsWith('【请填写')).length).toBe(prompts.length);
    expect(prompts.length).toBeGreaterThan(1);
  });

  it('finds a unit by its name', () => {
    const content = join(home, 'content');
    mkdirSync(join(content, 'units'), { recursive: true });
    writeFileSync(join(content, 'units/river-office.yaml'), 'name: 河务局\naliases: [市河务局]\n');
    expect(create('市河务局', '2025').out).toBe('content/reports/2025/river-office.mdx\n');
    expect(read('reports/2025/river-office.mdx')).not.toContain('unitName');
  });

  it('takes the sections, indicators and grades of a regime for a unit without an earlier report', () => {
    const { status, error } = create('archives', '2025', '--name', '档案馆', '--project', 'shelves');
    expect({ status, error }).toMatchObject({ status: 0, error: expect.stringContaining('没有找到以前的报告') });
    create('archives', '2024', '--name', '档案馆', '--project', 'shelves', '--regime', 'national-project-2020');
    const text = read('reports/2024/archives.shelves.mdx');
    for (const part of [
      'unitName: 档案馆\n',
      'project: shelves\n',
      '## 一、项目概况\n',
      '## 三、存在问题\n',
      'group: 产出指标\n',
      '只能写：优（90分起）、良（80分起）、中（60分起）、差（0分起）',
      'budget.original: 待填写 # 年初预算',
    ])
      expect(text).toContain(part);
  });

  it('chooses no regime for a unit of which it knows neither a report nor the region', () => {
    const latest = read(LATEST);
    const regime = 'whole-unit-execution-10';
    writeFileSync(join(home, 'content', LATEST), latest.replace(/^scope: .*$/m, `$&\nregime: ${regime}`));
    const { error } = create('donghe-elderly-home', '2025', '--name', '东河县老年公寓');
    const text = read('reports/2025/donghe-elderly-home.mdx');
    expect(text).not.toMatch(/^regime:/m);
    expect(text).toMatch(/^# regime: .*已登记的有：\n# {3}whole-unit-execution-10 {2}\S/m);
    expect(error).toContain('没有写评价体系');
    const content = join(home, 'content');
    writeFileSync(join(content, `units/${UNIT}.yaml`), 'name: 东湖图书馆\nregion: 东湖省东湖市\n');
    writeFileSync(join(content, 'units/lake-town.yaml'), 'name: 湖心镇\nregion: 东湖省东湖市湖心镇\n');
    create('lake-town', '2025');
    expect(read('reports/2025/lake-town.mdx')).toMatch(/^regime: whole-unit-execution-10 #/m);
    writeFileSync(join(home, 'content', LATEST), latest);
    rmSync(join(content, `units/${UNIT}.yaml`));
  });

  it('counts the blanks that the checker lists', () => {
    const { error } = create('count-house', '2025', '--name', '计数馆', '--regime', 'whole-unit-execution-10');
    const head = Number(/文件头 (\d+) 处/.exec(error)?.[1]);
    const text = Number(/正文 (\d+) 处/.exec(error)?.[1]);
    const listed = findingsOf('reports/2025/count-house.mdx').filter(({ message }) => message.includes('还没有填写'));
    expect(head).toBeGreaterThan(10);
    expect(listed.length).toBe(head);
    expect(text).toBe(read('reports/2025/count-house.mdx').match(/【请填写/g)?.length);
    expect(error).toContain(`${head + text} 处待填写`);
  });

  it('starts a site that has no report yet', () => {
    const { status } = run('new', 'archives', '2025', '--name', '档案馆', '--content', 'first');
    expect(status).toBe(0);
    expect(readFileSync(join(home, 'first/reports/2025/archives.mdx'), 'utf8')).toContain('## 一、基本情况');
  });

  it.each([
    [['nobody', '2025'], /没有单位“nobody”[\s\S]*--name/],
    [['河务', '2025'], /river-office {2}河务局/],
    [['档案馆', '2025', '--name', '档案馆'], /应为小写字母、数字和连字符/],
    [['river-office', '25'], /年度“25”应为四位年份/],
    [['river-office', '2025年'], /应为四位年份/],
    [['river-office', '2025'], /没有覆盖/],
    [['river-office', '2026', '--project', '水库'], /--project/],
    [['river-office', '2026', '--scope', 'project'], /--project 编号/],
    [['river-office', '2026', '--scope', 'half'], /whole-unit（部门整体）/],
    [['river-office', '2026', '--regime', 'none'], /可用的有：\n {2}whole-unit-execution-10/],
    [['river-office'], /用法：npm run new/],
    [['river-office', '2026', '--fast'], /用法：npm run new/],
  ])('refuses %j', (args, message) => {
    const before = readFileSync(join(home, 'content/reports/2025/river-office.mdx'), 'utf8');
    const { status, out, error } = create(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(message);
    expect(error).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(home, 'content/reports/2025/river-office.mdx'), 'utf8')).toBe(before);
  });

  it('refuses a content folder that is not there', () => {
    const { status, error } = run('new', 'a', '2025', '--content', dirname('nowhere/x'));
    expect({ status, error }).toMatchObject({ status: 2, error: expect.stringContaining('没有内容文件夹') });
  });
});

describe('the YAML of a skeleton', () => {
  it.each([
    '到馆读者',
    '1,098件',
    '≥95%',
    '>=95%',
    '@x',
    'a: b',
    "it's",
    '“三公”经费',
    '云财绩〔2025〕4号',
    '# 号',
    '- 项',
    '',
    ' ',
  ])('reads %j back', (text) => {
    expect(readYaml(`{ a: ${scalar(text)}, b: x }`, 1)).toEqual({ value: { a: text, b: 'x' } });
    expect(readYaml(`a: ${scalar(text)}\nb: x`, 1)).toEqual({ value: { a: text, b: 'x' } });
  });

  it.each([
    ['2024-01-01', '2024-12-31', 1, '2025'],
    ['2024-01-01', '2024-11-30', 1, '2025-01/2025-11'],
    ['2024-02-01', '2024-02-29', 1, '2025-02'],
    ['2023-12-31', '2023-12-31', 1, '2024-12-31'],
    ['2021-01-01', '2021-12-31', 0, '2021'],
  ])('moves the period %s to %s on by %i years', (from, to, years, expected) => {
    expect(periodText({ from, to }, years)).toBe(expected);
  });
});
