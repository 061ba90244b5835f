import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StageTable } from '#integrations/stage-clock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-stages-'));
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function measured(file: string): Promise<void> {
  vi.stubEnv('MINGZHANG_STAGES', file);
  const { lap, writeStages } = await import('#integrations/stage-clock.ts');
  lap('read');
  lap('verify');
  lap('read');
  writeStages();
}

describe('the stage clock', () => {
  it('counts every stage, and leaves no gap between them', async () => {
    const file = join(folder, 'stages.json');
    await measured(file);
    const { stages, cpuMs, peakMb } = JSON.parse(readFileSync(file, 'utf8')) as StageTable;
    expect(Object.entries(stages).map(([name, { count }]) => [name, count])).toEqual([
      ['read', 2],
      ['verify', 1],
    ]);
    const sum = Object.values(stages).reduce((whole, stage) => whole + stage.cpuMs, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(cpuMs);
    expect(cpuMs - sum).toBeLessThan(50);
    expect(peakMb).toBeGreaterThan(10);
  });

  it('writes nothing where nobody asked', async () => {
    await measured('');
    expect(existsSync(join(folder, 'stages.json'))).toBe(false);
  });
});
