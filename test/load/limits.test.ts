import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { strangeCharacter } from '#load/characters.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { beyondLimits } from '#load/limits.ts';

it.each([
  ['a zero-width space', 'title: 报\u200b告', '1:9'],
  ['a direction override', 'a\n金额\u202e1万元', '2:3'],
  ['a NUL', 'a\u0000b', '1:2'],
  ['a byte order mark within the text', '一\uFEFF二', '1:2'],
])('finds %s', (_, text, place) => {
  const found = strangeCharacter(text)?.place;
  expect(`${found?.line}:${found?.column}`).toBe(place);
});

it.each(['一般的正文，含全角　空格', '制表\t符和回车\r\n换行', '😀‍👩'])('accepts %j', (text) => {
  expect(strangeCharacter(text)).toBeUndefined();
});

it.each([
  ['a very long line', '字'.repeat(20_001)],
  ['a table of many columns', '|a'.repeat(80)],
  ['tables of many cells', `${'|a'.repeat(50)}\n`.repeat(300)],
  ['quotations in quotations', `${'>'.repeat(30)} x`],
  ['braces without end', '{'.repeat(600)],
])('refuses %s', (_, body) => {
  expect(beyondLimits(body)?.rule).toBe('mdx-safety');
});

it('lists a link to a folder and does not follow it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-walk-'));
  mkdirSync(join(folder, 'elsewhere', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'elsewhere', 'deep', 'secret'), '');
  mkdirSync(join(folder, 'content'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content', 'reports'));
  expect(folderOnDisk(join(folder, 'content')).paths).toEqual(['reports']);
  rmSync(folder, { recursive: true });
});
