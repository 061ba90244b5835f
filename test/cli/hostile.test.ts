import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES } from '../hostile/cases/files.ts';
import { PRIVACY } from '../hostile/cases/privacy.ts';
import { HOSTILE } from '../hostile/classes.ts';
import { temporaryFolder, writeHostileFile, writeHostileReports, writeReports } from '../hostile/on-disk.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = temporaryFolder();
const content = join(folder, 'content');
const output = join(folder, 'site');
let paths: ReturnType<typeof writeHostileReports>;

beforeAll(() => {
  paths = writeHostileReports(content);
  mkdirSync(output);
  writeFileSync(join(output, 'index.html'), 'the last good site');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: 'verify' | 'build', ...args: string[]) {
  const { FORCE_COLOR: _colour, MINGZHANG_CONTENT: _content, MINGZHANG_OUT: _out, ...env } = process.env;
  return spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
}

interface Written {
  reports: {
    path: string;
    findings: { rule: string; severity: string; line: number; column: number; waived: unknown }[];
  }[];
  findings: { rule: string; path: string; severity: string }[];
}

describe('the command line, given every hostile report at once', () => {
  it('refuses each with its line and column, and ends with 1', () => {
    const { status, stdout } = run('verify', '--content', content, '--format', 'json');
    expect(status).toBe(1);
    const { reports } = JSON.parse(stdout) as Written;
    const missed = HOSTILE.filter((one) => {
      const { findings = [] } = reports.find(({ path }) => path === paths.get(one)) ?? {};
      return !findings.some(
        ({ rule, severity, line, column, waived }) =>
          severity === 'error' && waived === null && rule === one.rule && `${line}:${column}` === one.place,
      );
    });
    expect(missed.map(({ unit, name }) => `${unit} ${name}`)).toEqual([]);
  });

  it('builds nothing, names every file with its line and column, and leaves the last site', () => {
    const { status, stderr } = run('build', '--content', content, '--out', output);
    expect(status).toBe(1);
    const unnamed = HOSTILE.filter((one) => !stderr.includes(`${paths.get(one)}:${one.place} `));
    expect(unnamed.map(({ unit, name }) => `${unit} ${name}`)).toEqual([]);
    expect(stderr).not.toMatch(/\n\s+at .*\.ts:\d+/);
    expect(readdirSync(output)).toEqual(['index.html']);
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('the last good site');
  });

  it('repeats no personal number', () => {
    const personal = join(folder, 'personal');
    writeReports(personal, PRIVACY);
    const out = (['text', 'json', 'sarif', 'junit', 'github', 'html'] as const).map(
      (format) => run('verify', '--content', personal, '--format', format).stdout,
    );
    const secrets = ['13812345678', '138·1234·5678', '11010519491231002X', '4111111111111111', 'zhangsan@'];
    expect(secrets.filter((secret) => out.some((text) => text.includes(secret)))).toEqual([]);
  });
});

describe('the command line, given a hostile file', () => {
  const each = FILES.filter((_, index) => index % 9 === 0);

  it.each(each.map((one, index) => [one.name, one, index] as const))(
    'refuses %j and builds nothing',
    (_, one, index) => {
      const own = join(folder, `file-${index}`, 'content');
      writeHostileFile(own, one);
      const { status, stdout } = run('verify', '--content', own, '--format', 'json');
      expect(status).toBe(1);
      const { reports, findings } = JSON.parse(stdout) as Written;
      const all = [
        ...findings,
        ...reports.flatMap(({ path, findings: own }) => own.map((found) => ({ ...found, path }))),
      ];
      expect(all.map(({ rule, path }) => `${rule} ${path}`)).toContain(`${one.rule} ${one.path}`);
      const built = run('build', '--content', own, '--out', join(folder, 'none'));
      expect(built.status).toBe(1);
      expect(readdirSync(folder)).not.toContain('none');
    },
  );
});
