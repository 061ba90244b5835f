import { describe, expect, it } from 'vitest';
import { generateContent } from '#generate/content.ts';
import { FAULT_KINDS, plantFaults } from '#generate/faults/index.ts';

const { files, reports } = generateContent({ reports: 80, seed: 'faults' });
const faults = [...plantFaults(reports, 220, 'faults')];

describe('planted faults', () => {
  it('are of every kind at every place it can happen', () => {
    const planted = new Set(faults.map(({ truth }) => `${truth.kind}/${truth.place}`));
    const wanted = FAULT_KINDS.flatMap(({ kind, places }) => places.map((place) => `${kind}/${place}`));
    expect([...planted].sort()).toEqual(wanted.sort());
  });

  it('are the same for the same seed', () => {
    expect([...plantFaults(reports, 20, 'faults')]).toEqual(faults.slice(0, 20));
  });

  it('change the report they name, on the lines they name', () => {
    for (const { truth, text } of faults) {
      const before = files[truth.path] ?? '';
      expect(text, truth.kind).not.toBe(before);
      const changed = text.split('\n').filter((line, index) => line !== before.split('\n')[index]);
      const lines = truth.lines.map((line) => text.split('\n')[line - 1]);
      if (truth.found !== '')
        expect(lines.some((line) => line?.includes(truth.found.trim()) || changed.includes(line ?? ''))).toBe(true);
    }
  });

  it('are mended by the right text at their place', () => {
    const single = faults.filter(
      ({ truth }) => truth.lines.length === 1 && truth.found !== '' && truth.place !== 'everywhere',
    );
    expect(single.length).toBeGreaterThan(100);
    for (const { truth, text } of single) {
      const [number = 1] = truth.lines;
      const line = text.split('\n')[number - 1] ?? '';
      const parts = line.split(truth.found);
      const mended = parts
        .slice(1)
        .map((_, at) => parts.slice(0, at + 1).join(truth.found) + truth.right + parts.slice(at + 1).join(truth.found));
      expect(mended, `${truth.kind}: ${line}`).toContain(files[truth.path]?.split('\n')[number - 1]);
    }
  });
});
