import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const ROOM = mkdtempSync(join(tmpdir(), 'mingzhang-import-'));
const FILE = join(ROOM, '自评报告.txt');
const OUT = join(ROOM, 'out');
const REPORT = 'reports/2023/yunting-library.mdx';
const LINES = [
  '云汀市图书馆2023年度部门整体支出绩效自评报告',
  '一、单位基本情况',
  '本年支出534.52万元，其中基本支出311.62万元、项目支出222.90万元。举办读者活动168场，其中少儿活动98场、成人活动70场。',
  '二、存在问题和改进措施',
  '外文采购依赖单独的供应商。',
];

beforeAll(() => writeFileSync(FILE, LINES.join('\n')));
afterAll(() => rmSync(ROOM, { recursive: true }));

function run(program: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(PROJECT, 'src', 'cli', program), ...args], {
    encoding: 'utf8',
    cwd: ROOM,
    env: { ...process.env, INIT_CWD: ROOM },
  });
}

describe('npm run import', () => {
  it('writes one report that verify accepts, and says what it took', () => {
    const { status, stdout, stderr } = run('import.ts', '自评报告.txt', '--out', 'out');
    expect([status, stdout]).toEqual([0, `${join(OUT, REPORT)}\n`]);
    expect(stderr).toMatch(/已收　单位 云汀市图书馆（yunting-library）/);
    expect(stderr).toMatch(
      /按文字写入的勾稽关系，均已成立，请过目\n {2}duzheHuodong = shaoErHuodong \+ chengrenHuodong/,
    );
    const text = readFileSync(join(OUT, REPORT), 'utf8');
    expect(text).toContain('relations:\n  - duzheHuodong = shaoErHuodong + chengrenHuodong\n');
    expect(run('verify.ts', '--content', 'out').status).toBe(0);
  });

  it('does not write over a report unless told to', () => {
    const before = readFileSync(join(OUT, REPORT), 'utf8');
    const refused = run('import.ts', '自评报告.txt', '--out', 'out', '--year', '2023');
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toBe(
      `${join(OUT, REPORT)} 已经存在，不会覆盖；要换成这次导入的，请加 --force，或用 --out 另放一处\n`,
    );
    expect(readFileSync(join(OUT, REPORT), 'utf8')).toBe(before);
    expect(run('import.ts', '自评报告.txt', '--out', 'out', '--force').status).toBe(0);
  });

  it.each([
    [[], /^没有写要导入的文件\n用法：npm run import/],
    [['没有.docx'], /没有文件 .*没有\.docx；请核对路径。没有写入任何文件/],
    [['自评报告.txt', '--year', '23'], /^--year 应为四位年份，如 2023，现为“23”/],
    [['自评报告.txt', '--colour'], /^参数有误：/],
  ])('refuses %j in one message', (args, message) => {
    const { status, stdout, stderr } = run('import.ts', ...args, '--out', 'none');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/ at .*\.ts:\d+/);
    expect(existsSync(join(ROOM, 'none'))).toBe(false);
  });
});
