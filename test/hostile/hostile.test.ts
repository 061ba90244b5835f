import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '#load/content.ts';
import type { Finding } from '#schema/finding.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';
import { verifyReports } from '../verify/content-of.ts';
import { DULL, DULL_FRONT } from './cases/exhaustion.ts';
import { FILES } from './cases/files.ts';
import { CLASSES, HOSTILE } from './classes.ts';
import { temporaryFolder, writeHostileFile, writeHostileReports } from './on-disk.ts';

/** Errors that stand, of all files. */
function errorsOf({ reports, broken, findings }: VerifiedContent): Finding[] {
  const all = [...reports.flatMap((one) => one.findings), ...broken.flatMap((one) => one.findings), ...findings];
  return all.filter(({ severity, waived }) => severity === 'error' && waived === null);
}

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hostile reports, all in one folder', () => {
  let paths: ReturnType<typeof writeHostileReports>;
  let errors: Finding[];
  beforeAll(() => {
    paths = writeHostileReports(join(folder, 'reports'));
    errors = errorsOf(verify(loadContent(join(folder, 'reports'))));
  }, 120_000);

  it('are at least 120, and the files besides', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(120);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBeGreaterThan(HOSTILE.length - 5);
  });

  it.each(HOSTILE.map((one) => [one.unit, one.name, one] as const))(
    '%s: %s is refused at its place',
    (_, _name, one) => {
      const found = errors.filter(({ path }) => path === paths.get(one));
      const places = found.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
      expect(places).toContain(`${one.rule} ${one.place}`);
      for (const { message, messageEn, endColumn, column } of found) {
        expect(message).toMatch(/\p{Script=Han}/u);
        expect(messageEn).not.toBe('');
        expect(`${message}${messageEn}`).not.toMatch(/\n\s+at |[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(endColumn).toBeGreaterThanOrEqual(column);
      }
    },
  );
});

describe('hostile files', () => {
  it.each(FILES.map((one, index) => [one.name, one, index] as const))('%j is refused', (_, one, index) => {
    const content = join(folder, `file-${index}`, 'content');
    writeHostileFile(content, one);
    const found = errorsOf(verify(loadContent(content))).map(({ rule, path }) => `${rule} ${path}`);
    expect(found).toContain(`${one.rule} ${one.path}`);
    rmSync(join(folder, `file-${index}`), { recursive: true });
  });
});

describe('texts that look costly', () => {
  it.each(DULL)('%s are read in no time', (_, body) => {
    const begin = process.cpuUsage();
    verifyReports([{ body }]);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});

describe('relations of long fractions', () => {
  it('are diagnosed in no time', () => {
    const begin = process.cpuUsage();
    const [report] = verifyReports([{ front: DULL_FRONT }]).reports;
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(8);
    expect(report?.findings.filter(({ rule }) => rule === 'relation').length).toBe(60);
  });
});

describe('a hostile report beside an honest one', () => {
  const honest = { unit: 'library', front: 'figures:\n  income: 438.39万元', body: '收入438.39万元。' };
  const alone = JSON.stringify(verifyReports([honest]).reports[0]?.findings);

  it.each(Object.keys(CLASSES))('of the class %s changes nothing of it', (name) => {
    const others = (CLASSES[name] ?? []).flatMap(({ front, body, file }, index) =>
      file === undefined
        ? [{ unit: `x-${index}`, ...(front === undefined ? {} : { front }), ...(body === undefined ? {} : { body }) }]
        : [],
    );
    const { reports } = verifyReports([honest, ...others]);
    const beside = reports.find(({ subject }) => subject.report.path.endsWith('/library.mdx'));
    expect(JSON.stringify(beside?.findings)).toBe(alone);
  });
});
