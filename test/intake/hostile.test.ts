import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '#intake/readers/read-file.ts';
import { HONEST, HOSTILE } from './hostile.ts';

const ROOM = mkdtempSync(join(tmpdir(), 'mingzhang-hostile-'));
afterAll(() => rmSync(ROOM, { recursive: true }));

describe('a hostile file is refused in one sentence', () => {
  it.each(HOSTILE)('$name', async ({ file, bytes, message }) => {
    const before = process.memoryUsage().rss;
    const packed = bytes();
    const error = await readFile(file, packed).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'IntakeError', message: expect.stringMatching(message) });
    expect((error as Error).message).toMatch(/没有写入任何文件$/);
    expect((error as Error).message).not.toContain('\n');
    expect(process.memoryUsage().rss - before).toBeLessThan(packed.length * 5 + 600_000_000);
  });

  it.each(HONEST)('unlike an honest one: $name', async ({ file, bytes }) => {
    expect((await readFile(file, bytes())).items).toMatchObject([{ text: '正文' }]);
  });

  it('ends the command with status 2, one line and no file', () => {
    const file = join(ROOM, '评分表.xlsx');
    mkdirSync(ROOM, { recursive: true });
    const encrypted = HOSTILE.find(({ name }) => name === 'an encrypted workbook');
    writeFileSync(file, encrypted?.bytes() ?? '');
    const out = join(ROOM, 'out');
    const program = join(import.meta.dirname, '..', '..', 'src', 'cli', 'import.ts');
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, file, '--out', out], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      '评分表.xlsx：设有打开密码（已加密），读不了；请在 Office 中取消密码后再导入；没有写入任何文件\n',
    );
    expect(existsSync(out)).toBe(false);
  });
});
