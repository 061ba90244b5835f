import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/content.ts';
import { verify } from '#verify/verify.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('shows a report that is verified', () => {
    const report = /```mdx\n([\s\S]*?)```/.exec(read(name))?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-readme-'));
    mkdirSync(join(folder, 'reports', '2023'), { recursive: true });
    writeFileSync(join(folder, 'site.yaml'), 'name: 示例\npublisher: 示例\naddress: https://city.example\n');
    writeFileSync(join(folder, 'reports', '2023', 'east-lake-library.mdx'), report);
    const { reports, findings } = verify(loadContent(folder));
    rmSync(folder, { recursive: true });
    expect(findings).toEqual([]);
    expect(reports.map(({ status, findings: own }) => [status, own])).toEqual([['verified', []]]);
  });

  it('names only commands that exist', () => {
    const named = [...read(name).matchAll(/`npm run (?:--silent )?([a-z:]+)|`npm (start|test)`/g)];
    const commands = named.map(([, script, short]) => script ?? short ?? '');
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('has a line for every dependency, and for no other', () => {
    const table = read('CONTRIBUTING.md').split('### Dependencies')[1] ?? '';
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const declared = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(listed.sort()).toEqual(declared.sort());
  });
});
