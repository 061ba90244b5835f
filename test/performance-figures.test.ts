import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildBench } from '#cli/bench/build-bench.ts';
import type { Run } from '#cli/bench/measured-process.ts';

const ROOT = join(import.meta.dirname, '..');
const bench = JSON.parse(readFileSync(join(ROOT, 'test', 'bench', 'build-bench.json'), 'utf8')) as BuildBench;

/** The figures of a run as the READMEs give them: CPU seconds and MB. */
function cells({ cpuMs, childMs, peakMb }: Run): string {
  return `| ${((cpuMs + childMs) / 1000).toFixed(1)} | ${peakMb.toFixed(0)} |`;
}

/** Rows that must stand in a README, of the largest size that was held against others. */
function rows(): string[] {
  const size = bench.sizes.findLast(({ peers }) => peers !== null);
  if (size === undefined || size.peers === null) throw new Error('the kept bench has no peers: run it with --peers');
  const { cold, unchanged, oneChanged, peers } = size;
  return [cold, unchanged, oneChanged, peers.eleventy, peers.astro].map(cells);
}

/** What stands in the text: a report more, ten thousand, bundling. */
function figuresInText(): string[] {
  const [large] = (
    JSON.parse(readFileSync(join(ROOT, 'test', 'bench', 'ten-thousand', 'build-bench.json'), 'utf8')) as BuildBench
  ).sizes;
  const size = bench.sizes.findLast(({ peers }) => peers !== null);
  if (large === undefined || size === undefined || bench.slope === null)
    throw new Error('the kept benches lack a size');
  const { cpuMs, childMs, peakMb } = large.cold;
  return [
    (bench.slope['together'] ?? 0).toFixed(1),
    ((cpuMs + childMs) / 1000).toFixed(1),
    `${peakMb.toFixed(0)} MB`,
    (size.cold.childMs / 1000).toFixed(1),
  ];
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8').replace(/ +\|/g, ' |').replace(/\| +/g, '| ');

  it('gives no figure of speed but those of the kept bench', () => {
    for (const row of rows()) expect(text).toContain(row);
  });

  it('gives those of the text, too', () => {
    for (const figure of figuresInText()) expect(text).toContain(figure);
  });

  it('names the machine', () => {
    const { cores, memoryGb, node } = bench.machine;
    for (const part of [String(cores), `${memoryGb} GB`, node.slice(1)]) expect(text).toContain(part);
  });
});
