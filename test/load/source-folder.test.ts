import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { folderInMemory } from '#load/source-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-folder-'));
const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x01]);
mkdirSync(join(folder, 'attachments'));
writeFileSync(join(folder, 'attachments', 'scan.jpg'), bytes);
symlinkSync('scan.jpg', join(folder, 'attachments', 'link.jpg'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the digest of a file', () => {
  it('is that of its bytes, text or not', () => {
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(folderOnDisk(folder).digest('attachments/scan.jpg')).toBe(expected);
  });

  it('is not taken through a link', () => {
    expect(folderOnDisk(folder).digest('attachments/link.jpg')).toBeUndefined();
  });

  it('is the same in memory', () => {
    const expected = createHash('sha256').update('评分').digest('hex');
    expect(folderInMemory({ 'a.csv': '评分' }).digest('a.csv')).toBe(expected);
  });
});
