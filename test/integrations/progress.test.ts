import { describe, expect, it } from 'vitest';
import { progressOf } from '#integrations/progress.ts';

/** Does a work of `total` steps of so many milliseconds each, and gives what was shown. */
function shown(total: number, step: number, isTTY = true): string[] {
  const lines: string[] = [];
  let time = 0;
  const done = progressOf('生成页面', total, { isTTY, write: (text) => lines.push(text) }, () => time);
  for (let count = 0; count < total; count += 1) {
    time += step;
    done();
  }
  return lines;
}

describe('the progress of a long work', () => {
  it('is shown with count, rate and remaining time, and then wiped', () => {
    const lines = shown(40, 100);
    expect(lines[0]).toBe('\r\u001b[K生成页面 20/40，每秒 10，还需约 2 秒');
    expect(lines.at(-1)).toBe('\r\u001b[K');
    expect(lines.length).toBeLessThan(12);
  });

  it('is not shown of what is soon done', () => {
    expect(shown(1000, 1)).toEqual([]);
  });

  it('is not shown where nobody watches', () => {
    expect(shown(40, 100, false)).toEqual([]);
  });
});
