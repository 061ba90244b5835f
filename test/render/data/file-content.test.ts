import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesContent, textContent } from '#render/data/file-content.ts';

describe('the content of a large file', () => {
  it.each([
    ['no text', []],
    ['an empty one', ['']],
    ['short ones', ['甲', 'b', '😀']],
    ['more than a part holds', Array.from({ length: 9000 }, (_, index) => `${index}${'数据'.repeat(60)}\n`)],
    ['one larger than a part', ['a', '数'.repeat(1_500_000), 'b']],
  ])('is its texts one after another: %s', (_, texts) => {
    const { parts, size, sha256 } = textContent(texts);
    const bytes = Buffer.concat(parts);
    expect(bytes.equals(new TextEncoder().encode(texts.join('')))).toBe(true);
    expect(size).toBe(bytes.byteLength);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('may be bytes', () => {
    const { parts, size } = bytesContent(new Uint8Array([1, 2, 3]));
    expect([[...Buffer.concat(parts)], size]).toEqual([[1, 2, 3], 3]);
  });
});
